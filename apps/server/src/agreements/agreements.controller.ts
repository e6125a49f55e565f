import { Body, Controller, Delete, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';
import { Caller, Requires } from '#accounts';
import {
  AgreementIsKept,
  ApproveAgreement,
  byUser,
  DraftAgreement,
  ReadAgreements,
  SendAgreement,
  SubmitForApproval,
  type AgreementSummary,
} from '#agreements';
import { Answers, AnswersFile, decodeCursor, IfMatch, page, Refuses, type Paged } from '../http/index.js';
import {
  agreementId,
  agreementsRequest,
  agreementWanted,
  filePosition,
  holdWanted,
  reasonGiven,
  workEndedWanted,
  type AgreementsRequest,
} from './agreements.requests.js';
import {
  agreementAnswer,
  agreementPage,
  answerOf,
  eventsAnswer,
  eventsOf,
  recordAnswer,
  type AgreementAnswer,
} from './agreements.responses.js';
import { AgreementEnds } from './agreement-ends.js';

const id = { schema: agreementId };

/** Agreements: who is asked to agree to what, and how far it is. */
@Controller('api/v1/agreements')
export class AgreementsController {
  constructor(
    private readonly reading: ReadAgreements,
    private readonly drafting: DraftAgreement,
    private readonly submitting: SubmitForApproval,
    private readonly approving: ApproveAgreement,
    private readonly sending: SendAgreement,
    private readonly ends: AgreementEnds,
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

  @Post(':agreementId/submit')
  @Requires('agreements:write')
  @Refuses(409)
  @ApiOperation({ summary: 'Ask the approvers' })
  @Answers(200, agreementAnswer, { etag: true })
  async submit(@Caller() caller: Caller, @Param('agreementId', id) agreement: string): Promise<AgreementAnswer> {
    await this.submitting.submit(byUser(caller), agreement);
    return this.shown(caller, agreement);
  }

  @Post(':agreementId/approve')
  @Requires('agreements:write')
  @Refuses(409)
  @ApiOperation({ summary: 'Approve, as one of its approvers' })
  @Answers(200, agreementAnswer, { etag: true })
  async approve(@Caller() caller: Caller, @Param('agreementId', id) agreement: string): Promise<AgreementAnswer> {
    await this.approving.approve(byUser(caller), agreement);
    return this.shown(caller, agreement);
  }

  @Post(':agreementId/send')
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

  @Post(':agreementId/void')
  @Requires('agreements:write')
  @Refuses(409)
  @ApiOperation({ summary: 'Take an agreement back' })
  @Answers(200, agreementAnswer, { etag: true })
  async void(
    @Caller() caller: Caller,
    @Param('agreementId', id) agreement: string,
    @Body({ schema: reasonGiven }) { reason }: z.output<typeof reasonGiven>,
  ): Promise<AgreementAnswer> {
    await this.ends.voiding.void(byUser(caller), agreement, reason);
    return this.shown(caller, agreement);
  }

  @Post(':agreementId/retry')
  @Requires('agreements:write')
  @ApiOperation({ summary: 'Try again what is held up' })
  @Answers(200, agreementAnswer, { etag: true })
  async retry(@Caller() caller: Caller, @Param('agreementId', id) agreement: string): Promise<AgreementAnswer> {
    await this.ends.stuck.takeUpOne({ tenantId: caller.tenantId, agreementId: agreement });
    return this.shown(caller, agreement);
  }

  @Get(':agreementId/events')
  @Requires('agreements:read')
  @ApiOperation({ summary: 'Read its log' })
  @Answers(200, eventsAnswer)
  async events(
    @Caller() caller: Caller,
    @Param('agreementId', id) agreement: string,
  ): Promise<z.input<typeof eventsAnswer>> {
    const { events, fault } = await this.reading.events(caller, agreement);
    return { events: eventsOf(events), fault };
  }

  @Get(':agreementId/record')
  @Requires('agreements:read')
  @ApiOperation({ summary: 'Read all that proves it, as data' })
  @Answers(200, recordAnswer)
  async record(
    @Caller() caller: Caller,
    @Param('agreementId', id) agreement: string,
  ): Promise<z.input<typeof recordAnswer>> {
    return JSON.parse(JSON.stringify(await this.reading.record(caller, agreement)));
  }

  @Get(':agreementId/files/:position')
  @Requires('agreements:read')
  @ApiOperation({ summary: 'Fetch one form of its document' })
  @AnswersFile(200, ['application/pdf'])
  async file(
    @Caller() caller: Caller,
    @Param('agreementId', id) agreement: string,
    @Param('position', { schema: filePosition }) position: number,
  ): Promise<StreamableFile> {
    const content = await this.reading.file(caller, agreement, position);
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: 'attachment; filename="agreement.pdf"',
      length: content.length,
    });
  }

  @Post(':agreementId/hold')
  @Requires('privacy:manage')
  @ApiOperation({ summary: 'Put it on legal hold' })
  @Answers(200, agreementAnswer, { etag: true })
  async hold(
    @Caller() caller: Caller,
    @Param('agreementId', id) agreement: string,
    @Body({ schema: holdWanted }) { reason }: z.output<typeof holdWanted>,
  ): Promise<AgreementAnswer> {
    await this.ends.keeping.hold(byUser(caller), agreement, reason);
    return this.shown(caller, agreement);
  }

  @Delete(':agreementId/hold')
  @Requires('privacy:manage')
  @ApiOperation({ summary: 'Lift its legal hold' })
  @Answers(200, agreementAnswer, { etag: true })
  async lift(@Caller() caller: Caller, @Param('agreementId', id) agreement: string): Promise<AgreementAnswer> {
    await this.ends.keeping.lift(byUser(caller), agreement);
    return this.shown(caller, agreement);
  }

  @Post(':agreementId/work-ended')
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
    await this.ends.keeping.workEnded(byUser(caller), agreement, new Date(`${on}T00:00:00Z`));
    return this.shown(caller, agreement);
  }

  @Delete(':agreementId')
  @Requires('agreements:write')
  @Refuses(409)
  @ApiOperation({ summary: 'Erase one that was never sent, or whose time has come' })
  @Answers(204)
  async erase(@Caller() caller: Caller, @Param('agreementId', id) agreement: string): Promise<void> {
    if (!(await this.ends.erasing.erase(caller.tenantId, agreement, 'request')))
      throw new AgreementIsKept('it was sent, and its time has not come, or it is on hold');
  }

  private async shown(caller: Caller, agreement: string): Promise<AgreementAnswer> {
    return answerOf(await this.reading.get(caller, agreement));
  }
}
