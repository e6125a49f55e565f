import { z } from 'zod';
import { id } from '../../schema/basics.js';
import { workModelSchema } from '../../schema/work-model.js';
import { asyncDutyInFile, syncDutyInFile } from './duties.js';
import {
  breakInFile,
  contractTermsInFile,
  meetingDaysInFile,
  normInFile,
  noticeInFile,
  protectedInFile,
  quietHoursInFile,
  textsInFile,
  timeBlockInFile,
  travelInFile,
} from './policies.js';
import { personInFile, roleInFile } from './role.js';

/** A role file as people write it: the exact form, with people's notation accepted wherever it exists. */
export const roleFileSchema = z
  .strictObject({
    ...workModelSchema.shape,
    workpact: z.literal(1).describe('Version of this file format. Always 1.'),
    id: id.optional().describe('Stable name of the role. Derived from its title when left out.'),
    role: roleInFile,
    people: z.array(personInFile).default([]).describe('Colleagues, clients and reviewers whose hours matter.'),
    sync: z.array(syncDutyInFile).default([]).describe('Set-time duties.'),
    async: z.array(asyncDutyInFile).default([]).describe('Own-time duties.'),
    protected: z.array(protectedInFile).default([]).describe('Times kept free of named kinds of duty.'),
    meetingDays: meetingDaysInFile,
    timeBlocks: z.array(timeBlockInFile).default([]).describe('Stretches kept for one mode of work.'),
    norms: z.array(normInFile).default([]).describe('How people reach each other.'),
    quietHours: quietHoursInFile,
    breaks: z.array(breakInFile).default([]),
    notice: noticeInFile,
    travel: z.array(travelInFile).default([]),
    contractTerms: contractTermsInFile,
    texts: textsInFile,
    reviewDate: workModelSchema.shape.reviewDate.describe('When these expectations are next looked at together.'),
  })
  .meta({ named: 'a role file' });
export type RoleFile = z.output<typeof roleFileSchema>;
/** What may be written in a role file, in either notation. */
export type RoleFileInput = z.input<typeof roleFileSchema>;
