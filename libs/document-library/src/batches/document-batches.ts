import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, Database, JobQueue, newId, type Actor } from '#platform';
import { BatchNotFound } from '../document-library.errors.js';
import type { DocumentFault } from '../documents/document-fault.js';
import type { DocumentWish } from '../documents/document-wish.js';
import { RENDER_BATCH } from './render-batch.job.js';

/** How far an order is. The parts add up to `total`. */
export interface BatchProgress {
  readonly id: string;
  readonly total: number;
  readonly waiting: number;
  readonly ready: number;
  readonly failed: number;
  /** Documents that were deleted after they were made. */
  readonly deleted: number;
  readonly isDone: boolean;
  readonly createdAt: Date;
}

export interface BatchItem {
  readonly position: number;
  readonly wish: DocumentWish;
  readonly documentId: string | null;
  readonly state: 'waiting' | 'ready' | 'failed' | 'deleted';
  readonly fault: DocumentFault | null;
}

/** Where an item stands, in SQL over `item` and `document`. */
const STATE = `CASE
  WHEN item.fault IS NOT NULL OR document.state = 'failed' THEN 'failed'
  WHEN document.state = 'ready' THEN 'ready'
  WHEN item.is_taken AND item.document_id IS NULL THEN 'deleted'
  ELSE 'waiting' END`;
const ITEMS = `document_batch_item item
  LEFT JOIN document ON document.tenant_id = item.tenant_id AND document.id = item.document_id`;

/** Orders of many documents at once. How far one is, is counted from its documents each time: nothing can get out of step. */
@Injectable()
export class DocumentBatches {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly audit: AuditLog,
  ) {}

  /** Notes what is wanted; a worker goes through it. */
  async order(actor: Actor, wishes: readonly DocumentWish[]): Promise<BatchProgress> {
    return this.database.write(actor, async (tx) => {
      const batchId = newId();
      const { tenantId } = actor;
      await tx.query('INSERT INTO document_batch (tenant_id, id, total) VALUES ($1, $2, $3)', [
        tenantId,
        batchId,
        wishes.length,
      ]);
      await tx.query(
        `INSERT INTO document_batch_item (tenant_id, batch_id, position, wish)
         SELECT $1, $2, at - 1, wish FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS wishes (wish, at)`,
        [tenantId, batchId, JSON.stringify(wishes)],
      );
      await this.jobs.enqueue(tx, RENDER_BATCH, { tenantId, batchId });
      const details = { total: wishes.length };
      await this.audit.record(tx, actor, {
        fact: 'document-batch-ordered',
        subject: 'document-batch',
        subjectId: batchId,
        details,
      });
      return progressOf(tx, batchId);
    });
  }

  /** @throws BatchNotFound */
  async progress(actor: Actor, batchId: string): Promise<BatchProgress> {
    return this.database.read(actor, (tx) => progressOf(tx, batchId));
  }

  /** In the order of the request. @param page.after position of the last item of the page before @throws BatchNotFound */
  async items(
    actor: Actor,
    batchId: string,
    page: { readonly limit: number; readonly after: number | null },
  ): Promise<BatchItem[]> {
    return this.database.read(actor, async (tx) => {
      await progressOf(tx, batchId);
      return tx.query<BatchItem[]>(
        `SELECT item.position, item.wish, item.document_id AS "documentId", ${STATE} AS state, coalesce(item.fault, document.fault) AS fault
         FROM ${ITEMS} WHERE item.tenant_id = app_tenant() AND item.batch_id = $1 AND ($2::int IS NULL OR item.position > $2)
         ORDER BY item.position LIMIT $3`,
        [batchId, page.after, page.limit],
      );
    });
  }
}

/** @throws BatchNotFound */
async function progressOf(tx: EntityManager, batchId: string): Promise<BatchProgress> {
  const [row] = await tx.query<Omit<BatchProgress, 'isDone'>[]>(
    `SELECT batch.id, batch.total, batch.created_at AS "createdAt", counts.* FROM document_batch batch,
       LATERAL (SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting, count(*) FILTER (WHERE state = 'ready')::int AS ready,
           count(*) FILTER (WHERE state = 'failed')::int AS failed, count(*) FILTER (WHERE state = 'deleted')::int AS deleted
         FROM (SELECT ${STATE} AS state FROM ${ITEMS}
           WHERE item.tenant_id = batch.tenant_id AND item.batch_id = batch.id) AS states) AS counts
     WHERE batch.tenant_id = app_tenant() AND batch.id = $1`,
    [batchId],
  );
  if (row === undefined) throw new BatchNotFound();
  return { ...row, isDone: row.waiting === 0 };
}
