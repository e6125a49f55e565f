import { Injectable } from '@nestjs/common';
import { Database, JobQueue, NOBODY, type JobHandler } from '#platform';
import { MailQueue } from '../mail/mail-queue.js';
import { ISSUE_AGREEMENT } from '../sending/issue-agreement.job.js';
import { holdAgreement } from '../steps/held-agreement.js';
import { SEAL_AGREEMENT } from './seal-agreement.job.js';
import { TAKE_UP_STUCK, type TakeUpStuckInput } from './take-up-stuck.job.js';

interface Stuck {
  readonly tenantId: string;
  readonly agreementId: string;
}

/** Longer than the own tries of a job take. */
const STUCK_SECONDS = 120;
const MOST_AT_ONCE = 500;

/** Takes up agreements that wait for the program and not for a person: whatever job they had is over. */
@Injectable()
export class TakeUpStuck implements JobHandler<TakeUpStuckInput> {
  readonly kind = TAKE_UP_STUCK;

  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly mail: MailQueue,
  ) {}

  async handle(_input: TakeUpStuckInput, signal: AbortSignal): Promise<void> {
    await this.takeUp(STUCK_SECONDS, signal);
  }

  /** @returns how many were taken up */
  async takeUp(stuckSeconds: number, signal?: AbortSignal): Promise<number> {
    const stuck = await this.database.read(NOBODY, (tx) =>
      tx.query<Stuck[]>(
        `SELECT tenant_id AS "tenantId", agreement_id AS "agreementId" FROM stuck_agreements(make_interval(secs => $1), $2)`,
        [stuckSeconds, MOST_AT_ONCE],
      ),
    );
    for (const one of stuck) {
      signal?.throwIfAborted();
      await this.takeUpOne(one);
    }
    return stuck.length;
  }

  /** One, at once: somebody has looked at why it does not go on. @throws AgreementNotFound */
  async takeUpOne({ tenantId, agreementId }: Stuck): Promise<void> {
    await this.database.write({ tenantId, userId: null }, async (tx) => {
      const { agreement, parties } = await holdAgreement(tx, agreementId);
      const { state } = agreement;
      if (state === 'sent' && agreement.fileKey === null)
        await this.jobs.enqueue(tx, ISSUE_AGREEMENT, { tenantId, agreementId });
      else if (state === 'sealed') {
        // Who has a fault on their address waits for somebody to mend it.
        for (const party of parties.filter(({ deliveredAt, mailFault }) => deliveredAt === null && mailFault === null))
          await this.mail.enqueue(tx, party, 'agreement-sealed');
      } else if (state === 'countersigned' || state === 'seal-failed')
        await this.jobs.enqueue(tx, SEAL_AGREEMENT, { tenantId, agreementId });
      else return;
      // So that it is not taken up again before this try is over.
      await tx.query(`UPDATE agreement SET state_since = now() WHERE tenant_id = app_tenant() AND id = $1`, [
        agreementId,
      ]);
    });
  }
}
