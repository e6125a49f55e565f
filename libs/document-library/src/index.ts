/**
 * Document library: documents that were asked for, the files they became, and the templates that organisations make them with.
 *
 * The same inputs are one document, however many ask for it at the same time. Documents are made by workers, in jobs; this room keeps what
 * comes out and says what is stale. How a document reads and looks is decided in `documents`, and what a role says in `roles`.
 */
export {
  DOCUMENT_LIBRARY_ENTITIES,
  DOCUMENT_LIBRARY_JOB_KINDS,
  DOCUMENT_LIBRARY_MIGRATIONS,
} from './document-library.entities.js';
export { DocumentLibraryModule } from './document-library.module.js';
export { DocumentBatches, type BatchItem, type BatchProgress } from './batches/document-batches.js';
export { RenderBatch } from './batches/render-batch.js';
export { settledOf, WatchBatch } from './batches/watch-batch.js';
export type { DocumentFault } from './documents/document-fault.js';
export { DOCUMENT_STATES, isSettled, type StoredDocument } from './documents/document-rows.js';
export { documentWishSchema, type DocumentWish } from './documents/document-wish.js';
export { Documents } from './documents/documents.js';
export { EndLostBatches } from './batches/end-lost-batches.js';
export { EndLostDocuments } from './documents/end-lost-documents.js';
export { RenderDocument } from './documents/render-document.js';
export { RequestDocument } from './documents/request-document.js';
export { expectFile, forgetExpectedFile, keepFile } from './files/file-locks.js';
export { SweepFiles } from './files/sweep-files.js';
export { DocumentTemplates } from './templates/document-templates.js';
export type { TemplateDraft, TemplateSummary, TemplateVersion } from './templates/template-rows.js';
export { TemplateVersions } from './templates/template-versions.js';
