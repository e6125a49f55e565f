import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Database, FileStore, JobQueue } from '#platform';

/** Load balancers ask every few seconds and give up soon; a part that is slower than this cannot serve people either. */
const PATIENCE_MS = 2_000;

export interface Check {
  readonly name: 'server' | 'database' | 'files' | 'queue';
  readonly isReady: boolean;
  /** Null when all is well. Names what is the matter, never addresses or credentials: anybody may ask. */
  readonly reason: string | null;
}

/** Whether this process can do its work right now, part by part. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  private isStopping = false;

  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly jobs: JobQueue,
  ) {}

  beforeApplicationShutdown(): void {
    this.isStopping = true;
  }

  async checks(): Promise<readonly Check[]> {
    const parts = await Promise.all([
      checked('database', () => this.database.dataSource.query('SELECT 1')),
      checked('files', () => this.files.check()),
      checked('queue', () => this.jobs.assertHealthy()),
    ]);
    const reason = this.isStopping ? 'is stopping' : null;
    return [{ name: 'server', isReady: !this.isStopping, reason }, ...parts];
  }
}

async function checked(name: Check['name'], look: () => Promise<unknown>): Promise<Check> {
  const patience = new AbortController();
  try {
    const late = pause(PATIENCE_MS, 'late', { signal: patience.signal });
    const result = await Promise.race([look(), late]);
    if (result === 'late')
      return { name, isReady: false, reason: `did not answer within ${PATIENCE_MS / 1_000} seconds` };
    return { name, isReady: true, reason: null };
  } catch {
    // Errors of drivers name hosts and users; the log of whatever failed has them.
    return { name, isReady: false, reason: 'cannot be reached or refuses' };
  } finally {
    patience.abort();
  }
}
