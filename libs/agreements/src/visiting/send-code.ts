import { createHash, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, Mailer, mailText, type JobHandler } from '#platform';
import { SignerSession } from '../entities/signer-session.entity.js';
import { AgreementLog } from '../log/agreement-log.js';
import { byProgram } from '../log/doer.js';
import { organisationOf } from '../mail/organisation-of.js';
import { databaseLater } from '../steps/database-clock.js';
import { holdAgreement, partyOf } from '../steps/held-agreement.js';
import { SEND_CODE, type SendCodeInput } from './send-code.job.js';

const CODE_MINUTES = 15;
const TRIES = 5;

/** Mails the code that a session still has to show. It is made here and kept by hash; tried again, the newest is the good one. */
@Injectable()
export class SendCode implements JobHandler<SendCodeInput> {
  readonly kind = SEND_CODE;

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly log: AgreementLog,
  ) {}

  async handle({ tenantId, sessionId }: SendCodeInput): Promise<void> {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const doer = byProgram(tenantId);
    const addressed = await this.database.write(doer, async (tx) => {
      const session = await tx.findOneBy(SignerSession, { id: sessionId });
      if (session === null || session.endedAt !== null || session.provenAt !== null) return null;
      const held = await holdAgreement(tx, session.agreementId);
      const codeExpiresAt = await databaseLater(tx, CODE_MINUTES * 60_000);
      await tx.update(
        SignerSession,
        { tenantId, id: sessionId },
        { codeHash: codeHash(sessionId, code), codeExpiresAt, codeTriesLeft: TRIES },
      );
      await this.log.record(tx, doer, held.agreement.id, { fact: 'code-issued', partyId: session.partyId });
      const { email, language } = partyOf(held, session.partyId);
      return { email, language, organisation: (await organisationOf(tx)).name };
    });
    if (addressed === null) return;
    const { email, language, organisation } = addressed;
    const messageId = createHash('sha256').update(`code of ${sessionId} ${code}`).digest('hex');
    await this.mailer.send({
      to: email,
      messageId,
      ...mailText('agreement-code', language, { organisation, code, minutes: CODE_MINUTES }),
    });
  }
}

/** Six digits are guessed from their hash at once; the session's id keeps a table of all of them from being of use. */
export function codeHash(sessionId: string, code: string): Buffer {
  return createHash('sha256').update(`${sessionId} ${code}`).digest();
}
