import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { byUser, ChangeParty, TakeUpStuck, VoidAgreement } from '#agreements';
import { act, Pages, readForm, Typed } from '../../pages/index.js';
import { agreementId } from '../agreements.requests.js';
import { ShowAgreement } from './show-agreement.js';

const ID = { schema: agreementId };
const PARTY = { schema: z.uuid() };
const reasonForm = z.object({ reason: z.string().trim().min(1).max(2000) });
const MORE_DAYS = 7;

/** What helps an agreement that is out, or ends it, from its page. */
@ApiExcludeController()
@Controller('agreements/:agreementId')
@Requires('agreements:write')
export class AgreementCareController {
  constructor(
    private readonly pages: Pages,
    private readonly shown: ShowAgreement,
    private readonly changing: ChangeParty,
    private readonly stuck: TakeUpStuck,
    private readonly voiding: VoidAgreement,
  ) {}

  @Post('parties/:partyId/send-now')
  remind(
    @Caller() caller: Caller,
    @Param('agreementId', ID) id: string,
    @Param('partyId', PARTY) party: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.help(caller, id, reply, async () => {
      await this.changing.sendNow(byUser(caller), id, party);
      return `/agreements/${id}?done=reminded`;
    });
  }

  @Post('parties/:partyId/give-time')
  giveTime(
    @Caller() caller: Caller,
    @Param('agreementId', ID) id: string,
    @Param('partyId', PARTY) party: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.help(caller, id, reply, async () => {
      await this.changing.giveTime(byUser(caller), id, party, MORE_DAYS);
      return `/agreements/${id}?done=time`;
    });
  }

  @Post('retry')
  retry(@Caller() caller: Caller, @Param('agreementId', ID) id: string, @Res() reply: FastifyReply): Promise<void> {
    return this.help(caller, id, reply, async () => {
      await this.stuck.takeUpOne({ tenantId: caller.tenantId, agreementId: id });
      return `/agreements/${id}?done=retried`;
    });
  }

  @Post('void')
  async takeBack(
    @Caller() caller: Caller,
    @Param('agreementId', ID) id: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await this.pages.reader(caller);
    await act(
      reply,
      async () => {
        const { reason } = readForm(reasonForm, body, reader.language);
        await this.voiding.void(byUser(caller), id, reason);
        return `/agreements/${id}?done=voided`;
      },
      (problem) => this.shown.page(reader, id, { typed: new Typed(body), problem }),
    );
  }

  private async help(
    caller: Caller,
    id: string,
    reply: FastifyReply,
    perform: () => Promise<`/${string}`>,
  ): Promise<void> {
    const reader = await this.pages.reader(caller);
    await act(reply, perform, (problem) => this.shown.page(reader, id, { problem }));
  }
}
