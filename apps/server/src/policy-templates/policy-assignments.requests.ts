import { z } from 'zod';
import { fieldChoices, LEVELS, parameterValues } from '#policies';
import { pageRequest } from '../http/index.js';
import { versionNumber } from './policy-templates.requests.js';

export const assignmentId = z.uuid();

const locks = z.array(z.string().max(200)).max(200).describe('Fields that no level below may change.');
const parameters = parameterValues.describe('Values by name. What is left out has the default of the version.');
const overrides = fieldChoices.describe('By field, where it is not what the template says.');

export const newAssignment = z
  .strictObject({
    level: z.enum(LEVELS),
    teamId: z.uuid().nullable().default(null).describe('For the level of a team.'),
    roleId: z.uuid().nullable().default(null).describe('For the level of a role.'),
    templateId: z.uuid(),
    version: versionNumber.nullable().default(null).describe('Null for the latest.'),
    parameters: parameters.default({}),
    overrides: overrides.default({}),
    locks: locks.default([]),
  })
  .meta({ id: 'NewPolicyAssignment' });

export const assignmentChoices = z
  .strictObject({ parameters, overrides, locks })
  .meta({ id: 'PolicyAssignmentChoices' });

export const adoption = z
  .strictObject({
    version: versionNumber,
    parameters: parameters.optional(),
    overrides: overrides.optional(),
    locks: locks.optional(),
  })
  .meta({ id: 'PolicyVersionAdoption' });

export const assignmentList = pageRequest.extend({
  templateId: z.uuid().optional(),
  level: z.enum(LEVELS).optional(),
  teamId: z.uuid().optional(),
  roleId: z.uuid().optional(),
});

export const explainedFor = z.strictObject({
  teamId: z.uuid().optional().describe('The team of the role.'),
  roleId: z.uuid().optional(),
});
