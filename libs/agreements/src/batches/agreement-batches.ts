import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, Database, JobQueue, newId, type Actor } from '#platform';
import { BatchNotFound } from '../agreements.errors.js';
import { AgreementBatchItem } from '../entities/agreement-batch-item.entity.js';
import { AgreementBatch } from '../entities/agreement-batch.entity.js';
import { WORK_OFF_BATCH } from './agreement-batch.job.js';
import { cancelOpen, insertItems } from './batch-items.js';
import { CANCELLED } from './item-fault.js';
import type { BatchWish } from './judge-items.js';

/** How far an order of many agreements is. */
export interface AgreementBatchProgress {
  readonly id: string;
  readonly kind: AgreementBatch['kind'];
  readonly total: number;
  /** Not yet looked at by a worker. */
  readonly waiting: number;
  /** Made, by where they are now. */
  readonly made: number;
  readonly out: number;
  readonly signed: number;
  readonly done: number;
  readonly ended: number;
  /** Could not be made; the items say why. */
  readonly failed: number;
  /** Not made, because the order was cancelled before. */
  readonly cancelled: number;
  readonly createdAt: Date;
}

/** Orders of many agreements: one action, one progress, each item exactly once. */
@Injectable()
export class AgreementBatches {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly audit: AuditLog,
  ) {}

  /** @throws BatchNotFound */
  async order(
    actor: Actor,
    kind: AgreementBatch['kind'],
    wishes: readonly BatchWish[],
  ): Promise<AgreementBatchProgress> {
    const id = await this.database.write(actor, (tx) => this.orderIn(tx, actor, kind, wishes));
    return this.progress(actor, id);
  }

  /** Orders in the transaction in which it was found out what to order. @returns the order's id */
  async orderIn(
    tx: EntityManager,
    actor: Actor,
    kind: AgreementBatch['kind'],
    wishes: readonly BatchWish[],
  ): Promise<string> {
    const { tenantId, userId, apiKeyId } = actor;
    const [id, total] = [newId(), wishes.length];
    await tx.insert(AgreementBatch, { tenantId, id, kind, total, userId, apiKeyId });
    await insertItems(tx, tenantId, id, wishes);
    await this.record(tx, actor, 'agreements-ordered', id, { kind, total });
    await this.jobs.enqueue(tx, WORK_OFF_BATCH, { tenantId, batchId: id });
    return id;
  }

  /**
   * What no worker has come to by now is not made. What was made stays as it is: its parties may have signed.
   * @throws BatchNotFound
   */
  async cancel(actor: Actor, id: string): Promise<AgreementBatchProgress> {
    await this.database.write(actor, async (tx) => {
      if (!(await tx.existsBy(AgreementBatch, { id }))) throw new BatchNotFound();
      const cancelled = await cancelOpen(tx, id);
      // Done once more, or too late, it changes nothing.
      if (cancelled > 0) await this.record(tx, actor, 'agreements-order-cancelled', id, { cancelled });
    });
    return this.progress(actor, id);
  }

  /** @throws BatchNotFound */
  async progress(actor: Actor, id: string): Promise<AgreementBatchProgress> {
    const [row] = await this.database.select<AgreementBatchProgress>(
      actor,
      `SELECT batch.id, batch.kind, batch.total, batch.created_at AS "createdAt",
         count(*) FILTER (WHERE NOT item.is_taken)::int AS waiting,
         count(item.agreement_id)::int AS made,
         count(*) FILTER (WHERE a.state IN ('draft', 'in-approval', 'approved', 'sent', 'opened', 'consented'))::int AS out,
         count(*) FILTER (WHERE a.state IN ('signed', 'countersigned', 'seal-failed'))::int AS signed,
         count(*) FILTER (WHERE a.state IN ('sealed', 'delivered'))::int AS done,
         count(*) FILTER (WHERE a.state IN ('declined', 'expired', 'voided', 'superseded', 'paper-route'))::int AS ended,
         count(*) FILTER (WHERE item.fault ->> 'code' <> '${CANCELLED.code}')::int AS failed,
         count(*) FILTER (WHERE item.fault ->> 'code' = '${CANCELLED.code}')::int AS cancelled
       FROM agreement_batch batch
       JOIN agreement_batch_item item ON item.tenant_id = batch.tenant_id AND item.batch_id = batch.id
       LEFT JOIN agreement a ON a.tenant_id = item.tenant_id AND a.id = item.agreement_id
       WHERE batch.tenant_id = app_tenant() AND batch.id = $1 GROUP BY batch.tenant_id, batch.id`,
      [id],
    );
    if (row === undefined) throw new BatchNotFound();
    return row;
  }

  /** In their order. @throws BatchNotFound */
  async items(
    actor: Actor,
    id: string,
    { limit, after }: { readonly limit: number; readonly after: number | null },
  ): Promise<AgreementBatchItem[]> {
    return this.database.read(actor, async (tx) => {
      if (!(await tx.existsBy(AgreementBatch, { id }))) throw new BatchNotFound();
      return tx
        .createQueryBuilder(AgreementBatchItem, 'item')
        .where('item.batch_id = :id AND item.position > :after', { id, after: after ?? -1 })
        .orderBy('item.position')
        .limit(limit)
        .getMany();
    });
  }

  private async record(
    tx: EntityManager,
    actor: Actor,
    fact: string,
    subjectId: string,
    details: Readonly<Record<string, string | number>>,
  ): Promise<void> {
    await this.audit.record(tx, actor, { fact, subject: 'agreement-batch', subjectId, details });
  }
}
