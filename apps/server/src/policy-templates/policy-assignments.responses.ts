import { z } from 'zod';
import { fieldChoices, jsonValue, LEVELS, parameterValues } from '#policies';
import { isoTime, pageOf } from '../http/index.js';

const level = z.enum(LEVELS);

export const policyAssignment = z
  .object({
    id: z.uuid(),
    level,
    teamId: z.uuid().nullable(),
    roleId: z.uuid().nullable(),
    templateId: z.uuid(),
    version: z.int(),
    parameters: parameterValues,
    overrides: fieldChoices,
    locks: z.array(z.string()),
    revision: z.int(),
    createdAt: isoTime,
    updatedAt: isoTime,
  })
  .meta({ id: 'PolicyAssignment' });
export const policyAssignments = pageOf(policyAssignment, 'PolicyAssignments');

const refusal = z
  .object({
    code: z.enum(['policy-invalid', 'field-unknown', 'override-invalid', 'policies-conflict', 'field-locked']),
    level,
    field: z.string().nullable(),
    assignmentIds: z.array(z.uuid()),
    message: z.string(),
  })
  .meta({ id: 'PolicyRefusal' });

export const keptAssignment = policyAssignment
  .extend({ notApplied: z.array(refusal).describe('What does not hold because a level above has locked it.') })
  .meta({ id: 'KeptPolicyAssignment' });

const fieldStep = z
  .object({
    level,
    levelName: z.string(),
    assignmentId: z.uuid(),
    templateId: z.uuid(),
    templateTitle: z.string(),
    version: z.int(),
    how: z.enum(['set', 'overridden', 'removed']),
  })
  .meta({ id: 'PolicyFieldStep' });

export const explainedPolicies = z
  .object({
    fields: z.array(
      z
        .object({
          field: z.string().describe('Part of the work model, such as `/quietHours` or `/norms/norm-chat`.'),
          value: jsonValue.describe('In exact form; null: a level has taken the field out.'),
          timeZone: z.string().nullable().describe("Zone of its clock times; null: the role's."),
          engagements: z.array(z.enum(['employee', 'contractor'])),
          explanation: z.string().describe('“from Communication policy v3, overridden by Design team”'),
          lockedBy: z.object({ level, levelName: z.string() }).nullable(),
          steps: z.array(fieldStep).describe('All that have had a say, widest first; the last is where it is from.'),
        })
        .meta({ id: 'ExplainedPolicyField' }),
    ),
    refusals: z.array(refusal).describe('What assignments say and what does not hold.'),
  })
  .meta({ id: 'ExplainedPolicies' });
