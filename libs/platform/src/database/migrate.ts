import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { prepareJobs } from '../jobs/prepare-jobs.js';
import type { JobKind } from '../jobs/job-kind.js';
import { SHOW_MIGRATIONS_TO_SERVERS } from './assert-migrated.js';
import { dataSource, type DatabaseParts } from './data-source.js';
import { APP_ROLE } from './tenant-table.js';

export interface MigrateRequest {
  readonly ownerUrl: string;
  /** The login that servers use. It is made when it is not there. */
  readonly appUrl: string;
  readonly parts: DatabaseParts;
  readonly jobKinds: readonly JobKind[];
}

/** Any number; the same for every Workpact, so that two that start at once migrate one after the other. */
const MIGRATION_LOCK = 7_270_331_904;

/**
 * Brings a database to the shape that this version needs, and lets the servers' login use it. Does nothing when there is nothing to do.
 * @returns the names of the migrations that were run
 */
export async function migrate({ ownerUrl, appUrl, parts, jobKinds }: MigrateRequest): Promise<string[]> {
  const source = dataSource(ownerUrl, parts, { pool: 2, name: 'workpact-migrate' });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    // A migration may rewrite a large table; only requests of people are held to seconds.
    await runner.query('SET statement_timeout = 0');
    const run = await source.runMigrations();
    await prepareJobs(ownerUrl, jobKinds);
    await runner.query(SHOW_MIGRATIONS_TO_SERVERS);
    await letIn(runner, appUrl);
    return run.map(({ name }) => name);
  } finally {
    // Ends the session, and with it the lock.
    await source.destroy();
  }
}

/** Makes the servers' login a member of the group that the tables are granted to. */
async function letIn(runner: QueryRunner, appUrl: string): Promise<void> {
  const { username, password } = new URL(appUrl);
  const login = decodeURIComponent(username);
  const { escapeIdentifier, escapeLiteral } = Client.prototype;
  const [known] = await runner.manager.query<{ isMember: boolean }[]>(
    `SELECT pg_has_role(oid, '${APP_ROLE}', 'MEMBER') AS "isMember" FROM pg_roles WHERE rolname = $1`,
    [login],
  );
  if (known?.isMember === true) return;
  if (known === undefined) {
    const secret = escapeLiteral(decodeURIComponent(password));
    await runner.query(`CREATE ROLE ${escapeIdentifier(login)} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD ${secret}`);
  }
  await runner.query(`GRANT ${APP_ROLE} TO ${escapeIdentifier(login)}`);
}
