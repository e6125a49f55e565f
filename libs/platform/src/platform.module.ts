import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { AuditLog } from './audit/audit-log.js';
import { assertBound } from './database/assert-bound.js';
import { assertMigrated } from './database/assert-migrated.js';
import { dataSource, type DatabaseParts } from './database/data-source.js';
import { Database } from './database/database.js';
import { ENV, type Env } from './environment/env.js';
import { FileStore } from './files/file-store.js';
import { openFileStore } from './files/open-file-store.js';
import { JobQueue } from './jobs/job-queue.js';
import { Mailer } from './mail/mailer.js';
import { openMailer } from './mail/open-mailer.js';
import { openSecrets } from './secrets/open-secrets.js';
import { Secrets } from './secrets/secrets.js';

export interface PlatformOptions {
  readonly env: Env;
  readonly parts: DatabaseParts;
  /** What Postgres shows as the name of the program. */
  readonly name: string;
}

/** What every Nest room stands on, once in a process and for all modules. */
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
  ) {}

  static register({ env, parts, name }: PlatformOptions): DynamicModule {
    const url = env.DATABASE_URL ?? '';
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: ENV, useValue: env },
        { provide: Database, useFactory: () => connect(url, parts, env.DATABASE_POOL, name) },
        { provide: JobQueue, useFactory: () => new JobQueue(url) },
        { provide: FileStore, useFactory: () => openFileStore(env) },
        { provide: Mailer, useFactory: () => openMailer(env) },
        { provide: Secrets, useFactory: () => openSecrets(env) },
        AuditLog,
      ],
      exports: [ENV, Database, JobQueue, FileStore, Mailer, Secrets, AuditLog],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.jobs.close();
    await this.database.dataSource.destroy();
  }
}

async function connect(url: string, parts: DatabaseParts, pool: number, name: string): Promise<Database> {
  const source = await dataSource(url, parts, { pool, name }).initialize();
  await assertMigrated(source);
  await assertBound(source);
  return new Database(source);
}
