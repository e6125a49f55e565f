import { RENDER_BATCH } from './batches/render-batch.job.js';
import { END_LOST_BATCHES } from './batches/end-lost-batches.job.js';
import { END_LOST_DOCUMENTS } from './documents/end-lost-documents.job.js';
import { RENDER_DOCUMENT } from './documents/render-document.job.js';
import { DocumentBatchItem } from './entities/document-batch-item.entity.js';
import { DocumentBatch } from './entities/document-batch.entity.js';
import { DocumentTemplateVersion } from './entities/document-template-version.entity.js';
import { DocumentTemplate } from './entities/document-template.entity.js';
import { Document } from './entities/document.entity.js';
import { UnusedDocumentFile } from './entities/unused-document-file.entity.js';
import { SWEEP_FILES } from './files/sweep-files.job.js';
import { DocumentTemplates1761000500000 } from './migrations/1761000500000-document-templates.js';
import { Documents1761000501000 } from './migrations/1761000501000-documents.js';
import { ExpectedFiles1761000502000 } from './migrations/1761000502000-expected-files.js';
import { Variations1761000503000 } from './migrations/1761000503000-variations.js';

export const DOCUMENT_LIBRARY_ENTITIES = [
  Document,
  DocumentBatch,
  DocumentBatchItem,
  DocumentTemplate,
  DocumentTemplateVersion,
  UnusedDocumentFile,
];

export const DOCUMENT_LIBRARY_MIGRATIONS = [
  DocumentTemplates1761000500000,
  Documents1761000501000,
  ExpectedFiles1761000502000,
  Variations1761000503000,
];

export const DOCUMENT_LIBRARY_JOB_KINDS = [
  RENDER_DOCUMENT,
  RENDER_BATCH,
  END_LOST_BATCHES,
  END_LOST_DOCUMENTS,
  SWEEP_FILES,
];
