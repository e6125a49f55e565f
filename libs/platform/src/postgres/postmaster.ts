import { execFile, spawn } from 'node:child_process';
import { open, readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresFault } from './postgres-errors.js';
import { isProcessAlive } from './process-alive.js';
import type { RunAs } from './run-as.js';

const POLL_MS = 10;
/** Recovery after a crash replays the log and can take minutes with much of it; a start that hangs takes for ever. */
const READY_WITHIN_MS = 10 * 60_000;
/** A fast shutdown writes a checkpoint. After this it is ended hard, and recovers at the next start. */
const STOPPED_WITHIN_MS = 60_000;
const LOG_KEPT_BYTES = 5_000_000;

/** What `postmaster.pid` of a running Postgres says. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

/** Null when Postgres does not run on this cluster. A file that a crash or a reboot left behind counts as none. */
export async function findPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port, , , , status] = text.split('\n');
  if (!pid || !isProcessAlive(Number(pid))) return null;
  return { pid: Number(pid), port: Number(port), status: status?.trim() ?? 'starting' };
}

/** The postmaster once it takes connections; null when there is none (any more). */
export async function readyPostmaster(
  cluster: string,
  isComing: () => boolean = () => false,
): Promise<Postmaster | null> {
  for (let waited = 0; waited < READY_WITHIN_MS; waited += POLL_MS) {
    const found = await findPostmaster(cluster);
    if (found?.status === 'ready') return found;
    if (found === null && !isComing()) return null;
    await sleep(POLL_MS);
  }
  throw new EmbeddedPostgresFault(
    `The embedded Postgres in ${cluster} has not become ready for ${READY_WITHIN_MS / 60_000} minutes. End its process and start again.`,
  );
}

/**
 * Starts Postgres in a session of its own, so that Ctrl-C in the terminal reaches Workpact only, which stops Postgres last. What it
 * says goes to a file: a pipe would break when Workpact is killed. Returns what it said if it ended before it was ready.
 */
export async function launchPostmaster(
  binaries: Binaries,
  cluster: string,
  options: { readonly user: RunAs | null; readonly log: string },
): Promise<{ readonly postmaster: Postmaster } | { readonly said: string }> {
  const logStart = await shortened(options.log);
  const hasEnded =
    process.platform === 'win32'
      ? await startedByPgCtl(binaries, cluster, options.log)
      : await spawned(binaries, cluster, options);
  const postmaster = await readyPostmaster(cluster, () => !hasEnded());
  if (postmaster !== null) return { postmaster };
  return { said: (await readFile(options.log, 'utf8')).slice(logStart) };
}

async function spawned(
  binaries: Binaries,
  cluster: string,
  options: { user: RunAs | null; log: string },
): Promise<() => boolean> {
  const log = await open(options.log, 'a', 0o600);
  try {
    let ended = false;
    const child = spawn(binaries.postgres, ['-D', cluster], {
      cwd: cluster,
      env: postgresEnvironment(),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      ...options.user,
    });
    child.once('exit', () => (ended = true));
    child.once('error', () => (ended = true));
    child.unref();
    return () => ended;
  } finally {
    await log.close();
  }
}

/** Windows: only pg_ctl can give up the rights of an administrator, with which Postgres refuses to run. */
async function startedByPgCtl(binaries: Binaries, cluster: string, log: string): Promise<() => boolean> {
  const args = ['start', '-w', '-t', String(READY_WITHIN_MS / 1000), '-D', cluster, '-l', log];
  await promisify(execFile)(binaries.pgCtl, args, { env: postgresEnvironment() }).catch(() => undefined);
  return () => true;
}

/** Without variables that Postgres or its client library would obey (`PGDATA`, `PGPORT`, `PGOPTIONS`, …). */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|NODE_)/.test(name)));
}

/** Fast shutdown: sessions are ended, what was committed is written. Returns when the process is gone. */
export async function stopPostmaster(pid: number): Promise<void> {
  if (!(await endedBy('SIGINT', pid))) await endedBy('SIGQUIT', pid);
}

async function endedBy(signal: 'SIGINT' | 'SIGQUIT', pid: number): Promise<boolean> {
  if (!isProcessAlive(pid)) return true;
  process.kill(pid, signal);
  // The timers keep Node alive, which would otherwise leave Postgres behind half stopped.
  for (let waited = 0; waited < STOPPED_WITHIN_MS; waited += POLL_MS) {
    if (!isProcessAlive(pid)) return true;
    await sleep(POLL_MS);
  }
  return false;
}

/** Length of the log in characters (it is ASCII but for data in messages), after an overlong one was emptied. */
async function shortened(log: string): Promise<number> {
  const size = (await stat(log).catch(() => null))?.size ?? 0;
  if (size > LOG_KEPT_BYTES) await truncate(log);
  return size > LOG_KEPT_BYTES || size === 0 ? 0 : (await readFile(log, 'utf8')).length;
}
