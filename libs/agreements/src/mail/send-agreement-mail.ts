import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, FileStore, Mailer, MailRefused, mailText, type JobHandler, type MailMessage } from '#platform';
import { AgreementParty } from '../entities/agreement-party.entity.js';
import { IssueLink } from '../links/issue-link.js';
import { AgreementLog } from '../log/agreement-log.js';
import { byProgram } from '../log/doer.js';
import { bytesOf } from '../files/agreement-files.js';
import { holdAgreement, partyOf } from '../steps/held-agreement.js';
import { MarkDelivered } from '../delivering/mark-delivered.js';
import { MailFacts, type AddressedMail } from './mail-facts.js';
import { MailQueue } from './mail-queue.js';
import { SEND_AGREEMENT_MAIL, type SendAgreementMailInput } from './send-agreement-mail.job.js';

/** Larger ones are fetched by link: many mail servers refuse them. */
const MOST_ATTACHED_BYTES = 8 * 1024 * 1024;

/** Sends one mail about an agreement. The secret of its link is made here and kept nowhere; tried again, the newest link is the good one. */
@Injectable()
export class SendAgreementMail implements JobHandler<SendAgreementMailInput> {
  readonly kind = SEND_AGREEMENT_MAIL;

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly files: FileStore,
    private readonly facts: MailFacts,
    private readonly links: IssueLink,
    private readonly log: AgreementLog,
    private readonly partyMail: MailQueue,
    private readonly delivered: MarkDelivered,
  ) {}

  async handle(input: SendAgreementMailInput): Promise<void> {
    const { tenantId, agreementId, partyId, mail } = input;
    const doer = byProgram(tenantId);
    const addressed = await this.database.write(doer, async (tx) => {
      const held = await holdAgreement(tx, agreementId);
      const link = partyId === null ? null : await this.links.forMail(tx, doer, held, partyOf(held, partyId), mail);
      return this.facts.of(tx, held, input, link);
    });
    // Too late: it was voided, signed or answered meanwhile.
    if (addressed === null) return;
    try {
      await this.mailer.send(await this.composed(input, addressed));
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      await this.bounced(input, addressed.to, error.message);
      return;
    }
    await this.sent(input);
  }

  private async composed({ mail, tenantId }: SendAgreementMailInput, addressed: AddressedMail): Promise<MailMessage> {
    const { to, language, values, attachment, identity } = addressed;
    const attached =
      attachment !== null && attachment.bytes <= MOST_ATTACHED_BYTES
        ? [
            {
              filename: attachment.fileName,
              contentType: 'application/pdf',
              content: await bytesOf(this.files, attachment),
            },
          ]
        : [];
    return {
      to,
      // Mail servers log it, so it must give no link away; with the tenant, so that none can be guessed from another's.
      messageId: createHash('sha256')
        .update(JSON.stringify([tenantId, identity]))
        .digest('hex'),
      ...mailText(mail, language, values),
      ...(attached.length === 0 ? {} : { attachments: attached }),
    };
  }

  private async sent({ tenantId, agreementId, partyId, mail }: SendAgreementMailInput): Promise<void> {
    const doer = byProgram(tenantId);
    await this.database.write(doer, async (tx) => {
      const held = await holdAgreement(tx, agreementId);
      await this.log.record(tx, doer, agreementId, { fact: 'mail-sent', partyId, details: { mail } });
      if (partyId === null) return;
      await tx.update(AgreementParty, { tenantId, id: partyId }, { mailFault: null });
      if (mail === 'agreement-sealed') await this.delivered.mark(tx, doer, held, partyId);
    });
  }

  /** Nobody tries again: the address must be mended first, and the sender is told. */
  private async bounced(
    { tenantId, agreementId, partyId, mail }: SendAgreementMailInput,
    address: string,
    reason: string,
  ): Promise<void> {
    const doer = byProgram(tenantId);
    await this.database.write(doer, async (tx) => {
      const { agreement } = await holdAgreement(tx, agreementId);
      await this.log.record(tx, doer, agreementId, { fact: 'mail-bounced', partyId, details: { mail } });
      if (partyId === null) return;
      const mailFault = { address, reason, at: new Date().toISOString() };
      await tx.update(AgreementParty, { tenantId, id: partyId }, { mailFault });
      await this.partyMail.toSender(tx, agreement, 'agreement-bounced', partyId);
    });
  }
}
