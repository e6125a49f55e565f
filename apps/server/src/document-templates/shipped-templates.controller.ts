import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Requires } from '#accounts';
import { shippedSources, type DocumentKind } from '#documents';
import { Answers } from '../http/index.js';
import { templateKind } from './document-templates.requests.js';
import { shippedTemplate } from './document-templates.responses.js';

/** What comes with Workpact. It has an address of its own: below the organisation's templates it would be told from an id by luck. */
@ApiTags('Document templates')
@Controller('api/v1/shipped-document-templates')
export class ShippedTemplatesController {
  @Get(':kind')
  @Requires('templates:read')
  @ApiOperation({ summary: 'Read the shipped templates of a kind, to begin with' })
  @Answers(200, shippedTemplate)
  get(@Param('kind', { schema: templateKind }) kind: DocumentKind): z.input<typeof shippedTemplate> {
    return { kind, sources: shippedSources(kind) };
  }
}
