import { createHash } from 'node:crypto';
import { canonicalJson, type WorkModel } from '#work-model';
import { LOCALES } from '../language/language.js';
import type { ArchivalFacts } from '../pdf/archive/to-archival-pdf.js';
import type { Meta } from '../views/parts/meta.js';
import type { DocumentRequest } from './document-request.js';

/** The day a model without dates is taken to be made: the default reference week of measures. */
const UNDATED = '2026-01-05';

/**
 * What the PDF says about itself. The date is that of the model, not of the clock, so that the same model gives the same bytes; the
 * file's identity covers everything that the content depends on.
 */
export function archivalFacts(request: DocumentRequest, meta: Meta, modelHash: string): ArchivalFacts {
  const { model, kind, language } = request;
  return {
    title: meta.title,
    author: model.organisation.legalName,
    subject: meta.documentName,
    keywords: [model.role.title, meta.documentName, `model ${modelHash.slice(0, 12)}`],
    language: LOCALES[language],
    createdAt: new Date(`${model.effectiveFrom ?? model.role.startDate ?? UNDATED}T00:00:00Z`),
    documentId: createHash('sha256').update([modelHash, kind, language, meta.paper].join('\n')).digest('hex'),
    attachments: [modelAttachment(model, modelHash)],
  };
}

/** The machine-readable terms inside the document, as canonical JSON: a reader can hash the attachment itself. */
function modelAttachment(model: WorkModel, modelHash: string): ArchivalFacts['attachments'][number] {
  return {
    name: 'work-model.json',
    mimeType: 'application/json',
    description: `The work model this document was made from. SHA-256 of its canonical form: ${modelHash}`,
    bytes: Buffer.from(canonicalJson(model), 'utf8'),
    relationship: 'Data',
  };
}
