import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

/** Runs as the first statement of a write; throwing undoes the write. */
export type Fence = (tx: EntityManager) => Promise<void>;

const current = new AsyncLocalStorage<Fence | null>();

/**
 * Runs `work` so that each transaction that `Database.write` opens in it begins with the fence. What the fence writes is committed
 * together with the change, or not at all: this is how a note about a request cannot say other than what happened.
 */
export function withFence<T>(fence: Fence | null, work: () => Promise<T>): Promise<T> {
  return current.run(fence, work);
}

/** Called by `Database.write` at the beginning of each transaction. */
export async function passFence(tx: EntityManager): Promise<void> {
  await current.getStore()?.(tx);
}
