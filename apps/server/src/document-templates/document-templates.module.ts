import { Module } from '@nestjs/common';
import { DocumentLibraryModule } from '#document-library';
import { DocumentTemplatesController } from './document-templates.controller.js';
import { ShippedTemplatesController } from './shipped-templates.controller.js';
import { TemplateVersionsController } from './template-versions.controller.js';

/** An organisation's document templates over HTTP. */
@Module({
  imports: [DocumentLibraryModule],
  controllers: [DocumentTemplatesController, ShippedTemplatesController, TemplateVersionsController],
})
export class DocumentTemplatesDoor {}
