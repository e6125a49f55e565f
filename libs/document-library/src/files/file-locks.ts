import type { EntityManager } from 'typeorm';

/**
 * Notes a file that a document is about to have. Call it in a transaction of its own, before the file is put into the store: when the
 * document never comes to have it, the sweep finds the file by this note.
 */
export async function expectFile(tx: EntityManager, fileKey: string): Promise<void> {
  await tx.query('SELECT expect_document_file($1)', [fileKey]);
}

/** A document has the file, so nobody need look after it. */
export async function forgetExpectedFile(tx: EntityManager, fileKey: string): Promise<void> {
  await tx.query('SELECT forget_unused_document_file($1)', [fileKey]);
}

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
