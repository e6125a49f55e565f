import { Injectable } from '@nestjs/common';
import { Database, JobQueue, NOBODY, type JobHandler } from '#platform';
import { MACHINE_FAULT } from '../documents/document-fault.js';
import { tellOfDocument } from '../documents/document-news.js';
import { END_LOST_BATCHES, type EndLostBatchesInput } from './end-lost-batches.job.js';
import { RENDER_BATCH, type RenderBatchInput } from './render-batch.job.js';

const LOOK_BACK_HOURS = 24;

/**
 * Says of what is left of an order that it failed when no worker will go on with it: its job died. Items stay to be taken, so that the job
 * can be run again and makes them after all.
 */
@Injectable()
export class EndLostBatches implements JobHandler<EndLostBatchesInput> {
  readonly kind = END_LOST_BATCHES;

  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
  ) {}

  async handle(_input: EndLostBatchesInput, signal: AbortSignal): Promise<void> {
    const abandoned = await this.database.read(NOBODY, (tx) => this.jobs.abandoned(tx, RENDER_BATCH, LOOK_BACK_HOURS));
    for (const { input } of abandoned) {
      signal.throwIfAborted();
      await this.end(input);
    }
  }

  private async end({ tenantId, batchId }: RenderBatchInput): Promise<void> {
    await this.database.write({ tenantId, userId: null }, async (tx) => {
      const [, ended] = await tx.query<[unknown[], number]>(
        `UPDATE document_batch_item SET fault = $2
         WHERE tenant_id = app_tenant() AND batch_id = $1 AND NOT is_taken AND fault IS NULL`,
        [batchId, JSON.stringify(MACHINE_FAULT)],
      );
      if (ended > 0) await tellOfDocument(tx, tenantId, '');
    });
  }
}
