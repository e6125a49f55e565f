import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { DocumentTemplates, type TemplateDraft, type TemplateSummary } from '#document-library';
import { Answers, decodeCursor, IfMatch, page, type Paged } from '../http/index.js';
import {
  sourcesToCheck,
  templateChange,
  templateId,
  templatesRequest,
  templateWanted,
  type SourcesToCheck,
  type TemplateChange,
  type TemplatesRequest,
  type TemplateWanted,
} from './document-templates.requests.js';
import { templateDraft, templateFaults, templateSummaries } from './document-templates.responses.js';

/** An organisation's own document templates: drafts. */
@Controller('api/v1/document-templates')
@Requires('templates:write')
export class DocumentTemplatesController {
  constructor(private readonly templates: DocumentTemplates) {}

  @Get()
  @Requires('templates:read')
  @ApiOperation({ summary: 'List document templates' })
  @Answers(200, templateSummaries)
  async list(
    @Caller() caller: Caller,
    @Query({ schema: templatesRequest }) { limit, cursor, kind }: TemplatesRequest,
  ): Promise<Paged<TemplateSummary>> {
    const after = decodeCursor(cursor, templateId);
    return page(await this.templates.list(caller, kind ?? null, { limit: limit + 1, after }), limit, ({ id }) => id);
  }

  @Post()
  @ApiOperation({ summary: 'Begin a document template' })
  @Answers(201, templateDraft, { etag: true })
  async create(
    @Caller() caller: Caller,
    @Body({ schema: templateWanted }) wanted: TemplateWanted,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemplateDraft> {
    const template = await this.templates.create(caller, wanted);
    reply.header('location', `/api/v1/document-templates/${template.id}`);
    return template;
  }

  @Post('check')
  @ApiOperation({ summary: 'Check the sources of a template without keeping them' })
  @Answers(200, templateFaults)
  async check(
    @Body({ schema: sourcesToCheck }) { kind, sources }: SourcesToCheck,
  ): Promise<z.input<typeof templateFaults>> {
    return { faults: await this.templates.faultsOf(kind, sources) };
  }

  @Get(':templateId')
  @Requires('templates:read')
  @ApiOperation({ summary: 'Read a template’s draft and its faults' })
  @Answers(200, templateDraft, { etag: true })
  async get(@Caller() caller: Caller, @Param('templateId', { schema: templateId }) id: string): Promise<TemplateDraft> {
    return this.templates.get(caller, id);
  }

  @Put(':templateId')
  @ApiOperation({ summary: 'Save a template’s draft' })
  @Answers(200, templateDraft, { etag: true, description: 'Kept, with the faults that hold up its publication.' })
  async save(
    @Caller() caller: Caller,
    @Param('templateId', { schema: templateId }) id: string,
    @IfMatch() revision: number | null,
    @Body({ schema: templateChange }) change: TemplateChange,
  ): Promise<TemplateDraft> {
    return this.templates.save(caller, id, revision, change);
  }

  @Delete(':templateId')
  @ApiOperation({ summary: 'Delete a template that was never published' })
  @Answers(204)
  async delete(
    @Caller() caller: Caller,
    @Param('templateId', { schema: templateId }) id: string,
    @IfMatch() revision: number | null,
  ): Promise<void> {
    await this.templates.delete(caller, id, revision);
  }
}
