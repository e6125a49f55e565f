import { Injectable } from '@nestjs/common';
import { Database, JobQueue } from '#platform';
import { AgreementChanged } from '../agreements.errors.js';
import type { Doer } from '../log/doer.js';
import { holdAgreement, type WholeAgreement } from '../steps/held-agreement.js';
import { TakeStep } from '../steps/take-step.js';
import { ISSUE_AGREEMENT } from './issue-agreement.job.js';

/** Sends an agreement. Its document is made and certified by a job, and then the first turn is asked. */
@Injectable()
export class SendAgreement {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly steps: TakeStep,
  ) {}

  /**
   * @param revision what was looked at; null for whatever is there
   * @throws AgreementNotFound, AgreementChanged, StepHindered
   */
  async send(doer: Doer, id: string, revision: number | null): Promise<WholeAgreement> {
    return this.database.write(doer, async (tx) => {
      const held = await holdAgreement(tx, id);
      const { agreement } = held;
      if (revision !== null && revision !== agreement.revision) throw new AgreementChanged(agreement.revision);
      const step = agreement.state === 'approved' ? 'send-approved' : 'send-unapproved';
      await this.steps.take(tx, doer, held, step, { set: { sentAt: new Date() } });
      await this.jobs.enqueue(tx, ISSUE_AGREEMENT, { tenantId: doer.tenantId, agreementId: id });
      return held;
    });
  }
}
