import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Client } from 'pg';
import { manifestHashLine } from './archive-reader.js';
import { ArchiveWriter } from './archive-writer.js';
import { BackupRefused } from './backup-errors.js';
import type { BackupFiles } from './backup-files.js';
import { copyOut } from './copy-out.js';
import {
  columnList,
  jobQueueIn,
  JOBS_TABLE,
  migrationsIn,
  publicName,
  sequencesIn,
  tablesIn,
} from './database-contents.js';
import { FILES, JOBS_ENTRY, MANIFEST, MANIFEST_HASH, tableEntry, type Manifest } from './manifest.js';
import { asOwner } from './owner-connection.js';

export interface BackupRequest {
  /** The database as its owner. */
  readonly ownerUrl: string;
  readonly files: BackupFiles;
  /** The tar file to write. Its folder is made when absent. */
  readonly target: string;
}

/** What a backup holds, or a restore took. */
export interface BackupReport {
  readonly tables: number;
  readonly rows: number;
  readonly jobs: number;
  readonly files: number;
  readonly bytes: number;
}

/**
 * Writes everything an installation keeps into one tar file, while it goes on working: all tables as they were at one moment, jobs
 * that were not done, and all files. Files are read after the tables, and are never changed, so each file that a row names is in it.
 * It is not encrypted. Sessions, keys and secrets in the database are in it as they are there.
 * @throws BackupRefused when the target is there or the database is not one of Workpact; whatever reading and writing meets
 */
export async function backup(request: BackupRequest): Promise<BackupReport> {
  const target = resolve(request.target);
  if (existsSync(target))
    throw new BackupRefused(`${target} is there already. Choose another name: a backup never replaces a file.`);
  await mkdir(dirname(target), { recursive: true });
  const archive = new ArchiveWriter(target);
  try {
    const contents = await asOwner(request.ownerUrl, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', (client) =>
      tables(client, archive),
    );
    let files = 0;
    for await (const key of request.files.list()) {
      await archive.add(FILES + key, await request.files.read(key));
      files++;
    }
    const manifest = { ...contents, entries: [...archive.entries] };
    const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
    await archive.add(MANIFEST, [text]);
    await archive.add(MANIFEST_HASH, [Buffer.from(manifestHashLine(createHash('sha256').update(text).digest('hex')))]);
    return { ...reportOf(manifest), files, bytes: await archive.finish() };
  } finally {
    await archive.clear();
  }
}

/** Sums of what the manifest says. */
export function reportOf({ tables: all, jobs, entries }: Manifest): BackupReport {
  const counts = Object.values(all).map((table) => table.rows);
  return {
    tables: counts.length,
    rows: counts.reduce((sum, rows) => sum + rows, 0),
    jobs: jobs?.rows ?? 0,
    files: entries.filter(({ name }) => name.startsWith(FILES)).length,
    bytes: entries.reduce((sum, entry) => sum + entry.bytes, 0),
  };
}

async function tables(client: Client, archive: ArchiveWriter): Promise<Omit<Manifest, 'entries'>> {
  // The first query after BEGIN takes the snapshot.
  const { rows } = await client.query<{ taken: Date; postgres: string }>(
    "SELECT now() AS taken, current_setting('server_version') AS postgres",
  );
  const migrations = await migrationsIn(client);
  if (migrations.length === 0)
    throw new BackupRefused('The database has no tables of Workpact. Check DATABASE_OWNER_URL.');
  const counted: Manifest['tables'] = {};
  for (const { name, columns } of await tablesIn(client)) {
    const count = await copied(client, archive, { entry: tableEntry(name), columns, from: publicName(name) });
    counted[name] = { columns: [...columns], rows: count };
  }
  const queue = await jobQueueIn(client);
  const jobs = queue && {
    columns: [...queue.columns],
    rows: await copied(client, archive, {
      entry: JOBS_ENTRY,
      columns: queue.columns,
      from: `${JOBS_TABLE} WHERE ${NOT_DONE} AND ${OURS}`,
    }),
  };
  return {
    format: 'workpact-backup',
    version: 1,
    takenAt: rows[0]?.taken.toISOString() ?? '',
    postgres: rows[0]?.postgres ?? '',
    migrations,
    queueVersion: queue?.version ?? null,
    tables: counted,
    jobs,
    sequences: await sequencesIn(client),
  };
}

/** Waiting, waiting for another try, or at work: as after a crash of its worker, a restored one is tried again when its time is over. */
const NOT_DONE = "state IN ('created', 'retry', 'active')";

/** Without what the queue tells itself by the clock each minute: it makes those queues when a worker starts, a restored database has none. */
const OURS = "NOT starts_with(name, '__pgboss__')";

async function copied(
  client: Client,
  archive: ArchiveWriter,
  part: { entry: string; columns: readonly string[]; from: string },
): Promise<number> {
  const copy = copyOut(client, `COPY (SELECT ${columnList(part.columns)} FROM ${part.from}) TO STDOUT`);
  await archive.add(part.entry, copy.output);
  return copy.rows;
}
