import { Injectable } from '@nestjs/common';
import { Database, type Actor, type JobHandler } from '#platform';
import { DocumentNotMade } from '../document-library.errors.js';
import { faultOfInputs, type DocumentFault } from '../documents/document-fault.js';
import { tellOfDocument } from '../documents/document-news.js';
import { documentWishSchema } from '../documents/document-wish.js';
import { EnterDocument } from '../documents/enter-document.js';
import { PrepareDocument, type PreparedDocument } from '../documents/prepare-document.js';
import { RENDER_BATCH, type RenderBatchInput } from './render-batch.job.js';

interface OpenItem {
  readonly position: number;
  readonly wish: unknown;
}

/** Items that are looked up at once; each has a transaction of its own, so that a worker that dies leaves whole items. */
const STEP = 50;

/** Goes through an order and enters each of its documents. The documents themselves are jobs of their own, for all workers. */
@Injectable()
export class RenderBatch implements JobHandler<RenderBatchInput> {
  readonly kind = RENDER_BATCH;

  constructor(
    private readonly database: Database,
    private readonly preparing: PrepareDocument,
    private readonly entering: EnterDocument,
  ) {}

  async handle({ tenantId, batchId }: RenderBatchInput, signal: AbortSignal): Promise<void> {
    const actor: Actor = { tenantId, userId: null, apiKeyId: null, requestId: null, address: null };
    for (let open = await this.open(actor, batchId); open.length > 0; open = await this.open(actor, batchId)) {
      for (const item of open) {
        signal.throwIfAborted();
        await this.take(actor, batchId, item);
      }
    }
  }

  private async open(actor: Actor, batchId: string): Promise<OpenItem[]> {
    return this.database.read(actor, (tx) =>
      tx.query<OpenItem[]>(
        `SELECT position, wish FROM document_batch_item WHERE tenant_id = app_tenant() AND batch_id = $1 AND NOT is_taken
         ORDER BY position LIMIT $2`,
        [batchId, STEP],
      ),
    );
  }

  private async take(actor: Actor, batchId: string, { position, wish }: OpenItem): Promise<void> {
    const prepared = await this.prepared(actor, wish);
    await this.database.write(actor, async (tx) => {
      const document = 'isFinal' in prepared ? null : await this.entering.enter(tx, actor, prepared);
      const fault = 'isFinal' in prepared ? JSON.stringify(prepared) : null;
      await tx.query(
        `UPDATE document_batch_item SET is_taken = true, document_id = $3, fault = $4
         WHERE tenant_id = app_tenant() AND batch_id = $1 AND position = $2`,
        [batchId, position, document?.id ?? null, fault],
      );
      await tellOfDocument(tx, actor.tenantId, document?.id ?? '');
    });
  }

  /** What cannot be made is a fault of this item, and no reason to stop. */
  private async prepared(actor: Actor, wish: unknown): Promise<PreparedDocument | DocumentFault> {
    try {
      return await this.preparing.prepare(actor, documentWishSchema.parse(wish));
    } catch (error) {
      if (error instanceof DocumentNotMade) return { ...error.fault, isFinal: true };
      const fault = faultOfInputs(error);
      if (fault === null) throw error;
      return fault;
    }
  }
}
