import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database, JobQueue, ProductError, type JobHandler } from '#platform';
import { agreementWishSchema, type AgreementWish } from '../drafting/agreement-wish.js';
import { DraftAgreement, type Terms } from '../drafting/draft-agreement.js';
import { AgreementBatch } from '../entities/agreement-batch.entity.js';
import { byUser, type Doer } from '../log/doer.js';
import { ISSUE_AGREEMENT } from '../sending/issue-agreement.job.js';
import { TakeStep } from '../steps/take-step.js';
import { WORK_OFF_BATCH, type WorkOffBatchInput } from './agreement-batch.job.js';

/** One agreement of an order. */
const batchWishSchema = z.strictObject({ wish: agreementWishSchema, replacesId: z.uuid().nullable() });

interface OpenItem {
  readonly position: number;
  readonly wish: unknown;
}

const STEP = 100;

/**
 * Makes and sends each agreement of an order. Item, agreement and job are one transaction, so a worker that dies leaves whole items and each
 * is made exactly once; terms are looked up once for all of the same version.
 */
@Injectable()
export class WorkOffBatch implements JobHandler<WorkOffBatchInput> {
  readonly kind = WORK_OFF_BATCH;

  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly drafts: DraftAgreement,
    private readonly steps: TakeStep,
  ) {}

  async handle({ tenantId, batchId }: WorkOffBatchInput, signal: AbortSignal): Promise<void> {
    const batch = await this.database.read({ tenantId, userId: null }, (tx) =>
      tx.findOneByOrFail(AgreementBatch, { id: batchId }),
    );
    const doer = byUser({ tenantId, userId: batch.userId, apiKeyId: batch.apiKeyId, requestId: null, address: null });
    const termsOf = this.rememberingTerms(doer);
    for (let open = await this.open(doer, batchId); open.length > 0; open = await this.open(doer, batchId)) {
      for (const item of open) {
        signal.throwIfAborted();
        await this.take(doer, batchId, item, termsOf);
      }
    }
  }

  private async open(doer: Doer, batchId: string): Promise<OpenItem[]> {
    return this.database.select<OpenItem>(
      doer,
      `SELECT position, wish FROM agreement_batch_item WHERE tenant_id = app_tenant() AND batch_id = $1 AND NOT is_taken
       ORDER BY position LIMIT $2`,
      [batchId, STEP],
    );
  }

  private async take(doer: Doer, batchId: string, { position, wish }: OpenItem, termsOf: TermsOf): Promise<void> {
    try {
      const asked = batchWishSchema.parse(wish);
      const terms = await termsOf(asked.wish);
      await this.database.write(doer, async (tx) => {
        const [, taken] = await tx.query<[unknown[], number]>(
          `UPDATE agreement_batch_item SET is_taken = true WHERE tenant_id = app_tenant() AND batch_id = $1 AND position = $2 AND NOT is_taken`,
          [batchId, position],
        );
        // Another worker has it.
        if (taken === 0) return;
        const more = { batchId, ...(asked.replacesId === null ? {} : { replacesId: asked.replacesId }) };
        const made = await this.drafts.insert(tx, doer, asked.wish, terms, more);
        await this.steps.take(tx, doer, made, 'send-unapproved', { set: { sentAt: new Date() } });
        const agreementId = made.agreement.id;
        await this.jobs.enqueue(tx, ISSUE_AGREEMENT, { tenantId: doer.tenantId, agreementId });
        await tx.query(
          `UPDATE agreement_batch_item SET agreement_id = $3 WHERE tenant_id = app_tenant() AND batch_id = $1 AND position = $2`,
          [batchId, position, agreementId],
        );
      });
    } catch (error) {
      await this.fail(doer, batchId, position, error);
    }
  }

  /** What cannot be made is a fault of this item, and no reason to stop; anything else is for the next try. */
  private async fail(doer: Doer, batchId: string, position: number, error: unknown): Promise<void> {
    const isOfInput = error instanceof z.ZodError || (error instanceof ProductError && error.kind !== 'unavailable');
    if (!isOfInput) throw error;
    const fault =
      error instanceof ProductError
        ? { code: error.code, message: error.message }
        : { code: 'wish-invalid', message: 'What was asked for cannot be read.' };
    await this.database.write(doer, (tx) =>
      tx.query(
        `UPDATE agreement_batch_item SET is_taken = true, fault = $3 WHERE tenant_id = app_tenant() AND batch_id = $1 AND position = $2 AND NOT is_taken`,
        [batchId, position, JSON.stringify(fault)],
      ),
    );
  }

  private rememberingTerms(doer: Doer): TermsOf {
    const known = new Map<string, Promise<Terms>>();
    return (wish) => {
      const key = `${wish.roleId} ${wish.roleVersion}`;
      const terms = known.get(key) ?? this.drafts.termsOf(doer, wish);
      known.set(key, terms);
      return terms;
    };
  }
}

type TermsOf = (wish: AgreementWish) => Promise<Terms>;
