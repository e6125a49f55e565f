import { Body, Controller, Delete, Param, Post, Put } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { AcceptProposal, AnswerQuestion, byUser, ChangeParty, ReadAgreements } from '#agreements';
import { Answers, Refuses } from '../http/index.js';
import { addressWanted, agreementId, answerGiven, remindersWanted, timeWanted } from './agreements.requests.js';
import { agreementAnswer, answerOf, type AgreementAnswer } from './agreements.responses.js';

const id = { schema: agreementId };
const part = { schema: z.uuid() };

/** What senders do for parties while an agreement is out: mend, remind, answer. */
@Controller('api/v1/agreements/:agreementId')
export class AgreementPartiesController {
  constructor(
    private readonly reading: ReadAgreements,
    private readonly changing: ChangeParty,
    private readonly answering: AnswerQuestion,
    private readonly accepting: AcceptProposal,
  ) {}

  @Put('parties/:partyId/address')
  @Requires('agreements:write')
  @Refuses(409)
  @ApiOperation({ summary: 'Mend a party’s name or address' })
  @Answers(200, agreementAnswer, { etag: true, description: 'Their old link works no more; a new one is mailed.' })
  async mend(
    @Caller() caller: Caller,
    @Param('agreementId', id) agreement: string,
    @Param('partyId', part) party: string,
    @Body({ schema: addressWanted }) to: z.output<typeof addressWanted>,
  ): Promise<AgreementAnswer> {
    await this.changing.mend(byUser(caller), agreement, party, to);
    return this.shown(caller, agreement);
  }

  @Post('parties/:partyId/send-now')
  @Requires('agreements:write')
  @Refuses(409)
  @ApiOperation({ summary: 'Mail a party their link now, also in their quiet hours' })
  @Answers(200, agreementAnswer, { etag: true })
  async sendNow(
    @Caller() caller: Caller,
    @Param('agreementId', id) agreement: string,
    @Param('partyId', part) party: string,
  ): Promise<AgreementAnswer> {
    await this.changing.sendNow(byUser(caller), agreement, party);
    return this.shown(caller, agreement);
  }

  @Post('parties/:partyId/give-time')
  @Requires('agreements:write')
  @Refuses(409)
  @ApiOperation({ summary: 'Give a party more time' })
  @Answers(200, agreementAnswer, { etag: true })
  async giveTime(
    @Caller() caller: Caller,
    @Param('agreementId', id) agreement: string,
    @Param('partyId', part) party: string,
    @Body({ schema: timeWanted }) { days }: z.output<typeof timeWanted>,
  ): Promise<AgreementAnswer> {
    await this.changing.giveTime(byUser(caller), agreement, party, days);
    return this.shown(caller, agreement);
  }

  @Put('parties/:partyId/reminders')
  @Requires('agreements:write')
  @Refuses(409)
  @ApiOperation({ summary: 'Say when a party is reminded, if at all' })
  @Answers(200, agreementAnswer, { etag: true })
  async remind(
    @Caller() caller: Caller,
    @Param('agreementId', id) agreement: string,
    @Param('partyId', part) party: string,
    @Body({ schema: remindersWanted }) reminders: z.output<typeof remindersWanted>,
  ): Promise<AgreementAnswer> {
    await this.changing.remind(byUser(caller), agreement, party, reminders);
    return this.shown(caller, agreement);
  }

  @Delete('parties/:partyId/waiting-mail')
  @Requires('agreements:write')
  @ApiOperation({ summary: 'Cancel mail that waits for a party’s hours' })
  @Answers(200, agreementAnswer, { etag: true })
  async cancelMail(
    @Caller() caller: Caller,
    @Param('agreementId', id) agreement: string,
    @Param('partyId', part) party: string,
  ): Promise<AgreementAnswer> {
    await this.changing.cancelMail(byUser(caller), agreement, party);
    return this.shown(caller, agreement);
  }

  @Post('questions/:questionId/answer')
  @Requires('agreements:write')
  @Refuses(409)
  @ApiOperation({ summary: 'Answer a question, or refuse a proposal' })
  @Answers(200, agreementAnswer, { etag: true })
  async answer(
    @Caller() caller: Caller,
    @Param('agreementId', id) agreement: string,
    @Param('questionId', part) question: string,
    @Body({ schema: answerGiven }) { answer }: z.output<typeof answerGiven>,
  ): Promise<AgreementAnswer> {
    await this.answering.answer(byUser(caller), agreement, question, answer);
    return this.shown(caller, agreement);
  }

  @Post('questions/:questionId/accept')
  @Requires('agreements:write')
  @Refuses(409)
  @ApiOperation({ summary: 'Accept a proposal' })
  @Answers(201, agreementAnswer, { etag: true, description: 'The new version, which all parties are asked to sign.' })
  async accept(
    @Caller() caller: Caller,
    @Param('agreementId', id) agreement: string,
    @Param('questionId', part) question: string,
  ): Promise<AgreementAnswer> {
    const next = await this.accepting.accept(byUser(caller), agreement, question);
    return this.shown(caller, next.agreement.id);
  }

  private async shown(caller: Caller, agreement: string): Promise<AgreementAnswer> {
    return answerOf(await this.reading.get(caller, agreement));
  }
}
