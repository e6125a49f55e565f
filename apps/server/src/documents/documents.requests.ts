import { z } from 'zod';
import { DOCUMENT_KINDS, LANGUAGES } from '#documents';
import { DOCUMENT_STATES } from '#document-library';
import { pageRequest } from '../http/index.js';

const versionNumber = z.int().min(1).max(1_000_000);

const templateChoice = z
  .union([
    z.enum(['default', 'shipped']),
    z.strictObject({ id: z.uuid(), version: versionNumber.nullable().default(null).describe('Null: the latest.') }),
  ])
  .describe(
    '`default`: the organisation’s own of the kind, if it has one; `shipped`: Workpact’s; or one of the organisation’s.',
  );

export const documentWanted = z
  .strictObject({
    roleId: z.uuid(),
    roleVersion: versionNumber.nullable().default(null).describe('Null: the latest that is published.'),
    kind: z.enum(DOCUMENT_KINDS),
    language: z.enum(LANGUAGES).default('en'),
    paper: z.enum(['a4', 'letter']).nullable().default(null).describe('Null: by the jurisdiction of the role.'),
    template: templateChoice.default('default'),
  })
  .meta({ id: 'DocumentWanted' });
export type DocumentWanted = z.output<typeof documentWanted>;

export const batchWanted = z
  .strictObject({ items: z.array(documentWanted).min(1).max(1_000) })
  .meta({ id: 'DocumentBatchWanted' });
export type BatchWanted = z.output<typeof batchWanted>;

/** Seconds: the usual document is there within one. */
export const waitRequest = z.strictObject({
  wait: z.coerce
    .number()
    .min(0)
    .max(20)
    .default(3)
    .describe('Seconds to wait for the document before the answer is 202.'),
});
export type WaitRequest = z.output<typeof waitRequest>;

export const documentsRequest = pageRequest.extend({
  roleId: z.uuid().optional(),
  kind: z.enum(DOCUMENT_KINDS).optional(),
  state: z.enum(DOCUMENT_STATES).optional(),
});
export type DocumentsRequest = z.output<typeof documentsRequest>;
