import { Injectable } from '@nestjs/common';
import { Database, FileStore, NOBODY, type JobHandler } from '#platform';
import { holdForSweeping } from './file-locks.js';
import { SWEEP_FILES, type SweepFilesInput } from './sweep-files.job.js';

/** A download that began before the document was deleted may end, and a file that is being stored may come to have its document. */
const GRACE_SECONDS = 3_600;
const MOST_AT_ONCE = 1_000;

/**
 * Deletes files that no document of any organisation has. A file is noted before it is stored, and when a document leaves it; here it is
 * asked once more, under a lock that whoever stores the same file waits for, and deleted before the note is. A crash between the two leaves
 * the note, and the next sweep deletes what is not there any more.
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
    let swept = 0;
    // Each round takes the notes of the one before away.
    for (let keys = await this.unused(graceSeconds); keys.length > 0; keys = await this.unused(graceSeconds)) {
      for (const key of keys) {
        signal?.throwIfAborted();
        if (await this.sweepOne(key)) swept += 1;
      }
    }
    return swept;
  }

  private async unused(graceSeconds: number): Promise<string[]> {
    const sql = 'SELECT unused_document_files(make_interval(secs => $1), $2) AS key';
    const rows = await this.database.read(NOBODY, (tx) =>
      tx.query<{ key: string }[]>(sql, [graceSeconds, MOST_AT_ONCE]),
    );
    return rows.map(({ key }) => key);
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
