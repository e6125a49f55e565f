import { createHash } from 'node:crypto';
import { canonicalJson, type WorkModel } from '#work-model';
import { LOCALES } from '../language/language.js';
import type { ArchivalFacts } from '../pdf/archive/to-archival-pdf.js';
import { templateHash, type TemplateSources } from '../templating/template-sources.js';
import type { Meta } from '../views/parts/meta.js';
import { fieldName } from '../views/parts/signatures.js';
import type { DocumentRequest } from './document-request.js';
import type { DocumentView } from './render-html.js';

/** The day a model without dates is taken to be made: the default reference week of measures. */
const UNDATED = '2026-01-05';

/**
 * What the PDF says about itself. The date is that of the model, not of the clock, so that the same model gives the same bytes; the
 * file's identity covers everything that the content depends on.
 */
export function archivalFacts(request: DocumentRequest, view: DocumentView, modelHash: string): ArchivalFacts {
  const { model, kind, language, template } = request;
  const { meta } = view;
  return {
    title: meta.title,
    author: model.organisation.legalName,
    subject: meta.documentName,
    keywords: [model.role.title, meta.documentName, `model ${modelHash.slice(0, 12)}`],
    language: LOCALES[language],
    createdAt: new Date(`${model.effectiveFrom ?? model.role.startDate ?? UNDATED}T00:00:00Z`),
    documentId: documentId([modelHash, kind, language, meta.paper, ...(template ? [templateHash(template)] : [])]),
    attachments: [modelAttachment(model, modelHash)],
    fieldLabels: fieldLabels(view),
  };
}

/** For a document of the sample, which was made from no model that could go with it. */
export function sampleFacts(
  { kind, language, paper, title, documentName, organisation, modelHash }: Meta,
  template: TemplateSources,
): ArchivalFacts {
  return {
    title,
    author: organisation,
    subject: documentName,
    keywords: [documentName, 'sample'],
    language: LOCALES[language],
    createdAt: new Date(`${UNDATED}T00:00:00Z`),
    documentId: documentId(['sample', modelHash, kind, language, paper, templateHash(template)]),
    attachments: [],
  };
}

function documentId(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex');
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

/** What each place to sign is for: whose it is, and what goes there. */
function fieldLabels(view: DocumentView): Record<string, string> {
  if (!('signatures' in view)) return {};
  const ofSigners = view.signatures.signers.flatMap(({ party, fields }) =>
    fields.map(({ label, href }) => [fieldName(href), `${party}: ${label}`] as const),
  );
  const ofInitials =
    'acknowledgements' in view
      ? view.acknowledgements.rows.map(({ label, href }) => [fieldName(href), label] as const)
      : [];
  return Object.fromEntries([...ofSigners, ...ofInitials]);
}
