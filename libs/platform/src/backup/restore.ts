import { isDeepStrictEqual } from 'node:util';
import type { Client } from 'pg';
import { JOBS_SCHEMA } from '../jobs/job-kind.js';
import { checkedContent, entriesOf, verifiedManifest } from './archive-reader.js';
import { reportOf, type BackupReport } from './backup.js';
import { BackupDamaged, BackupRefused } from './backup-errors.js';
import type { BackupFiles } from './backup-files.js';
import { copyIn } from './copy-in.js';
import {
  columnList,
  jobQueueIn,
  JOBS_TABLE,
  migrationsIn,
  publicName,
  tablesIn,
  type StoredTable,
} from './database-contents.js';
import { FILES, JOBS_ENTRY, tableEntry, type Manifest } from './manifest.js';
import { asOwner } from './owner-connection.js';
import { withoutGuards } from './table-guards.js';

export interface RestoreRequest {
  /** A database that was migrated and is still empty, as its owner. */
  readonly ownerUrl: string;
  readonly files: BackupFiles;
  /** A tar file that `backup` wrote. */
  readonly source: string;
}

/**
 * Takes a backup back into an empty database with the same tables, all of it or nothing. The archive is read twice: once to compare
 * every byte with its manifest before anything is touched, and once to take it. Files are stored before the rows that name them become
 * visible. The hashes find accidents; they cannot tell a forged archive from a true one.
 * @throws BackupDamaged, BackupRefused; whatever reading and writing meets
 */
export async function restore(request: RestoreRequest): Promise<BackupReport> {
  const manifest = await verifiedManifest(request.source);
  await asOwner(request.ownerUrl, 'BEGIN', async (client) => {
    const tables = await tablesIn(client);
    await assertSameTables(client, tables, manifest);
    await assertEmpty(client, tables);
    await withoutGuards(client, () => take(client, manifest, request));
    for (const [name, value] of Object.entries(manifest.sequences)) {
      await client.query('SELECT setval($1::regclass, $2)', [publicName(name), value]);
    }
  });
  return reportOf(manifest);
}

async function assertSameTables(client: Client, tables: readonly StoredTable[], manifest: Manifest): Promise<void> {
  const migrations = await migrationsIn(client);
  if (!isDeepStrictEqual(migrations, manifest.migrations))
    throw new BackupRefused(migrationsDiffer(migrations, manifest.migrations));
  const here = Object.fromEntries(tables.map(({ name, columns }) => [name, columns]));
  const there = Object.fromEntries(Object.entries(manifest.tables).map(([name, { columns }]) => [name, columns]));
  if (!isDeepStrictEqual(here, there)) {
    throw new BackupRefused(
      'The tables of the database are not those of the backup, though the migrations are: somebody has changed them by hand. Restore into a new database.',
    );
  }
  const queue = await jobQueueIn(client);
  if (
    manifest.jobs !== null &&
    (queue?.version !== manifest.queueVersion || !isDeepStrictEqual(queue.columns, manifest.jobs.columns))
  ) {
    throw new BackupRefused(
      'The job queue of the database is of another version than that of the backup. Run `workpact migrate` of the version that made the backup.',
    );
  }
}

function migrationsDiffer(here: readonly string[], there: readonly string[]): string {
  const missing = there.filter((name) => !here.includes(name));
  const added = here.filter((name) => !there.includes(name));
  const difference = [
    ...(missing.length > 0 ? [`lacks ${missing.join(', ')}`] : []),
    ...(added.length > 0 ? [`has besides ${added.join(', ')}`] : []),
  ];
  return (
    `The database is not of the version that made the backup: it ${difference.join(' and ') || 'ran the same migrations in another order'}. ` +
    'Migrate an empty database with that version of Workpact, restore, and then migrate with the new one.'
  );
}

/** Nobody else may write meanwhile, either: the locks hold until the end. */
async function assertEmpty(client: Client, tables: readonly StoredTable[]): Promise<void> {
  for (const { name } of tables) {
    await client.query(`LOCK TABLE ${publicName(name)} IN ACCESS EXCLUSIVE MODE`);
    const { rowCount } = await client.query(`SELECT 1 FROM ${publicName(name)} LIMIT 1`);
    if (rowCount !== 0) {
      throw new BackupRefused(
        `The database is not empty: there are rows in ${name}. Restore into a new database; nothing is ever overwritten.`,
      );
    }
  }
}

async function take(client: Client, manifest: Manifest, { source, files }: RestoreRequest): Promise<void> {
  const columnsOf = new Map(
    Object.entries(manifest.tables).map(([name, table]) => [tableEntry(name), { name, ...table }]),
  );
  const expected = new Map(manifest.entries.map((entry) => [entry.name, entry]));
  for await (const entry of entriesOf(source)) {
    const { name } = entry.header;
    const wanted = expected.get(name);
    const table = columnsOf.get(name);
    if (wanted === undefined) entry.resume();
    else if (table)
      await takeRows(client, { ...table, into: publicName(table.name) }, checkedContent(source, entry, wanted));
    else if (name === JOBS_ENTRY && manifest.jobs)
      await takeJobs(client, manifest.jobs, checkedContent(source, entry, wanted));
    else if (name.startsWith(FILES)) await files.write(name.slice(FILES.length), checkedContent(source, entry, wanted));
    else throw new BackupDamaged(source, `${name} is nothing that a backup has`);
  }
}

interface Rows {
  readonly into: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

async function takeRows(
  client: Client,
  { into, columns, rows }: Rows,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const taken = await copyIn(client, `COPY ${into} (${columnList(columns)}) FROM STDIN`, content);
  if (taken !== rows) throw new Error(`${into} got ${taken} rows instead of ${rows}. Nothing was changed.`);
}

/** By a table of its own first: a queue that was used meanwhile keeps what it has, and a job is never there twice. */
async function takeJobs(
  client: Client,
  { columns, rows }: Omit<Rows, 'into'>,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  await client.query(`CREATE TEMPORARY TABLE restored_job (LIKE ${JOBS_TABLE}) ON COMMIT DROP`);
  await takeRows(client, { into: 'restored_job', columns, rows }, content);
  const { rows: unknown } = await client.query<{ name: string }>(
    `SELECT DISTINCT name FROM restored_job WHERE name NOT IN (SELECT name FROM ${JOBS_SCHEMA}.queue) ORDER BY 1`,
  );
  if (unknown.length > 0) {
    const names = unknown.map(({ name }) => name).join(', ');
    throw new BackupRefused(
      `The backup has jobs for queues that the database does not have: ${names}. Run \`workpact migrate\` of the version that made the backup.`,
    );
  }
  await client.query(
    `INSERT INTO ${JOBS_TABLE} (${columnList(columns)}) SELECT ${columnList(columns)} FROM restored_job ON CONFLICT DO NOTHING`,
  );
}
