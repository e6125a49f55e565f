import { z } from 'zod';
import { DOCUMENT_KINDS, LANGUAGES } from '#documents';
import { DOCUMENT_STATES, type StoredDocument } from '#document-library';
import { isoTime, pageOf } from '../http/index.js';

const documentFault = z
  .object({
    code: z.string(),
    detail: z.string(),
    faults: z
      .array(z.object({ pointer: z.string(), detail: z.string() }))
      .describe('Places in the role’s model; in the template’s sources when the code begins with `template`.'),
    isFinal: z.boolean().describe('The same inputs would fail again.'),
  })
  .meta({ id: 'DocumentFault' });

export const documentAnswer = z
  .object({
    id: z.uuid(),
    roleId: z.uuid().nullable().describe('Null with the sample of a template.'),
    roleVersion: z.int().nullable(),
    kind: z.enum(DOCUMENT_KINDS),
    language: z.enum(LANGUAGES),
    paper: z.enum(['a4', 'letter']),
    templateId: z.uuid().nullable().describe('Null: as shipped.'),
    templateVersion: z.int().nullable(),
    templateRevision: z.int().nullable().describe('Of the draft that a sample is laid out by.'),
    state: z.enum(DOCUMENT_STATES),
    fileName: z.string(),
    sha256: z.string().nullable().describe('Of the file; null until there is one.'),
    bytes: z.int().nullable(),
    pages: z.int().nullable(),
    fault: documentFault.nullable(),
    isStale: z
      .boolean()
      .describe('The role has a newer version by now, which says something else, if only its number.'),
    createdAt: isoTime,
    readyAt: isoTime.nullable(),
  })
  .meta({ id: 'Document' });
export type DocumentAnswer = z.input<typeof documentAnswer>;
export const documentPage = pageOf(documentAnswer, 'Documents');

export function answerOf({ fileKey, ...document }: StoredDocument): DocumentAnswer {
  const { fault } = document;
  return { ...document, sha256: fileKey, fault: fault === null ? null : { ...fault, faults: [...fault.faults] } };
}

export const batchAnswer = z
  .object({
    id: z.uuid(),
    total: z.int(),
    waiting: z.int(),
    ready: z.int(),
    failed: z.int(),
    deleted: z.int().describe('Documents that were deleted after they were made.'),
    isDone: z.boolean(),
    createdAt: isoTime,
  })
  .meta({ id: 'DocumentBatch' });

export const batchItem = z
  .object({
    position: z.int().describe('From 0, in the order of the request.'),
    documentId: z.uuid().nullable(),
    state: z.enum(['waiting', 'ready', 'failed', 'deleted']),
    fault: documentFault.nullable(),
  })
  .meta({ id: 'DocumentBatchItem' });
export const batchItems = pageOf(batchItem, 'DocumentBatchItems');
