import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, Mailer, MailRefused, mailText, type JobHandler, type MailMessage } from '#platform';
import { AgreementMail } from '../entities/agreement-mail.entity.js';
import { IssueLink } from '../links/issue-link.js';
import { byProgram } from '../log/doer.js';
import { AgreementFiles } from '../files/agreement-files.js';
import { holdAgreement, partyOf } from '../steps/held-agreement.js';
import { MailFacts, type AddressedMail } from './mail-facts.js';
import { MailOutcome } from './mail-outcome.js';
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
    private readonly files: AgreementFiles,
    private readonly facts: MailFacts,
    private readonly links: IssueLink,
    private readonly outcome: MailOutcome,
  ) {}

  async handle(input: SendAgreementMailInput): Promise<void> {
    const { tenantId, agreementId, partyId, mail } = input;
    const doer = byProgram(tenantId);
    const addressed = await this.database.write(doer, async (tx) => {
      const held = await holdAgreement(tx, agreementId);
      const link = partyId === null ? null : await this.links.forMail(tx, doer, held, partyOf(held, partyId), mail);
      const facts = await this.facts.of(tx, held, input, link);
      if (facts === null) return null;
      const messageId = messageIdOf(input, facts);
      // Whoever sent and noted it died before the queue knew.
      return (await tx.existsBy(AgreementMail, { messageId })) ? null : { ...facts, messageId };
    });
    // Too late: it was voided, signed or answered meanwhile.
    if (addressed === null) return;
    const message = await this.composed(input, addressed);
    try {
      await this.mailer.send(message);
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      await this.outcome.bounced(input, addressed.to, error.message);
      return;
    }
    await this.outcome.sent(input, message.messageId);
  }

  private async composed(
    { mail }: SendAgreementMailInput,
    { to, language, values, attachment, messageId }: AddressedMail & { readonly messageId: string },
  ): Promise<MailMessage> {
    const attached =
      attachment !== null && attachment.bytes <= MOST_ATTACHED_BYTES
        ? [
            {
              filename: attachment.fileName,
              contentType: 'application/pdf',
              content: await this.files.read(attachment),
            },
          ]
        : [];
    return {
      to,
      messageId,
      ...mailText(mail, language, values),
      ...(attached.length === 0 ? {} : { attachments: attached }),
    };
  }
}

/** Mail servers log it, so it must give no link away; with the tenant, so that none can be guessed from another's. */
function messageIdOf({ tenantId }: SendAgreementMailInput, { identity }: AddressedMail): string {
  return createHash('sha256')
    .update(JSON.stringify([tenantId, identity]))
    .digest('hex');
}
