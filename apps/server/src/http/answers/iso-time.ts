import { z } from 'zod';

/** A time in an answer: takes a `Date` from the database (or a text) and gives ISO 8601 in UTC. */
export const isoTime = z
  .preprocess((value) => (value instanceof Date ? value.toISOString() : value), z.iso.datetime())
  .describe('Time in UTC, ISO 8601.');
