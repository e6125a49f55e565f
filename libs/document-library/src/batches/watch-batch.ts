import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Actor } from '#platform';
import { DocumentNews } from '../documents/document-news.js';
import { DocumentBatches, type BatchProgress } from './document-batches.js';

/** How often the table is asked when no news come. */
const LOOK_MS = 1_000;
/** News of a large order come by the dozen a second; nobody reads faster than this. */
const REST_MS = 200;
/** After this long the watcher must ask anew, and so is checked anew: access that was taken away ends here. */
const LONGEST_MS = 5 * 60_000;

/** Follows an order from any server: what is told is read from the tables, so that nothing depends on which process did the work. */
@Injectable()
export class WatchBatch implements BeforeApplicationShutdown {
  private isStopping = false;

  constructor(
    private readonly batches: DocumentBatches,
    private readonly news: DocumentNews,
  ) {}

  /** Whoever watches comes back, and another server goes on telling; this one must not wait for the end of every order. */
  beforeApplicationShutdown(): void {
    this.isStopping = true;
  }

  /**
   * The progress now and after each change, until the order is done or this server stops. Null: nothing new for a second.
   * @param known how many documents were settled when the watcher last heard; less is not told again
   * @throws BatchNotFound
   */
  async *watch(actor: Actor, batchId: string, known: number): AsyncGenerator<BatchProgress | null> {
    const ear = this.news.ear((tenantId) => tenantId === actor.tenantId);
    const end = performance.now() + LONGEST_MS;
    let told = known;
    try {
      while (performance.now() < end && !this.isStopping) {
        const progress = await this.batches.progress(actor, batchId);
        const settled = settledOf(progress);
        if (settled > told || progress.isDone) yield progress;
        else yield null;
        told = Math.max(told, settled);
        if (progress.isDone) return;
        await ear.heard(LOOK_MS);
        await new Promise((rested) => setTimeout(rested, REST_MS));
      }
    } finally {
      ear.close();
    }
  }
}

/** Documents of which nothing more is to come; it only grows, and so names a moment of the order. */
export function settledOf({ total, waiting }: BatchProgress): number {
  return total - waiting;
}
