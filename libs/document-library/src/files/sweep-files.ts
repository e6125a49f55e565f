import { Injectable } from '@nestjs/common';
import { Database, FileStore, JobQueue, NOBODY, type JobHandler } from '#platform';
import type { EntityManager } from 'typeorm';
import { holdForSweeping } from './file-locks.js';
import { SWEEP_FILES, type SweepFilesInput } from './sweep-files.job.js';

/** A download that began before the document was deleted may end. */
const GRACE_SECONDS = 3_600;
/** One job does not hold a worker for ever; what is left is swept by the next. */
const MOST_AT_ONCE = 1_000;

/** Has the files that documents have left behind swept, once downloads that have begun are over. */
export async function sweepLater(tx: EntityManager, jobs: JobQueue): Promise<void> {
  const options = { startAfterSeconds: GRACE_SECONDS + 60, singletonKey: 'sweep-files' };
  await jobs.enqueue(tx, SWEEP_FILES, { tenantId: null }, options);
}

/**
 * Deletes files that no document of any organisation has any more. Postgres notes a file when a document leaves it; here it is asked
 * once more, under a lock that whoever stores the same file waits for, and deleted before the note is. A crash between the two leaves the
 * note, and the next sweep deletes what is not there any more.
 */
@Injectable()
export class SweepFiles implements JobHandler<SweepFilesInput> {
  readonly kind = SWEEP_FILES;

  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  async handle(_input: SweepFilesInput, signal: AbortSignal): Promise<void> {
    await this.sweep(GRACE_SECONDS, signal);
  }

  /** @returns how many files were deleted */
  async sweep(graceSeconds: number, signal?: AbortSignal): Promise<number> {
    const unused = await this.database.read(NOBODY, (tx) =>
      tx.query<{ key: string }[]>('SELECT unused_document_files(make_interval(secs => $1), $2) AS key', [
        graceSeconds,
        MOST_AT_ONCE,
      ]),
    );
    let swept = 0;
    for (const { key } of unused) {
      signal?.throwIfAborted();
      if (await this.sweepOne(key)) swept += 1;
    }
    return swept;
  }

  private async sweepOne(key: string): Promise<boolean> {
    return this.database.write(NOBODY, async (tx) => {
      await holdForSweeping(tx, key);
      const [row] = await tx.query<{ isUnused: boolean }[]>('SELECT forget_unused_document_file($1) AS "isUnused"', [
        key,
      ]);
      if (row?.isUnused !== true) return false;
      await this.files.delete(key);
      return true;
    });
  }
}
