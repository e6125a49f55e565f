import { Module } from '@nestjs/common';
import { DocumentLibraryModule } from '#document-library';
import { DocumentBatchesController } from './document-batches.controller.js';
import { DocumentsController } from './documents.controller.js';

/** Stored documents over HTTP. */
@Module({ imports: [DocumentLibraryModule], controllers: [DocumentsController, DocumentBatchesController] })
export class DocumentsDoor {}
