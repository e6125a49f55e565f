import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Attempts, tokenHash } from '#accounts';
import { Database, JobQueue } from '#platform';
import { CodeWrong, SignerSessionEnded } from '../agreements.errors.js';
import { SignerSession } from '../entities/signer-session.entity.js';
import { AgreementLog } from '../log/agreement-log.js';
import { holdAgreement } from '../steps/held-agreement.js';
import { VISIT_LIMITS } from './limits.js';
import { codeHash } from './send-code.js';
import { SEND_CODE } from './send-code.job.js';
import { bySigner, type Signer, type Visitor } from './signer.js';

interface FoundSession {
  readonly tenantId: string;
  readonly agreementId: string;
  readonly partyId: string;
  readonly sessionId: string;
}

/** Parties who have opened their agreement in a browser. */
@Injectable()
export class SignerSessions {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
    private readonly jobs: JobQueue,
    private readonly log: AgreementLog,
  ) {}

  /**
   * @param partyId whose pages are asked for: a session is good for its own party alone
   * @throws SignerSessionEnded
   */
  async find(token: string, partyId: string, visitor: Visitor): Promise<Signer> {
    const hash = tokenHash(token);
    const [found] = await this.database.dataSource.query<FoundSession[]>(
      `SELECT tenant_id AS "tenantId", agreement_id AS "agreementId", party_id AS "partyId", session_id AS "sessionId" FROM find_signer_session($1)`,
      [hash],
    );
    if (found === undefined || found.partyId !== partyId) throw new SignerSessionEnded();
    const session = await this.database.read({ tenantId: found.tenantId, userId: null }, (tx) =>
      tx.findOneBy(SignerSession, { id: found.sessionId }),
    );
    if (session === null) throw new SignerSessionEnded();
    return { ...found, isProven: session.provenAt !== null, tokenHash: hash.toString('hex'), visitor };
  }

  /** Shows the code that was mailed. @throws TooManyAttempts, CodeWrong */
  async prove(signer: Signer, code: string): Promise<void> {
    await this.attempts.count(VISIT_LIMITS.codeOfParty, signer.partyId);
    const triesLeft = await this.database.write(bySigner(signer), async (tx) => {
      const { agreement } = await holdAgreement(tx, signer.agreementId);
      // Counted down before it is compared, so that a thousand guesses at once are a thousand guesses.
      const [[session]] = await tx.query<[{ hash: Buffer; left: number }[], number]>(
        `UPDATE signer_session SET code_tries_left = code_tries_left - 1 WHERE tenant_id = app_tenant() AND id = $1 AND code_tries_left > 0
           AND code_expires_at > now() AND proven_at IS NULL RETURNING code_hash AS hash, code_tries_left AS left`,
        [signer.sessionId],
      );
      const isRight =
        session !== undefined && timingSafeEqual(session.hash, codeHash(signer.sessionId, code.replaceAll(/\s/g, '')));
      if (isRight) {
        await tx.update(
          SignerSession,
          { tenantId: signer.tenantId, id: signer.sessionId },
          { provenAt: new Date(), codeHash: null },
        );
      }
      await this.log.record(tx, bySigner(signer), agreement.id, { fact: isRight ? 'code-shown' : 'code-wrong' });
      return isRight ? null : (session?.left ?? 0);
    });
    if (triesLeft !== null) throw new CodeWrong(triesLeft);
    await this.attempts.uncount(VISIT_LIMITS.codeOfParty, signer.partyId);
  }

  /** @throws TooManyAttempts */
  async askForCode(signer: Signer): Promise<void> {
    await this.attempts.count(VISIT_LIMITS.newLinkOfParty, signer.partyId);
    const { tenantId, sessionId } = signer;
    await this.database.write(bySigner(signer), (tx) => this.jobs.enqueue(tx, SEND_CODE, { tenantId, sessionId }));
  }

  /** Leaves the agreement on this browser. */
  async end({ tenantId, sessionId }: Signer): Promise<void> {
    await this.database.write({ tenantId, userId: null }, (tx) =>
      tx.update(SignerSession, { tenantId, id: sessionId }, { endedAt: new Date() }),
    );
  }
}
