import { Module } from '@nestjs/common';
import { DocumentsModule } from '#documents';
import { RolesModule } from '#roles';
import { DocumentBatches } from './batches/document-batches.js';
import { RenderBatch } from './batches/render-batch.js';
import { WatchBatch } from './batches/watch-batch.js';
import { DocumentNews } from './documents/document-news.js';
import { Documents } from './documents/documents.js';
import { EndLostBatches } from './batches/end-lost-batches.js';
import { EndLostDocuments } from './documents/end-lost-documents.js';
import { EnterDocument } from './documents/enter-document.js';
import { PrepareDocument } from './documents/prepare-document.js';
import { RenderDocument } from './documents/render-document.js';
import { RequestDocument } from './documents/request-document.js';
import { SweepFiles } from './files/sweep-files.js';
import { DocumentTemplates } from './templates/document-templates.js';
import { TemplateVersions } from './templates/template-versions.js';

/** What doors call. */
const USE_CASES = [
  DocumentBatches,
  Documents,
  DocumentTemplates,
  EndLostBatches,
  EndLostDocuments,
  RenderBatch,
  RenderDocument,
  RequestDocument,
  SweepFiles,
  TemplateVersions,
  WatchBatch,
];

/** Stored documents and an organisation's templates; stands on the platform, which is global. */
@Module({
  imports: [DocumentsModule, RolesModule],
  providers: [...USE_CASES, DocumentNews, EnterDocument, PrepareDocument],
  exports: USE_CASES,
})
export class DocumentLibraryModule {}
