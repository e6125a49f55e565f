import { Controller, Param, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Caller, Requires } from '#accounts';
import { ApproveAgreement, byUser, ReadAgreements, SubmitForApproval } from '#agreements';
import { Answers, Refuses } from '../http/index.js';
import { agreementId } from './agreements.requests.js';
import { agreementAnswer, answerOf, type AgreementAnswer } from './agreements.responses.js';

const id = { schema: agreementId };

/** Approval of agreements before they are sent. */
@Controller('api/v1/agreements/:agreementId')
export class AgreementApprovalsController {
  constructor(
    private readonly reading: ReadAgreements,
    private readonly submitting: SubmitForApproval,
    private readonly approving: ApproveAgreement,
  ) {}

  @Post('submit')
  @Requires('agreements:write')
  @Refuses(409)
  @ApiOperation({ summary: 'Ask the approvers' })
  @Answers(200, agreementAnswer, { etag: true })
  async submit(@Caller() caller: Caller, @Param('agreementId', id) agreement: string): Promise<AgreementAnswer> {
    await this.submitting.submit(byUser(caller), agreement);
    return this.shown(caller, agreement);
  }

  @Post('approve')
  @Requires('agreements:write')
  @Refuses(409)
  @ApiOperation({ summary: 'Approve, as one of its approvers' })
  @Answers(200, agreementAnswer, { etag: true })
  async approve(@Caller() caller: Caller, @Param('agreementId', id) agreement: string): Promise<AgreementAnswer> {
    await this.approving.approve(byUser(caller), agreement);
    return this.shown(caller, agreement);
  }

  private async shown(caller: Caller, agreement: string): Promise<AgreementAnswer> {
    return answerOf(await this.reading.get(caller, agreement));
  }
}
