import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, Database, JobQueue, type JobHandler } from '#platform';
import { DraftAgreement } from '../drafting/draft-agreement.js';
import { AgreementBatch } from '../entities/agreement-batch.entity.js';
import { byUser, type Doer } from '../log/doer.js';
import { WORK_OFF_BATCH, type WorkOffBatchInput } from './agreement-batch.job.js';
import { claim, holdOpen, settle, type OpenItem } from './batch-items.js';
import { faultOfItem, isRefusedByTables } from './item-fault.js';
import { judgeMembers, readItems, type Judged } from './judge-items.js';
import { sendGroup } from './send-group.js';

/** Enough that a commit counts little; few enough that progress is seen, and little is done again when a worker dies. */
const AT_ONCE = 100;

/**
 * Makes and sends each agreement of an order, a group in one transaction: items, agreements and jobs. A worker that dies leaves whole groups, so
 * each is made exactly once; two workers take different groups.
 */
@Injectable()
export class WorkOffBatch implements JobHandler<WorkOffBatchInput> {
  readonly kind = WORK_OFF_BATCH;

  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly audit: AuditLog,
    private readonly drafts: DraftAgreement,
  ) {}

  async handle({ tenantId, batchId }: WorkOffBatchInput, signal: AbortSignal): Promise<void> {
    const batch = await this.database.read({ tenantId, userId: null }, (tx) =>
      tx.findOneByOrFail(AgreementBatch, { id: batchId }),
    );
    const doer = byUser({ tenantId, userId: batch.userId, apiKeyId: batch.apiKeyId, requestId: null, address: null });
    for (let open = await this.open(doer, batchId); open.length > 0; open = await this.open(doer, batchId)) {
      signal.throwIfAborted();
      await this.take(doer, batchId, open);
    }
  }

  /** Items that nobody works at. When there are none, it waits for those that another worker has: should that one die, they are open again. */
  private async open(doer: Doer, batchId: string): Promise<OpenItem[]> {
    return this.database.write(doer, async (tx) => {
      const free = await holdOpen(tx, batchId, { most: AT_ONCE, others: 'skip' });
      return free.length > 0 ? free : holdOpen(tx, batchId, { most: AT_ONCE, others: 'wait' });
    });
  }

  private async take(doer: Doer, batchId: string, items: readonly OpenItem[]): Promise<void> {
    // "The latest" version is asked for anew with each group: it may be another by then.
    const read = await readItems(items, (wish) => this.drafts.termsOf(doer, wish));
    try {
      await this.database.write(doer, (tx) => this.write(tx, doer, batchId, read));
    } catch (error) {
      if (!isRefusedByTables(error)) throw error;
      await this.takeApart(doer, batchId, items, error);
    }
  }

  /** One item spoils its group: each is tried by itself, and the one says so. */
  private async takeApart(doer: Doer, batchId: string, items: readonly OpenItem[], error: unknown): Promise<void> {
    if (items.length > 1) for (const item of items) await this.take(doer, batchId, [item]);
    else {
      const fault = faultOfItem(error);
      if (fault === null) throw error;
      await this.database.write(doer, (tx) =>
        settle(
          tx,
          batchId,
          items.map(({ position }) => ({ position, fault })),
        ),
      );
    }
  }

  private async write(tx: EntityManager, doer: Doer, batchId: string, { members, faulty }: Judged): Promise<void> {
    // Another worker may have some by now.
    const ours = await claim(
      tx,
      batchId,
      [...members, ...faulty].map(({ position }) => position),
    );
    const judged = await judgeMembers(
      tx,
      members.filter(({ position }) => ours.has(position)),
    );
    const made = await sendGroup(tx, doer, batchId, judged.members, { audit: this.audit, jobs: this.jobs });
    const faults = [...faulty.filter(({ position }) => ours.has(position)), ...judged.faulty];
    await settle(tx, batchId, [...made, ...faults]);
  }
}
