import { z } from 'zod';
import { QUESTIONS } from '#roles';
import { isoTime, pageOf } from '../http/index.js';

const draftCause = z
  .object({ kind: z.literal('policy'), templateId: z.uuid(), version: z.int() })
  .describe('Why the draft is open when nobody wrote in it.');

export const role = z
  .object({
    id: z.uuid(),
    slug: z.string().describe('The id in the role file; no other role of the organisation has it.'),
    title: z.string(),
    state: z.enum(['draft', 'published', 'archived']),
    teamId: z.uuid().nullable(),
    engagement: z.enum(['employee', 'contractor']),
    locationMode: z.enum(['onsite', 'hybrid', 'remote']).nullable(),
    jurisdictions: z.array(z.string()),
    latestVersion: z.int().describe('Number of the last published version; 0 before the first.'),
    draftIsOpen: z.boolean().describe('The draft waits to be published.'),
    draftHasFaults: z
      .boolean()
      .describe('The draft cannot be read; title and the rest are those of its last readable text.'),
    draftCause: draftCause.nullable(),
    revision: z.int(),
    createdAt: isoTime,
    updatedAt: isoTime,
  })
  .meta({ id: 'Role' });
export const roles = pageOf(role, 'Roles');

const workModel = z.looseObject({}).describe('A work model in exact form; see schemas/work-model.schema.json.');

const fault = z.object({
  pointer: z.string(),
  line: z.int(),
  column: z.int(),
  code: z.string(),
  message: z.string(),
  expected: z.string().nullable(),
  suggestion: z.string().nullable(),
});

export const draft = z
  .object({
    role,
    revision: z.int(),
    text: z.string().describe('The role file as it was written, to the byte.'),
    model: workModel.nullable().describe('What it says; null while it has faults. Policies are not in it.'),
    faults: z.array(fault),
  })
  .meta({ id: 'RoleDraft' });

export const savedDraft = z
  .object({ role, revision: z.int(), faults: z.array(fault).describe('What is wrong with the text that was saved.') })
  .meta({ id: 'SavedRoleDraft' });

const finding = z
  .object({
    rule: z.string(),
    severity: z.string(),
    path: z.string().describe('JSON Pointer into the model.'),
    message: z.string(),
    fixes: z.array(z.object({ title: z.string(), patch: z.array(z.looseObject({})).nullable(), isSafe: z.boolean() })),
    sources: z.array(z.string()),
  })
  .meta({ id: 'Finding' });

const measures = z.looseObject({}).describe('Every measure of the role, rounded for display.');

const fromPolicies = z.object({
  policies: z.array(z.object({ templateId: z.uuid(), version: z.int() })),
  fields: z.array(
    z.object({ field: z.string(), outcome: z.string(), pointer: z.string().nullable(), explanation: z.string() }),
  ),
  refusals: z.array(
    z.object({ code: z.string(), level: z.string(), field: z.string().nullable(), message: z.string() }),
  ),
});

const obstacle = z.object({
  cause: z.string().describe('`question:`, `rule:` or `schedule`: what kind of thing it is.'),
  pointer: z.string(),
  detail: z.string(),
});

export const draftCheck = z
  .object({
    revision: z.int(),
    isPublishable: z.boolean(),
    obstacles: z.array(obstacle).describe('What must be settled before it can be published.'),
    openQuestions: z.array(
      z.object({ question: z.enum(QUESTIONS), pointer: z.string(), why: z.string(), howToAnswer: z.string() }),
    ),
    findings: z.array(finding),
    measures: measures.nullable(),
    model: workModel.describe(
      'What would be published: the draft with the policies that reach the role, under the number of the next version.',
    ),
    fromPolicies,
  })
  .meta({ id: 'RoleDraftCheck' });

const versionSummary = z
  .object({
    roleId: z.uuid(),
    number: z.int(),
    modelHash: z.string().describe('SHA-256 of the canonical model, in hex.'),
    authorUserId: z.uuid().nullable(),
    authorApiKeyId: z.uuid().nullable(),
    note: z.string().nullable(),
    publishedAt: isoTime,
  })
  .meta({ id: 'RoleVersionSummary' });
export const versions = pageOf(versionSummary, 'RoleVersions');

export const version = versionSummary
  .extend({
    text: z.string().describe('The role file as its author wrote it.'),
    model: workModel.describe('What holds: the file with the policies that applied.'),
    findings: z.array(finding),
    measures,
    fromPolicies,
  })
  .meta({ id: 'RoleVersion' });

export const publishedRole = z
  .object({ role, version: versionSummary, revision: z.int() })
  .meta({ id: 'PublishedRole' });

const change = z.object({
  path: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  id: z.string().nullable().describe('Id of the expectation that it is about.'),
  before: z.unknown(),
  after: z.unknown(),
  sentence: z.string(),
  material: z.boolean().describe('It changes what is expected or promised, not words only.'),
});
export const changes = z.object({ changes: z.array(change) }).meta({ id: 'RoleChanges' });

const refusal = z.object({ file: z.string(), details: z.array(z.string()) });
export const importedRoles = z
  .object({ imported: z.array(z.object({ file: z.string(), role })), refused: z.array(refusal) })
  .meta({ id: 'ImportedRoles' });

export const affectedRoles = z
  .object({
    items: z.array(
      z.object({
        role,
        draft: z.enum(['opened', 'was-open', 'unreadable', 'unchanged', 'busy']),
        changes: z.array(change),
        obstacles: z.array(obstacle),
      }),
    ),
    nextCursor: z
      .string()
      .nullable()
      .describe('Send it as `cursor` to go on; null when all roles have been looked at.'),
  })
  .meta({ id: 'AffectedRoles' });
