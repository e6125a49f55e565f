import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { byUser, ReadAgreements, SendAgreement, TakeUpStuck, UpdateToLatest, VoidAgreement } from '#agreements';
import { Answers, IfMatch, Refuses } from '../http/index.js';
import { agreementId, reasonGiven } from './agreements.requests.js';
import { agreementAnswer, answerOf, type AgreementAnswer } from './agreements.responses.js';

const id = { schema: agreementId };

/** What senders do with a whole agreement: send it, update it, take it back, try again. */
@Controller('api/v1/agreements/:agreementId')
export class AgreementCourseController {
  constructor(
    private readonly reading: ReadAgreements,
    private readonly sending: SendAgreement,
    private readonly updating: UpdateToLatest,
    private readonly voiding: VoidAgreement,
    private readonly stuck: TakeUpStuck,
  ) {}

  @Post('send')
  @Requires('agreements:write')
  @Refuses(409)
  @ApiOperation({ summary: 'Send an agreement' })
  @Answers(200, agreementAnswer, {
    etag: true,
    description: 'It is sent; its document is being made, and then the first turn is asked.',
  })
  async send(
    @Caller() caller: Caller,
    @Param('agreementId', id) agreement: string,
    @IfMatch() revision: number | null,
  ): Promise<AgreementAnswer> {
    await this.sending.send(byUser(caller), agreement, revision);
    return this.shown(caller, agreement);
  }

  @Post('update')
  @Requires('agreements:write')
  @Refuses(409)
  @ApiOperation({ summary: 'Replace one that is out by what the role says now' })
  @Answers(201, agreementAnswer, { etag: true, description: 'The new version, which all parties are asked to sign.' })
  async update(@Caller() caller: Caller, @Param('agreementId', id) agreement: string): Promise<AgreementAnswer> {
    const next = await this.updating.update(byUser(caller), agreement);
    return this.shown(caller, next.agreement.id);
  }

  @Post('void')
  @Requires('agreements:write')
  @Refuses(409)
  @ApiOperation({ summary: 'Take an agreement back' })
  @Answers(200, agreementAnswer, { etag: true })
  async void(
    @Caller() caller: Caller,
    @Param('agreementId', id) agreement: string,
    @Body({ schema: reasonGiven }) { reason }: z.output<typeof reasonGiven>,
  ): Promise<AgreementAnswer> {
    await this.voiding.void(byUser(caller), agreement, reason);
    return this.shown(caller, agreement);
  }

  @Post('retry')
  @Requires('agreements:write')
  @ApiOperation({ summary: 'Try again what is held up' })
  @Answers(200, agreementAnswer, { etag: true })
  async retry(@Caller() caller: Caller, @Param('agreementId', id) agreement: string): Promise<AgreementAnswer> {
    await this.stuck.takeUpOne({ tenantId: caller.tenantId, agreementId: agreement });
    return this.shown(caller, agreement);
  }

  private async shown(caller: Caller, agreement: string): Promise<AgreementAnswer> {
    return answerOf(await this.reading.get(caller, agreement));
  }
}
