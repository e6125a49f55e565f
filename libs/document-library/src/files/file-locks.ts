import type { EntityManager } from 'typeorm';

/**
 * Holds a file until the end of the transaction: nobody sweeps it before the row that names it is committed. Call it before the file is
 * put into the store: one that was there already could otherwise be taken away between the look and the commit.
 */
export async function keepFile(tx: EntityManager, fileKey: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [lockName(fileKey)]);
}

/** Waits until nobody keeps the file, and lets nobody keep it until the end of the transaction. */
export async function holdForSweeping(tx: EntityManager, fileKey: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lockName(fileKey)]);
}

function lockName(fileKey: string): string {
  return `document-file ${fileKey}`;
}
