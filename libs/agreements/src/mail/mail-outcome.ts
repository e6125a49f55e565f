import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { MarkDelivered } from '../delivering/mark-delivered.js';
import { AgreementParty } from '../entities/agreement-party.entity.js';
import { AgreementLog } from '../log/agreement-log.js';
import { byProgram } from '../log/doer.js';
import { holdAgreement } from '../steps/held-agreement.js';
import { MailQueue } from './mail-queue.js';
import type { SendAgreementMailInput } from './send-agreement-mail.job.js';

/** Notes what became of a mail: it was taken, or will never be. */
@Injectable()
export class MailOutcome {
  constructor(
    private readonly database: Database,
    private readonly log: AgreementLog,
    private readonly mail: MailQueue,
    private readonly delivered: MarkDelivered,
  ) {}

  /** @param messageId what mail servers know it by */
  async sent({ tenantId, agreementId, partyId, mail }: SendAgreementMailInput, messageId: string): Promise<void> {
    const doer = byProgram(tenantId);
    await this.database.write(doer, async (tx) => {
      const held = await holdAgreement(tx, agreementId);
      await this.log.record(tx, doer, agreementId, { fact: 'mail-sent', partyId, details: { mail } });
      await tx.query(
        `INSERT INTO agreement_mail (tenant_id, message_id, agreement_id, party_id, mail) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
        [tenantId, messageId, agreementId, partyId, mail],
      );
      if (partyId === null) return;
      await tx.update(AgreementParty, { tenantId, id: partyId }, { mailFault: null });
      if (mail === 'agreement-sealed') await this.delivered.mark(tx, doer, held, partyId);
    });
  }

  /** Nobody tries again: the address must be mended first, and the sender is told. */
  async bounced(
    { tenantId, agreementId, partyId, mail }: Omit<SendAgreementMailInput, 'subjectId' | 'userId'>,
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
      await this.mail.toSender(tx, agreement, 'agreement-bounced', partyId);
    });
  }
}
