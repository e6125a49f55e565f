import { Client } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { QueryFailedError, type DataSource, type QueryRunner } from 'typeorm';
import { systemErrorCode } from '#program';
import { prepareJobs } from '../jobs/prepare-jobs.js';
import type { JobKind } from '../jobs/job-kind.js';
import { migrationsRun, SHOW_MIGRATIONS_TO_SERVERS } from './assert-migrated.js';
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
const LOCK_NOT_AVAILABLE = '55P03';
/** Requests end within 20 s; what holds a table longer is foreign, and somebody should look at it. */
const LOCK_TRIES_MS = 120_000;
const LOCK_PAUSE_MS = 2_000;

/**
 * Brings a database to the shape that this version needs, and lets the servers' login use it. Does nothing when there is nothing to do.
 * @returns the names of the migrations that were run
 */
export async function migrate({ ownerUrl, appUrl, parts, jobKinds }: MigrateRequest): Promise<string[]> {
  const source = dataSource(ownerUrl, parts, { pool: 2, name: 'workpact-migrate', isMigrating: true });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    await takeTurn(runner);
    const before = await migrationsRun(source);
    await runMigrations(source);
    const after = await migrationsRun(source);
    await prepareJobs(ownerUrl, jobKinds);
    await runner.query(SHOW_MIGRATIONS_TO_SERVERS);
    await letIn(runner, appUrl);
    return after.filter((name) => !before.includes(name));
  } finally {
    // Ends the session, and with it the lock.
    await source.destroy();
  }
}

/**
 * Waits for those who migrate already. By asking again and again, not inside Postgres: a session that waits there is in a transaction, and an
 * index that another builds CONCURRENTLY waits for all transactions.
 */
async function takeTurn(runner: QueryRunner): Promise<void> {
  for (;;) {
    const [turn] = await runner.manager.query<{ isMine: boolean }[]>('SELECT pg_try_advisory_lock($1) AS "isMine"', [
      MIGRATION_LOCK,
    ]);
    if (turn?.isMine === true) return;
    await pause(200);
  }
}

/** A migration that could not have its table within a second lets those behind it pass, and is run again. What it began is undone. */
async function runMigrations(source: DataSource): Promise<void> {
  const end = performance.now() + LOCK_TRIES_MS;
  for (;;) {
    try {
      await source.runMigrations();
      return;
    } catch (error) {
      const isLocked = error instanceof QueryFailedError && systemErrorCode(error.driverError) === LOCK_NOT_AVAILABLE;
      if (!isLocked || performance.now() > end) throw error;
      await pause(LOCK_PAUSE_MS);
    }
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
