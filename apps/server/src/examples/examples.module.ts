import { Module } from '@nestjs/common';
import { DocumentsModule } from '#documents';
import { ExamplesController } from './examples.controller.js';
import { Examples } from './examples.js';

/** The documents of the example roles, made at start and shown on a page. */
@Module({ imports: [DocumentsModule], controllers: [ExamplesController], providers: [Examples] })
export class ExamplesModule {}
