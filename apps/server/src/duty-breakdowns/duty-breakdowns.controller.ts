import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Caller, Requires } from '#accounts';
import {
  BreakDownRole,
  BREAKDOWN_STYLE_SOURCE,
  breakdownCsv,
  breakdownPage,
  breakdownSvg,
  type ModelPlace,
  type ShownBreakdown,
} from '#roles';
import { Answers, Refuses } from '../http/index.js';
import { roleId, versionNumber } from '../roles/roles.requests.js';
import { breakdownRequest, type BreakdownFormat } from './duty-breakdowns.requests.js';
import { breakdown } from './duty-breakdowns.responses.js';
import { MEDIA_TYPES, preferredFormat } from './preferred-format.js';

type Request = z.output<typeof breakdownRequest>;
const ID = { schema: roleId };
const TYPES = Object.values(MEDIA_TYPES);
/** The page has its one style sheet inside, and nothing else. */
const PAGE_POLICY = `default-src 'none'; style-src ${BREAKDOWN_STYLE_SOURCE}; base-uri 'none'; frame-ancestors 'self'`;

/** A role duty by duty: what each takes of the week, when, where, with whom and why. */
@ApiTags('Duty breakdowns')
@Controller('api/v1/roles/:roleId')
export class DutyBreakdownsController {
  constructor(private readonly breakDownRole: BreakDownRole) {}

  @Get('versions/:number/duty-breakdown')
  @Requires('roles:read')
  @ApiOperation({ summary: 'Break a version down by duty' })
  @ApiProduces(...TYPES)
  @Answers(200, breakdown)
  ofVersion(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @Param('number', { schema: versionNumber }) number: number,
    @Query({ schema: breakdownRequest }) request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownBreakdown | StreamableFile> {
    return this.shown(caller, id, number, request, reply);
  }

  @Get('draft/duty-breakdown')
  @Refuses(422)
  @Requires('roles:read')
  @ApiOperation({ summary: 'Break a draft down by duty' })
  @ApiProduces(...TYPES)
  @Answers(200, breakdown)
  ofDraft(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @Query({ schema: breakdownRequest }) request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownBreakdown | StreamableFile> {
    return this.shown(caller, id, 'draft', request, reply);
  }

  private async shown(
    caller: Caller,
    id: string,
    place: ModelPlace,
    { format, language, width }: Request,
    reply: FastifyReply,
  ): Promise<ShownBreakdown | StreamableFile> {
    const found = await this.breakDownRole.breakDown(caller, id, place, language);
    const chosen = format ?? preferredFormat(reply.request.headers.accept);
    if (chosen === 'html') reply.header('content-security-policy', PAGE_POLICY);
    return chosen === 'json' ? found : file(found, chosen, width);
  }
}

function file(found: ShownBreakdown, format: Exclude<BreakdownFormat, 'json'>, width: number): StreamableFile {
  const write = { csv: breakdownCsv, svg: breakdownSvg, html: breakdownPage }[format];
  const disposition = `${format === 'csv' ? 'attachment' : 'inline'}; filename="${found.role.id}-duties.${format}"`;
  return new StreamableFile(Buffer.from(write(found, width), 'utf8'), {
    type: `${MEDIA_TYPES[format]}; charset=utf-8`,
    disposition,
  });
}
