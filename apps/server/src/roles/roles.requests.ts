import { z } from 'zod';
import { MOST_TEXT_BYTES, type ModelPlace } from '#roles';
import { pageRequest } from '../http/index.js';

export const roleId = z.uuid();

/** Larger numbers do not fit the column; no role has come near. */
const MOST_VERSIONS = 1_000_000_000;
export const versionNumber = z.coerce.number().int().min(1).max(MOST_VERSIONS);
/** What the next page of versions starts below. */
export const versionCursor = z.int().min(1).max(MOST_VERSIONS);

const state = z.enum(['draft', 'published', 'archived']);
const teamId = z.uuid();

export const roleList = pageRequest.extend({
  q: z.string().min(1).max(200).optional().describe('Beginnings of words of the title or id; all must be found.'),
  state: state.optional().describe('Left out: all but the archived ones.'),
  teamId: teamId.optional(),
  engagement: z.enum(['employee', 'contractor']).optional(),
  location: z.enum(['onsite', 'hybrid', 'remote']).optional(),
  jurisdiction: z.string().min(2).max(20).optional().describe('ISO 3166 code, such as DE or US-NY.'),
});

const text = z
  .string()
  .max(MOST_TEXT_BYTES)
  .describe('A role file, YAML or JSON. It is kept to the byte, comments included.');
const model = z
  .record(z.string(), z.unknown())
  .describe(
    'The same as JSON, in exact form or in people’s notation. Of it a text is written, or edited where there is one.',
  );
const onlyOne = { error: 'needs either "text" or "model"' };

/** A body of one of the YAML types is the text itself. */
const orText = (body: unknown): unknown => (typeof body === 'string' ? { text: body } : body);

export const newRole = z
  .preprocess(
    orText,
    z
      .strictObject({ text: text.optional(), model: model.optional(), teamId: teamId.nullable().default(null) })
      .refine((body) => (body.text === undefined) !== (body.model === undefined), onlyOne),
  )
  .meta({ id: 'NewRole' });

export const draftSource = z
  .preprocess(
    orText,
    z
      .strictObject({ text: text.optional(), model: model.optional() })
      .refine((body) => (body.text === undefined) !== (body.model === undefined), onlyOne),
  )
  .meta({ id: 'DraftSource' });

const pointer = z.string().max(2000);
export const draftPatch = z
  .array(
    z.discriminatedUnion('op', [
      z.strictObject({ op: z.enum(['add', 'replace', 'test']), path: pointer, value: z.unknown() }),
      z.strictObject({ op: z.literal('remove'), path: pointer }),
      z.strictObject({ op: z.enum(['move', 'copy']), from: pointer, path: pointer }),
    ]),
  )
  .min(1)
  .max(500)
  .meta({ id: 'DraftPatch', description: 'JSON Patch (RFC 6902) of the model in exact form.' });

export const publication = z
  .strictObject({
    note: z
      .string()
      .trim()
      .min(1)
      .max(2000)
      .nullable()
      .default(null)
      .describe('What is new, for readers of the history.'),
  })
  .meta({ id: 'RolePublication' });

export const teamOfRole = z.strictObject({ teamId: teamId.nullable() }).meta({ id: 'TeamOfRole' });

/** A version by its number, or the draft. */
const place = z
  .union([z.literal('draft'), versionNumber])
  .transform((value): ModelPlace => value)
  .describe('Number of a version, or draft.');
export const comparison = z.strictObject({ from: place, to: place });

export const importOptions = z.strictObject({
  teamId: teamId.optional(),
  partial: z.stringbool().default(false).describe('Import what can be read, although other files cannot.'),
});
export const exportFilter = z.strictObject({ state: state.optional(), teamId: teamId.optional() });

export const policyOfDrafts = z
  .strictObject({
    templateId: z.uuid(),
    version: z.int().min(1).max(MOST_VERSIONS),
    limit: z.int().min(1).max(100).default(20).describe('How many roles to check now; each takes a moment.'),
    cursor: z.string().min(1).max(1024).optional(),
  })
  .meta({ id: 'PolicyOfDrafts' });
