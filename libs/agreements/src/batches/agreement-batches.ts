import { Injectable } from '@nestjs/common';
import { AuditLog, Database, JobQueue, newId, type Actor } from '#platform';
import { BatchNotFound } from '../agreements.errors.js';
import { AgreementBatchItem } from '../entities/agreement-batch-item.entity.js';
import { AgreementBatch } from '../entities/agreement-batch.entity.js';
import { WORK_OFF_BATCH } from './agreement-batch.job.js';

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
  readonly failed: number;
  readonly createdAt: Date;
}

/** Items are written by the thousand: one statement each would take seconds. */
const AT_ONCE = 1000;

/** Orders of many agreements: one action, one progress, each item exactly once. */
@Injectable()
export class AgreementBatches {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly audit: AuditLog,
  ) {}

  /** @param wishes one an item, as `WorkOffBatch` reads them */
  async order(actor: Actor, kind: AgreementBatch['kind'], wishes: readonly unknown[]): Promise<AgreementBatchProgress> {
    const { tenantId, userId, apiKeyId } = actor;
    const id = newId();
    await this.database.write(actor, async (tx) => {
      await tx.insert(AgreementBatch, { tenantId, id, kind, total: wishes.length, userId, apiKeyId });
      for (let from = 0; from < wishes.length; from += AT_ONCE) {
        await tx.query(
          `INSERT INTO agreement_batch_item (tenant_id, batch_id, position, wish)
           SELECT $1, $2, $3 + wished.place - 1, wished.wish FROM jsonb_array_elements($4::jsonb) WITH ORDINALITY AS wished (wish, place)`,
          [tenantId, id, from, JSON.stringify(wishes.slice(from, from + AT_ONCE))],
        );
      }
      const details = { kind, total: wishes.length };
      await this.audit.record(tx, actor, {
        fact: 'agreements-ordered',
        subject: 'agreement-batch',
        subjectId: id,
        details,
      });
      await this.jobs.enqueue(tx, WORK_OFF_BATCH, { tenantId, batchId: id });
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
         count(item.fault)::int AS failed
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
}
