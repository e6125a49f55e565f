import { z } from 'zod';
import { POLICY_KINDS } from '#policies';
import { pageRequest } from '../http/index.js';

export { policyTemplateSchema as policyTemplateBody } from '#policies';

export const templateId = z.uuid();

/** Larger numbers do not fit the column; no template has come near. */
export const versionNumber = z.coerce.number().int().min(1).max(1_000_000_000);

export const policyPublication = z
  .strictObject({
    rollOut: z
      .boolean()
      .default(true)
      .describe(
        'Whether a worker brings the version to where older ones are in use, and opens drafts of the roles that it changes. If not, older ones stay in use until somebody adopts this one there.',
      ),
  })
  .meta({ id: 'PolicyPublication' });

export const policyTemplateList = pageRequest.extend({
  archived: z.stringbool().default(false).describe('True for those that are archived, false for all others.'),
  kind: z.enum(POLICY_KINDS).optional().describe('Only templates that set this kind of part.'),
});

/** What the next page of versions starts below. */
export const versionCursor = z.int().min(1).max(1_000_000_000);
