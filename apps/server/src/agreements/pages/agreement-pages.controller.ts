import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { ReadAgreements } from '#agreements';
import { pageCursor, Pages, showPage } from '../../pages/index.js';
import { agreementId } from '../agreements.requests.js';
import { agreementsPage } from './agreements-page.js';
import { doneWith, ShowAgreement } from './show-agreement.js';

const PER_PAGE = 25;
const wanted = z.object({ before: pageCursor });

/** Pages about agreements, for those who send them. */
@ApiExcludeController()
@Controller('agreements')
@Requires('agreements:read')
export class AgreementPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly agreements: ReadAgreements,
    private readonly shown: ShowAgreement,
  ) {}

  @Get()
  async list(@Caller() caller: Caller, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { before } = wanted.parse(query);
    const [reader, found] = await Promise.all([
      this.pages.reader(caller),
      this.agreements.list(caller, { roleId: null, state: null }, { limit: PER_PAGE + 1, before }),
    ]);
    const agreements = found.slice(0, PER_PAGE);
    const last = found.length > PER_PAGE ? agreements.at(-1) : undefined;
    const next = last === undefined ? null : `/agreements?before=${last.id}`;
    showPage(reply, agreementsPage(reader, { agreements, next, isFirst: before === null }));
  }

  @Get(':agreementId')
  async one(
    @Caller() caller: Caller,
    @Param('agreementId', { schema: agreementId }) id: string,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await this.pages.reader(caller);
    showPage(reply, await this.shown.page(reader, id, doneWith.parse(query)));
  }
}
