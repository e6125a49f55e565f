import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { stateFile } from './cluster-state.js';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresFault, startFault } from './postgres-errors.js';
import { postgresEnvironment } from './postmaster.js';
import type { RunAs } from './run-as.js';

/** Settings of Postgres by name, as in postgresql.conf; switches as booleans. */
export type PostgresSettings = Readonly<Record<string, string | number | boolean>>;

const SETTINGS_FILE = 'workpact.conf';

const SETTINGS: PostgresSettings = {
  listen_addresses: '127.0.0.1',
  // A socket file would need a short path that every user can reach; and 127.0.0.1 with a password is all there is.
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements and details of errors hold people's data, which must not get into a log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: false,
};

export const clusterFolder = (home: string) => join(home, 'data');

/**
 * Makes a new cluster. initdb works in `data.init`, which is renamed when it is whole, so a cluster is never half
 * made. Text is sorted by code point and cased by Unicode, the same on every system, so that indexes outlive its updates.
 */
export async function makeCluster(
  binaries: Binaries,
  home: string,
  options: { user: RunAs | null; superuserPassword: string; sync: boolean },
): Promise<void> {
  const unfinished = `${clusterFolder(home)}.init`;
  await rm(unfinished, { recursive: true, force: true });
  const passwordFile = join(home, 'password.init');
  await writeFile(passwordFile, options.superuserPassword, { mode: 0o600 });
  try {
    if (options.user) await chown(passwordFile, options.user.uid, options.user.gid);
    await promisify(execFile)(binaries.initdb, initdbArguments(unfinished, passwordFile, options.sync), {
      cwd: home,
      env: postgresEnvironment(),
      ...options.user,
    }).catch((error: unknown) => {
      throw startFault(said(error), home, join(home, 'postgres.log'));
    });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await appendFile(join(unfinished, 'postgresql.conf'), `\ninclude_if_exists = '${SETTINGS_FILE}'\n`);
  await rename(unfinished, clusterFolder(home));
}

function initdbArguments(folder: string, passwordFile: string, sync: boolean): string[] {
  const access = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const text = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  return ['-D', folder, ...access, ...text, ...(sync ? [] : ['--no-sync'])];
}

function said(error: unknown): string {
  return typeof error === 'object' && error !== null && 'stderr' in error && typeof error.stderr === 'string'
    ? error.stderr
    : String(error);
}

/** Refuses a cluster of another major version before Postgres does, with what to do. */
export async function assertSameMajor(home: string, major: number): Promise<void> {
  const cluster = clusterFolder(home);
  const found = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  if (found === String(major)) return;
  throw new EmbeddedPostgresFault(
    `The database in ${cluster} is of Postgres ${found}, and this Workpact brings Postgres ${major}, which cannot read it. ` +
      `With the Workpact that made it run \`workpact backup\`, move the folder away, and with this one run \`workpact restore\`.`,
  );
}

/** Refuses a cluster that nobody can log in to. */
export function assertPasswordsKept(dataFolder: string): void {
  const cluster = clusterFolder(join(dataFolder, 'server'));
  if (!existsSync(cluster)) return;
  throw new EmbeddedPostgresFault(
    `${stateFile(dataFolder)}, which holds the passwords of the database in ${cluster}, is missing. Bring it back from a copy, or move the folder away to begin with an empty database.`,
  );
}

/** Writes what Postgres reads at its start. */
export async function writeSettings(
  home: string,
  port: number,
  settings: PostgresSettings,
  user: RunAs | null,
): Promise<void> {
  const file = join(clusterFolder(home), SETTINGS_FILE);
  const lines = Object.entries({ ...SETTINGS, ...settings, port }).map(
    ([name, value]) => `${name} = '${String(value).replaceAll("'", "''")}'\n`,
  );
  await writeFile(file, lines.join(''), { mode: 0o600 });
  if (user) await chown(file, user.uid, user.gid);
}

/** The folder for cluster, log and copied programs, owned by the user that runs them. */
export async function makeHome(home: string, user: RunAs | null): Promise<void> {
  await mkdir(home, { recursive: true, mode: 0o711 });
  if (user) await chown(home, user.uid, user.gid);
}
