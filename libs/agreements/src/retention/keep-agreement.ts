import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '#platform';
import { AgreementIsKept } from '../agreements.errors.js';
import { Agreement } from '../entities/agreement.entity.js';
import { AgreementLog } from '../log/agreement-log.js';
import type { Doer } from '../log/doer.js';
import { holdAgreement, type WholeAgreement } from '../steps/held-agreement.js';
import { keepUntil, ownRetentionRules } from './keep-until.js';

/** How long an agreement is kept: as the law asks from the end of the employment, and longer under a legal hold. */
@Injectable()
export class KeepAgreement {
  constructor(
    private readonly database: Database,
    private readonly log: AgreementLog,
  ) {}

  /** Nobody erases it until the hold is lifted, whatever the date. @throws AgreementNotFound */
  async hold(doer: Doer, id: string, reason: string): Promise<WholeAgreement> {
    return this.database.write(doer, (tx) =>
      this.change(tx, doer, id, 'agreement-put-on-hold', () => ({ holdReason: reason })),
    );
  }

  /** @throws AgreementNotFound */
  async lift(doer: Doer, id: string): Promise<WholeAgreement> {
    return this.database.write(doer, (tx) =>
      this.change(tx, doer, id, 'agreement-hold-lifted', () => ({ holdReason: null })),
    );
  }

  /**
   * The time that a signed agreement is kept for runs from when the work under it ends, and so does that of the signed ones that it has replaced.
   * @throws AgreementNotFound, AgreementIsKept when it is not one that was signed
   */
  async workEnded(doer: Doer, id: string, on: Date): Promise<WholeAgreement> {
    return this.database.write(doer, async (tx) => {
      const own = await ownRetentionRules(tx);
      const ended = await this.change(tx, doer, id, 'work-ended', (agreement) => {
        if (agreement.state !== 'sealed' && agreement.state !== 'delivered')
          throw new AgreementIsKept('nobody works under it: it is not signed by all');
        return { keepUntil: keepUntil(agreement, 'signed-agreement', on, own) };
      });
      for (const { id: older } of await signedBefore(tx, id))
        await this.change(tx, doer, older, 'work-ended', (agreement) => ({
          keepUntil: keepUntil(agreement, 'signed-agreement', on, own),
        }));
      return ended;
    });
  }

  private async change(
    tx: EntityManager,
    doer: Doer,
    id: string,
    fact: string,
    changeOf: (agreement: Agreement) => Partial<Pick<Agreement, 'holdReason' | 'keepUntil'>>,
  ): Promise<WholeAgreement> {
    const held = await holdAgreement(tx, id);
    const { agreement } = held;
    const changed = { ...changeOf(agreement), revision: agreement.revision + 1 };
    await tx.update(Agreement, { tenantId: agreement.tenantId, id }, changed);
    Object.assign(agreement, changed);
    const details = { keepUntil: agreement.keepUntil?.toISOString() ?? null };
    await this.log.record(tx, doer, id, { fact, details });
    return held;
  }
}

/** Signed agreements that this one has replaced, one after the other, and of which nobody said when the work ended. */
function signedBefore(tx: EntityManager, id: string): Promise<{ readonly id: string }[]> {
  return tx.query<{ id: string }[]>(
    `WITH RECURSIVE older AS (
       SELECT replaces_id AS id FROM agreement WHERE tenant_id = app_tenant() AND id = $1
       UNION SELECT agreement.replaces_id FROM older JOIN agreement ON agreement.tenant_id = app_tenant() AND agreement.id = older.id)
     SELECT agreement.id FROM older JOIN agreement ON agreement.tenant_id = app_tenant() AND agreement.id = older.id
     WHERE agreement.state IN ('sealed', 'delivered') AND agreement.keep_until IS NULL ORDER BY agreement.id`,
    [id],
  );
}
