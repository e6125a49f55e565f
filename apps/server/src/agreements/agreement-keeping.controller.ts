import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { AgreementIsKept, byUser, EraseAgreement, KeepAgreement, ReadAgreements } from '#agreements';
import { Answers, Refuses } from '../http/index.js';
import { agreementId, holdWanted, workEndedWanted } from './agreements.requests.js';
import { agreementAnswer, answerOf, type AgreementAnswer } from './agreements.responses.js';

const id = { schema: agreementId };

/** How long an agreement is kept, and its end. */
@Controller('api/v1/agreements/:agreementId')
export class AgreementKeepingController {
  constructor(
    private readonly reading: ReadAgreements,
    private readonly keeping: KeepAgreement,
    private readonly erasing: EraseAgreement,
  ) {}

  @Post('hold')
  @Requires('privacy:manage')
  @ApiOperation({ summary: 'Put it on legal hold' })
  @Answers(200, agreementAnswer, { etag: true })
  async hold(
    @Caller() caller: Caller,
    @Param('agreementId', id) agreement: string,
    @Body({ schema: holdWanted }) { reason }: z.output<typeof holdWanted>,
  ): Promise<AgreementAnswer> {
    await this.keeping.hold(byUser(caller), agreement, reason);
    return this.shown(caller, agreement);
  }

  @Delete('hold')
  @Requires('privacy:manage')
  @ApiOperation({ summary: 'Lift its legal hold' })
  @Answers(200, agreementAnswer, { etag: true })
  async lift(@Caller() caller: Caller, @Param('agreementId', id) agreement: string): Promise<AgreementAnswer> {
    await this.keeping.lift(byUser(caller), agreement);
    return this.shown(caller, agreement);
  }

  @Post('work-ended')
  @Requires('privacy:manage')
  @Refuses(409)
  @ApiOperation({ summary: 'Say when the work under it ended' })
  @Answers(200, agreementAnswer, {
    etag: true,
    description: 'From then on it is kept as long as the law of its place asks.',
  })
  async workEnded(
    @Caller() caller: Caller,
    @Param('agreementId', id) agreement: string,
    @Body({ schema: workEndedWanted }) { on }: z.output<typeof workEndedWanted>,
  ): Promise<AgreementAnswer> {
    await this.keeping.workEnded(byUser(caller), agreement, new Date(`${on}T00:00:00Z`));
    return this.shown(caller, agreement);
  }

  @Delete()
  @Requires('agreements:write')
  @Refuses(409)
  @ApiOperation({ summary: 'Erase one that was never sent, or whose time has come' })
  @Answers(204)
  async erase(@Caller() caller: Caller, @Param('agreementId', id) agreement: string): Promise<void> {
    if (!(await this.erasing.erase(caller.tenantId, agreement, 'request')))
      throw new AgreementIsKept('it was sent, and its time has not come, or it is on hold');
  }

  private async shown(caller: Caller, agreement: string): Promise<AgreementAnswer> {
    return answerOf(await this.reading.get(caller, agreement));
  }
}
