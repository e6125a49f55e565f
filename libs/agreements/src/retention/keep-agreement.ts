import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '#platform';
import { AgreementIsKept } from '../agreements.errors.js';
import { Agreement } from '../entities/agreement.entity.js';
import { AgreementLog } from '../log/agreement-log.js';
import type { Doer } from '../log/doer.js';
import { holdAgreement, type WholeAgreement } from '../steps/held-agreement.js';
import { keepUntil } from './keep-until.js';

/** How long an agreement is kept: as the law asks from the end of the employment, and longer under a legal hold. */
@Injectable()
export class KeepAgreement {
  constructor(
    private readonly database: Database,
    private readonly log: AgreementLog,
  ) {}

  /** Nobody erases it until the hold is lifted, whatever the date. @throws AgreementNotFound */
  async hold(doer: Doer, id: string, reason: string): Promise<WholeAgreement> {
    return this.change(doer, id, 'agreement-put-on-hold', () => ({ holdReason: reason }));
  }

  /** @throws AgreementNotFound */
  async lift(doer: Doer, id: string): Promise<WholeAgreement> {
    return this.change(doer, id, 'agreement-hold-lifted', () => ({ holdReason: null }));
  }

  /**
   * The time that a signed agreement is kept for runs from when the work under it ends.
   * @throws AgreementNotFound, AgreementIsKept when it is not one that was signed
   */
  async workEnded(doer: Doer, id: string, on: Date): Promise<WholeAgreement> {
    return this.change(doer, id, 'work-ended', (agreement) => {
      if (agreement.state !== 'sealed' && agreement.state !== 'delivered')
        throw new AgreementIsKept('nobody works under it: it is not signed by all');
      return { keepUntil: keepUntil(agreement, 'signed-agreement', on) };
    });
  }

  private async change(
    doer: Doer,
    id: string,
    fact: string,
    changeOf: (agreement: Agreement) => Partial<Pick<Agreement, 'holdReason' | 'keepUntil'>>,
  ): Promise<WholeAgreement> {
    return this.database.write(doer, async (tx: EntityManager) => {
      const held = await holdAgreement(tx, id);
      const { agreement } = held;
      const changed = { ...changeOf(agreement), revision: agreement.revision + 1 };
      await tx.update(Agreement, { tenantId: agreement.tenantId, id }, changed);
      Object.assign(agreement, changed);
      const details = { keepUntil: agreement.keepUntil?.toISOString() ?? null };
      await this.log.record(tx, doer, id, { fact, details });
      return held;
    });
  }
}
