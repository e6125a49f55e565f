import { z } from 'zod';
import { id, isoDate, language } from './basics.js';
import { asyncDuty, syncDuty } from './duties.js';
import { organisation } from './organisation.js';
import {
  commNorm,
  contractTerms,
  meetingDays,
  notice,
  protectedTime,
  quietHours,
  texts,
  timeBlock,
  travelTime,
  workBreak,
} from './policies.js';
import { person, role } from './role.js';
import { waiver } from './waiver.js';

/** The whole of what a role file says, in exact form. */
export const workModelSchema = z.strictObject({
  workpact: z.literal(1),
  id,
  version: z.int().min(1).max(1_000_000).default(1),
  effectiveFrom: isoDate.nullable().default(null),
  referenceWeek: isoDate
    .nullable()
    .default(null)
    .describe(
      'Monday of the week that measures and pictures start from; default: the week of effectiveFrom, startDate, or 2026-01-05.',
    ),
  language: language.default('en'),
  organisation,
  role,
  people: z.array(person).default([]),
  sync: z.array(syncDuty).default([]),
  async: z.array(asyncDuty).default([]),
  protected: z.array(protectedTime).default([]),
  meetingDays: meetingDays.nullable().default(null),
  timeBlocks: z.array(timeBlock).default([]),
  norms: z.array(commNorm).default([]),
  quietHours: quietHours.nullable().default(null),
  breaks: z.array(workBreak).default([]),
  notice: notice.nullable().default(null),
  travel: z.array(travelTime).default([]),
  contractTerms: contractTerms.nullable().default(null),
  texts: texts.prefault({}),
  reviewDate: isoDate.nullable().default(null),
  noUrgentContact: z
    .boolean()
    .nullable()
    .default(null)
    .describe('An explicit “nobody is contacted urgently outside their hours”.'),
  waivers: z
    .array(waiver)
    .default([])
    .describe('Findings of the checker that someone has looked at and accepts for a time. Not part of the terms.'),
});

/** A work model in exact form: minutes, RFC 5545 recurrences, ids everywhere. Immutable by convention. */
export type WorkModel = z.output<typeof workModelSchema>;
