import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { byUser, SendAgreement, SubmitForApproval, UpdateToLatest } from '#agreements';
import { act, Pages, readForm } from '../../pages/index.js';
import { agreementId } from '../agreements.requests.js';
import { ShowAgreement } from './show-agreement.js';

const ID = { schema: agreementId };
const atRevision = z.object({ revision: z.coerce.number().int().min(1) });

/** What takes an agreement further, from its page. */
@ApiExcludeController()
@Controller('agreements/:agreementId')
@Requires('agreements:write')
export class AgreementStepsController {
  constructor(
    private readonly pages: Pages,
    private readonly shown: ShowAgreement,
    private readonly sending: SendAgreement,
    private readonly submitting: SubmitForApproval,
    private readonly updating: UpdateToLatest,
  ) {}

  @Post('send')
  send(
    @Caller() caller: Caller,
    @Param('agreementId', ID) id: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.step(caller, id, reply, async (language) => {
      const { revision } = readForm(atRevision, body, language);
      await this.sending.send(byUser(caller), id, revision);
      return `/agreements/${id}?done=sent`;
    });
  }

  @Post('submit')
  submit(@Caller() caller: Caller, @Param('agreementId', ID) id: string, @Res() reply: FastifyReply): Promise<void> {
    return this.step(caller, id, reply, async () => {
      await this.submitting.submit(byUser(caller), id);
      return `/agreements/${id}?done=submitted`;
    });
  }

  @Post('update')
  update(@Caller() caller: Caller, @Param('agreementId', ID) id: string, @Res() reply: FastifyReply): Promise<void> {
    return this.step(caller, id, reply, async () => {
      const { agreement } = await this.updating.update(byUser(caller), id);
      return `/agreements/${agreement.id}?done=updated`;
    });
  }

  private async step(
    caller: Caller,
    id: string,
    reply: FastifyReply,
    perform: (language: 'en' | 'de') => Promise<`/${string}`>,
  ): Promise<void> {
    const reader = await this.pages.reader(caller);
    await act(
      reply,
      () => perform(reader.language),
      (problem) => this.shown.page(reader, id, { problem }),
    );
  }
}
