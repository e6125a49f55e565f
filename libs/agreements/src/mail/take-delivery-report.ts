import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '#platform';
import { AgreementMail } from '../entities/agreement-mail.entity.js';
import { readAgreement } from '../steps/held-agreement.js';
import { readDeliveryReport } from './delivery-report.js';
import { MailOutcome } from './mail-outcome.js';
import { sendAgreementMailInput } from './send-agreement-mail.job.js';

/** What came of a report. */
export type ReportOutcome =
  | { readonly outcome: 'bounced'; readonly agreementId: string; readonly partyId: string | null }
  /** `no-report`: not of a mail that failed; `not-ours`: of none that this organisation sent about an agreement; `mended`: of an address that was mended meanwhile. */
  | { readonly outcome: 'ignored'; readonly why: 'no-report' | 'not-ours' | 'mended' };

/** Takes the report of a mail that a server accepted and could not deliver. The party is shown with it, and the sender told. */
@Injectable()
export class TakeDeliveryReport {
  constructor(
    private readonly database: Database,
    private readonly outcome: MailOutcome,
  ) {}

  async take(actor: Actor, source: Buffer): Promise<ReportOutcome> {
    const report = await readDeliveryReport(source);
    if (report === null) return { outcome: 'ignored', why: 'no-report' };
    const { messageId, recipient, reason } = report;
    const found = await this.database.read(actor, async (tx) => {
      const sent = await tx.findOneBy(AgreementMail, { messageId });
      return sent === null ? null : { sent, parties: (await readAgreement(tx, sent.agreementId)).parties };
    });
    if (found === null) return { outcome: 'ignored', why: 'not-ours' };
    const { agreementId, partyId, mail } = found.sent;
    const party = found.parties.find(({ id }) => id === partyId);
    if (party !== undefined && party.email.toLowerCase() !== recipient.toLowerCase())
      return { outcome: 'ignored', why: 'mended' };
    const { tenantId } = actor;
    const input = sendAgreementMailInput.parse({ tenantId, agreementId, partyId, mail, subjectId: null });
    await this.outcome.bounced(input, recipient, reason);
    return { outcome: 'bounced', agreementId, partyId };
  }
}
