import { z } from 'zod';
import { PERSON_STATES, someHours, workingHours } from '#people';
import { timeZone } from '#work-model';
import { pageRequest } from '../http/index.js';

export const personId = z.uuid();

const zone = z
  .string()
  .max(64)
  .refine((text) => timeZone.safeParse(text).success, { error: 'is no IANA time zone such as Europe/Berlin' })
  .describe('IANA time zone, such as Europe/Berlin.');

export const personFields = z
  .strictObject({
    displayName: z.string().trim().min(1).max(200),
    email: z.email().max(254).nullable().default(null),
    userId: z
      .uuid()
      .nullable()
      .default(null)
      .describe('The member who is this person. Linking to another deletes what the person kept for themselves.'),
    timeZone: zone,
    workingHours: workingHours
      .nullable()
      .default(null)
      .describe('Agreed hours in the person’s zone; null while nobody said.'),
    state: z.enum(PERSON_STATES),
  })
  .meta({ id: 'PersonFields' });

export const peopleRequest = pageRequest.extend({ state: z.enum(PERSON_STATES).optional() });

export const preferredHours = z.strictObject({ hours: someHours }).meta({ id: 'PreferredHours' });
