import { existsSync } from 'node:fs';
import { realpath, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemErrorCode } from '#program';
import { findBinaries, type Binaries } from './binaries.js';
import {
  assertPasswordsKept,
  assertSameMajor,
  clusterFolder,
  makeCluster,
  makeHome,
  writeSettings,
  type PostgresSettings,
} from './cluster.js';
import { findState, freshState, saveState, type ClusterState } from './cluster-state.js';
import { freePort } from './free-port.js';
import { EmbeddedPostgresFault, startFault } from './postgres-errors.js';
import { findPostmaster, launchPostmaster, readyPostmaster, stopPostmaster, type Postmaster } from './postmaster.js';
import { answeringCluster, ensureProductDatabase, urlsOf } from './product-database.js';
import { canReach, runAs, type RunAs } from './run-as.js';

/** Where root puts a cluster that the unprivileged user could not reach beside the project, such as below /root. */
const REACHABLE_HOMES = '/var/lib/workpact';
/** Sessions of a postmaster that was killed end by themselves, soon; until then a new one is refused. */
const ORPHANS_GONE_WITHIN_MS = 10_000;
const PAUSE_MS = 100;
const REFUSALS_OF_A_STRANGER = 10;

export interface BringUpOptions {
  readonly dataFolder: string;
  readonly settings: PostgresSettings;
  /** Wanted instead of the port of the last start. */
  readonly port?: number;
  /** Others hold the address already: this port or none. */
  readonly keepPort: boolean;
  readonly onLine: (line: string) => void;
}

export interface RunningPostgres {
  readonly postmaster: Postmaster;
  readonly state: ClusterState;
  readonly cluster: string;
}

/** Finds the running Postgres of the folder or starts one, and makes what is missing in it. Call it under the start lock. */
export async function bringUp(options: BringUpOptions): Promise<RunningPostgres> {
  const state = await loadState(options);
  const home = state.home ?? join(options.dataFolder, 'server');
  const cluster = clusterFolder(home);
  const surviving = await adoptable(cluster, state);
  const postmaster = surviving ?? (await start(home, state, options));
  await ensureProductDatabase(state, postmaster.port).catch(async (error: unknown) => {
    if (!surviving) await stopPostmaster(postmaster.pid); // nobody would ever stop it
    throw error;
  });
  const kept = { ...state, port: postmaster.port };
  if (kept.port !== state.port) await saveState(options.dataFolder, kept);
  const how = surviving ? 'found running' : 'started';
  options.onLine(`Postgres ${how} on 127.0.0.1:${postmaster.port} (process ${postmaster.pid}).`);
  return { postmaster, state: kept, cluster };
}

async function loadState({ dataFolder, onLine }: BringUpOptions): Promise<ClusterState> {
  const found = await findState(dataFolder);
  if (found) return found;
  assertPasswordsKept(dataFolder);
  const reachable = await canReach(await runAs(clusterFolder(join(dataFolder, 'server'))), dataFolder);
  const home = reachable ? null : join(REACHABLE_HOMES, `postgres-${randomBytes(4).toString('hex')}`);
  if (home)
    onLine(
      `The database is kept in ${home}: Postgres does not run as root, and another user cannot reach ${dataFolder}.`,
    );
  const state = freshState(home);
  await saveState(dataFolder, state);
  return state;
}

/** A Postgres that runs on this cluster already: another process started it, or one that was killed left it behind. */
async function adoptable(cluster: string, state: ClusterState): Promise<Postmaster | null> {
  for (let refusals = 0; refusals < REFUSALS_OF_A_STRANGER; refusals++) {
    const found = await readyPostmaster(cluster);
    if (found === null) return null;
    try {
      if ((await answeringCluster(urlsOf(state, found.port).adminUrl)) === (await realpath(cluster))) return found;
    } catch (error) {
      if (systemErrorCode(error) !== 'ECONNREFUSED') await throwUnlessGone(cluster, error);
    }
    await sleep(PAUSE_MS);
  }
  // Whoever has that process id now is not Postgres: the id was given anew, usually after a reboot.
  await rm(join(cluster, 'postmaster.pid'), { force: true });
  return null;
}

async function throwUnlessGone(cluster: string, error: unknown): Promise<void> {
  if (await findPostmaster(cluster)) throw error;
}

async function start(home: string, state: ClusterState, options: BringUpOptions): Promise<Postmaster> {
  const user = await runAs(clusterFolder(home));
  await makeHome(home, user);
  const binaries = await findBinaries(home, user);
  if (existsSync(clusterFolder(home))) await assertSameMajor(home, binaries.major);
  else {
    options.onLine('Making a new database cluster.');
    const sync = options.settings['fsync'] !== false;
    await makeCluster(binaries, home, { user, superuserPassword: state.superuserPassword, sync });
  }
  return launch(binaries, home, user, { ...options, port: options.port ?? state.port });
}

async function launch(
  binaries: Binaries,
  home: string,
  user: RunAs | null,
  options: BringUpOptions & { readonly port: number },
): Promise<Postmaster> {
  const log = join(home, 'postgres.log');
  for (let waited = 0; ; waited += PAUSE_MS) {
    const port = await freePort(options.port);
    if (port !== options.port && options.keepPort)
      throw new EmbeddedPostgresFault(
        `Another program has taken port ${options.port} of the embedded Postgres. End it.`,
      );
    await writeSettings(home, port, options.settings, user);
    const launched = await launchPostmaster(binaries, clusterFolder(home), { user, log });
    if ('postmaster' in launched) return launched.postmaster;
    const mayPass = /Address already in use|pre-existing shared memory block/.test(launched.said);
    if (!mayPass || waited >= ORPHANS_GONE_WITHIN_MS) throw startFault(launched.said, home, log);
    await sleep(PAUSE_MS);
  }
}
