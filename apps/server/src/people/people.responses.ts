import { z } from 'zod';
import { PERSON_STATES, workingHours } from '#people';
import { isoTime, pageOf } from '../http/index.js';

export const person = z
  .object({
    id: z.uuid(),
    displayName: z.string(),
    email: z.string().nullable(),
    userId: z.uuid().nullable(),
    timeZone: z.string(),
    workingHours: workingHours.nullable(),
    state: z.enum(PERSON_STATES),
    offeredAt: isoTime.nullable(),
    revision: z.int(),
    createdAt: isoTime,
    updatedAt: isoTime,
  })
  .meta({ id: 'Person' });

export const peoplePage = pageOf(person, 'People');

export const preferredWindow = z
  .object({ hours: workingHours, updatedAt: isoTime })
  .meta({ id: 'PreferredWindow', description: 'Seen by nobody but the person.' });
