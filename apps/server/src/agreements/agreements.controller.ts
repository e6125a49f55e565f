import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { byUser, ChangeAgreement, DraftAgreement, ReadAgreements, type AgreementSummary } from '#agreements';
import { Answers, decodeCursor, IfMatch, page, Refuses, type Paged } from '../http/index.js';
import {
  agreementChangeWanted,
  agreementId,
  agreementsRequest,
  agreementWanted,
  promiseDiffRequest,
  type AgreementsRequest,
} from './agreements.requests.js';
import {
  agreementAnswer,
  agreementPage,
  answerOf,
  promiseDiffAnswer,
  type AgreementAnswer,
} from './agreements.responses.js';

const id = { schema: agreementId };

/** Agreements: who is asked to agree to what, and how far it is. */
@Controller('api/v1/agreements')
export class AgreementsController {
  constructor(
    private readonly reading: ReadAgreements,
    private readonly drafting: DraftAgreement,
    private readonly changing: ChangeAgreement,
  ) {}

  @Post()
  @Requires('agreements:write')
  @Refuses(404)
  @ApiOperation({ summary: 'Draft an agreement' })
  @Answers(201, agreementAnswer, { etag: true })
  async draft(
    @Caller() caller: Caller,
    @Body({ schema: agreementWanted }) wish: z.output<typeof agreementWanted>,
  ): Promise<AgreementAnswer> {
    const { agreement } = await this.drafting.draft(byUser(caller), wish);
    return this.shown(caller, agreement.id);
  }

  @Get()
  @Requires('agreements:read')
  @ApiOperation({ summary: 'List agreements' })
  @Answers(200, agreementPage, { description: 'The newest first.' })
  async list(
    @Caller() caller: Caller,
    @Query({ schema: agreementsRequest }) query: AgreementsRequest,
  ): Promise<Paged<AgreementSummary>> {
    const { limit, cursor, roleId = null, state = null } = query;
    const before = decodeCursor(cursor, agreementId);
    return page(
      await this.reading.list(caller, { roleId, state }, { limit: limit + 1, before }),
      limit,
      (row) => row.id,
    );
  }

  @Get(':agreementId')
  @Requires('agreements:read')
  @ApiOperation({ summary: 'Read an agreement' })
  @Answers(200, agreementAnswer, { etag: true })
  get(@Caller() caller: Caller, @Param('agreementId', id) agreement: string): Promise<AgreementAnswer> {
    return this.shown(caller, agreement);
  }

  @Put(':agreementId')
  @Requires('agreements:write')
  @Refuses(404, 409)
  @ApiOperation({ summary: 'Change an agreement before it is sent' })
  @Answers(200, agreementAnswer, {
    etag: true,
    description: 'Approvals stay, unless what is expected or promised is another: then all are asked anew.',
  })
  async change(
    @Caller() caller: Caller,
    @Param('agreementId', id) agreement: string,
    @Body({ schema: agreementChangeWanted }) wish: z.output<typeof agreementChangeWanted>,
    @IfMatch() revision: number | null,
  ): Promise<AgreementAnswer> {
    await this.changing.change(byUser(caller), agreement, wish, revision);
    return this.shown(caller, agreement);
  }

  @Get(':agreementId/promise-diff')
  @Requires('agreements:read')
  @Refuses(404)
  @ApiOperation({ summary: 'See what a version of the role would change' })
  @Answers(200, promiseDiffAnswer)
  async promiseDiff(
    @Caller() caller: Caller,
    @Param('agreementId', id) agreement: string,
    @Query({ schema: promiseDiffRequest }) { version }: z.output<typeof promiseDiffRequest>,
  ): Promise<z.input<typeof promiseDiffAnswer>> {
    const { roleVersion, changes } = await this.reading.promiseDiff(caller, agreement, version ?? null);
    return { roleVersion, changes: [...changes] };
  }

  private async shown(caller: Caller, agreement: string): Promise<AgreementAnswer> {
    return answerOf(await this.reading.get(caller, agreement));
  }
}
