import { Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { DocumentTemplates, RequestDocument, TemplateVersions, type TemplateVersion } from '#document-library';
import { asked, BEING_MADE } from '../documents/documents.controller.js';
import { waitRequest, type WaitRequest } from '../documents/documents.requests.js';
import { documentAnswer, type DocumentAnswer } from '../documents/documents.responses.js';
import { Answers, AnswersFile, decodeCursor, IfMatch, page, pageRequest, type Paged, Refuses } from '../http/index.js';
import { templateId, templateVersionNumber } from './document-templates.requests.js';
import { templateVersion, templateVersionContent, templateVersions } from './document-templates.responses.js';

/** A page of somebody else's making: it may show its own style and pictures, and is cut off from everything. */
const SAMPLE_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** What was published of a template, and how its draft looks. */
@Controller('api/v1/document-templates/:templateId')
@Requires('templates:read')
export class TemplateVersionsController {
  constructor(
    private readonly versions: TemplateVersions,
    private readonly templates: DocumentTemplates,
    private readonly requesting: RequestDocument,
  ) {}

  @Post('versions')
  @Requires('templates:write')
  @ApiOperation({ summary: 'Publish a template’s draft' })
  @Answers(201, templateVersion)
  async publish(
    @Caller() caller: Caller,
    @Param('templateId', { schema: templateId }) id: string,
    @IfMatch() revision: number | null,
  ): Promise<TemplateVersion> {
    return this.versions.publish(caller, id, revision);
  }

  @Get('versions')
  @ApiOperation({ summary: 'List the versions of a template' })
  @Answers(200, templateVersions, { description: 'The newest first.' })
  async list(
    @Caller() caller: Caller,
    @Param('templateId', { schema: templateId }) id: string,
    @Query({ schema: pageRequest }) { limit, cursor }: z.output<typeof pageRequest>,
  ): Promise<Paged<TemplateVersion>> {
    const before = decodeCursor(cursor, z.int().min(1).max(1_000_000));
    return page(await this.versions.list(caller, id, { limit: limit + 1, before }), limit, ({ number }) => number);
  }

  @Get('versions/:number')
  @ApiOperation({ summary: 'Read a version of a template' })
  @Answers(200, templateVersionContent)
  async get(
    @Caller() caller: Caller,
    @Param('templateId', { schema: templateId }) id: string,
    @Param('number', { schema: templateVersionNumber }) number: number,
  ): Promise<z.input<typeof templateVersionContent>> {
    return this.versions.get(caller, id, number);
  }

  @Post('sample')
  @Requires('templates:write')
  @ApiOperation({ summary: 'Have the sample of the kind made with a template’s draft' })
  @Answers(201, documentAnswer, { description: 'A document; fetch its file.' })
  @ApiResponse(BEING_MADE)
  async sample(
    @Caller() caller: Caller,
    @Param('templateId', { schema: templateId }) id: string,
    @Query({ schema: waitRequest }) { wait }: WaitRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DocumentAnswer> {
    return asked(await this.requesting.requestSample(caller, id, wait * 1000), reply);
  }

  @Get('sample.html')
  @Refuses(422)
  @Header('content-security-policy', SAMPLE_POLICY)
  @ApiOperation({ summary: 'See the sample of the kind laid out by a template’s draft' })
  @AnswersFile(200, ['text/html'], 'The page.')
  async sampleHtml(
    @Caller() caller: Caller,
    @Param('templateId', { schema: templateId }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const html = await this.templates.sampleHtml(caller, id);
    reply.type('text/html; charset=utf-8');
    return html;
  }
}
