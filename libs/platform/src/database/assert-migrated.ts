import type { DataSource } from 'typeorm';
import { APP_ROLE } from './tenant-table.js';

/** The database lacks what this version needs. */
export class DatabaseOutdated extends Error {
  constructor(pending: readonly string[]) {
    super(
      `The database is older than this version of Workpact: ${pending.length} migration(s) are missing (${pending[0]} first). Run: workpact migrate`,
    );
    this.name = 'DatabaseOutdated';
  }
}

/** Lets the servers see which migrations were run. */
export const SHOW_MIGRATIONS_TO_SERVERS = `GRANT SELECT ON migration TO ${APP_ROLE}`;

/** Names of the migrations that a database has had, in their order; none when it is new. */
export async function migrationsRun(source: DataSource): Promise<string[]> {
  const [known] = await source.query<{ exists: boolean }[]>(`SELECT to_regclass('migration') IS NOT NULL AS exists`);
  const rows = known?.exists ? await source.query<{ name: string }[]>('SELECT name FROM migration ORDER BY id') : [];
  return rows.map(({ name }) => name);
}

/**
 * A newer database is no fault: the servers of the version before go on beside it while the new ones start.
 * @throws DatabaseOutdated
 */
export async function assertMigrated(source: DataSource): Promise<void> {
  const run = new Set(await migrationsRun(source));
  const pending = source.migrations
    .map((migration) => migration.name ?? migration.constructor.name)
    .filter((name) => !run.has(name));
  if (pending.length > 0) throw new DatabaseOutdated(pending);
}
