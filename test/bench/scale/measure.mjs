// Measures on this machine what the simulation needs to know (parameters.json): what each kind of request costs the server and Postgres in
// processor time, what a job costs, how long a flush of the log takes; and how a real server does under the mix, to hold the
// simulation against.
import { fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  existsSync,
  fdatasyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { ensureBuilt } from '../../../bootstrap/build.mjs';
import { fill } from '../api/fill.mjs';
import { load } from '../api/load.mjs';
import { median } from '../statistics.mjs';
import { measureJobs } from './measure-jobs.mjs';
import { CONNECTIONS, MIX, shuffledMix } from './mix.mjs';
import { machineMs, parentOf, postgresMs, usedMs } from './processor-time.mjs';

const WARM_SECONDS = 2;
const SECONDS = 4;
const MIX_SECONDS = 10;
const ROLES = 5_000;
const PIECE_BYTES = 1_000_000;
const PIECES = 200;
const root = fileURLToPath(new URL('../../..', import.meta.url));
const TEXT = readFileSync(join(root, 'examples/design-firm-designer.yaml'), 'utf8');

export async function measure() {
  ensureBuilt();
  const [{ environment }, { prepareInstallation }] = await Promise.all([
    import('../../../dist/libs/platform/src/index.js'),
    import('../../../dist/libs/installation/src/index.js'),
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'workpact-scale-'));
  chmodSync(folder, 0o711);
  const installation = await prepareInstallation(environment({ DATA_DIR: folder }), () => undefined);
  const { DATABASE_URL, DATABASE_OWNER_URL } = installation.settings;
  const owner = new pg.Pool({ connectionString: DATABASE_OWNER_URL, max: 1 });
  let server = null;
  try {
    const { rows } = await owner.query('SELECT pg_backend_pid() AS pid');
    const postmaster = parentOf(rows[0].pid);
    const { key, tenantId } = await anOrganisation(owner);
    await fill(owner, { tenantId, text: TEXT, roles: ROLES, auditRows: ROLES * 10 });
    await owner.query('VACUUM ANALYZE');
    const { rows: roles } = await owner.query('SELECT id, slug, draft_model AS model FROM role ORDER BY random()');
    server = await start({ DATABASE_URL, DATA_DIR: folder, PORT: '4792', LOG_LEVEL: 'silent', RATE_LIMITS: 'false' });
    const context = {
      owner,
      postmaster,
      server: server.pid,
      address: 'http://127.0.0.1:4792',
      requests: requests(roles, key),
    };
    const perRequest = {};
    for (const kind of Object.keys(MIX)) perRequest[kind] = await costOf(context, kind);
    const real = await underMix(context);
    server.kill('SIGTERM');
    await once(server, 'exit');
    const jobs = await measureJobs({ url: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL, postmaster });
    return {
      cores: availableParallelism(),
      perRequest,
      real,
      jobs,
      log: await flushes(owner, folder),
      render: renderCost(),
    };
  } finally {
    server?.kill('SIGKILL');
    await owner.end();
    await installation.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function anOrganisation(owner) {
  const tenantId = crypto.randomUUID();
  const key = `wp_${randomBytes(32).toString('base64url')}`;
  await owner.query('INSERT INTO organisation (id, name, slug) VALUES ($1, $2, $2)', [tenantId, 'scale']);
  await owner.query(
    `INSERT INTO api_key (tenant_id, id, name, prefix, key_hash, scopes, expires_at) VALUES ($1, $2, 'scale', 'wp_scale', $3, $4, now() + interval '1 day')`,
    [
      tenantId,
      crypto.randomUUID(),
      createHash('sha256').update(key).digest(),
      ['roles:read', 'roles:write', 'roles:publish'],
    ],
  );
  return { tenantId, key };
}

async function start(env) {
  const child = fork(join(root, 'dist/apps/server/src/main.js'), [], { env: { ...process.env, ...env }, execArgv: [] });
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`The server ended with ${code}.`)));
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  return child;
}

function requests(roles, key) {
  const headers = { authorization: `Bearer ${key}` };
  const any = { ...headers, 'if-match': '*' };
  // One after another, so that no two connections write to one role at once.
  let turn = 0;
  const pick = () => roles[turn++ % roles.length];
  // What is published is what somebody has worked on: it was saved, and not published since.
  const saved = [];
  // As an editor saves: the model.
  const save = ({ id, slug, model }) => ({
    method: 'PUT',
    path: `/api/v1/roles/${id}/draft`,
    headers: any,
    body: JSON.stringify({ model: { ...model, id: slug, version: 1 + (turn % 1_000) } }),
  });
  return {
    read: () => ({ method: 'GET', path: `/api/v1/roles/${pick().id}`, headers }),
    list: () => ({ method: 'GET', path: '/api/v1/roles', headers }),
    save: () => {
      const role = pick();
      saved.push(role);
      return save(role);
    },
    publish: () => ({
      method: 'POST',
      path: `/api/v1/roles/${(saved.shift() ?? pick()).id}/publish`,
      headers: any,
      body: '{}',
    }),
  };
}

/** Processor milliseconds and bytes of log that one request of a kind costs. */
async function costOf({ owner, postmaster, server, address, requests: all }, kind) {
  const next = all[kind];
  await load({ address, connections: CONNECTIONS, seconds: WARM_SECONDS, next });
  const before = await spent(owner, postmaster, server);
  const { requests: count } = await load({ address, connections: CONNECTIONS, seconds: SECONDS, next });
  const after = await spent(owner, postmaster, server);
  const each = Object.fromEntries(
    Object.keys(before).map((name) => [name, round((after[name] - before[name]) / count)]),
  );
  console.log(kind, each);
  return each;
}

async function spent(owner, postmaster, server) {
  const { rows } = await owner.query(`SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 AS bytes`);
  const { user, system } = process.cpuUsage();
  return {
    serverMs: usedMs(server),
    postgresMs: postgresMs(postmaster),
    clientMs: (user + system) / 1_000,
    logBytes: rows[0].bytes,
  };
}

/** What a real server does under the mix on this machine, beside everything else that runs on it. */
async function underMix({ owner, postmaster, server, address, requests: all }) {
  const kinds = shuffledMix(1);
  const next = () => all[kinds()]();
  await load({ address, connections: CONNECTIONS, seconds: WARM_SECONDS, next });
  const begin = performance.now();
  const [machine, before] = [machineMs(), await spent(owner, postmaster, server)];
  const { perSecond, medianMs, p99Ms } = await load({ address, connections: CONNECTIONS, seconds: MIX_SECONDS, next });
  const [machineAfter, after] = [machineMs(), await spent(owner, postmaster, server)];
  const ours = ['serverMs', 'postgresMs', 'clientMs'].reduce((sum, name) => sum + after[name] - before[name], 0);
  const others = (machineAfter - machine - ours) / (performance.now() - begin);
  return {
    perSecond: round(perSecond),
    medianMs: round(medianMs),
    p99Ms: round(p99Ms),
    coresUsedByOthers: round(Math.max(0, others)),
  };
}

/** How long Postgres takes to bring the log to the disk, and how much the disk takes in a second. */
async function flushes(owner, folder) {
  await owner.query('CREATE TABLE flush_probe (n integer)');
  const commit = async (isSynchronous) => {
    await owner.query(`SET synchronous_commit = ${isSynchronous ? 'on' : 'off'}`);
    const times = [];
    for (let count = 0; count < 300; count++) {
      const begin = performance.now();
      await owner.query('INSERT INTO flush_probe VALUES (1)');
      times.push(performance.now() - begin);
    }
    return median(times);
  };
  const flushMs = (await commit(true)) - (await commit(false));
  await owner.query('RESET synchronous_commit');
  await owner.query('DROP TABLE flush_probe');
  return { flushMs: round(flushMs), megabytesPerSecond: round(diskSpeed(folder)) };
}

/** Megabytes a second that the disk of the database takes, in pieces as large as those of the log, with a flush after each. */
function diskSpeed(folder) {
  const piece = randomBytes(PIECE_BYTES);
  const file = openSync(join(folder, 'disk-probe'), 'w');
  const begin = performance.now();
  for (let count = 0; count < PIECES; count++) {
    writeSync(file, piece);
    fdatasyncSync(file);
  }
  const seconds = (performance.now() - begin) / 1_000;
  closeSync(file);
  return (PIECES * PIECE_BYTES) / 1_000_000 / seconds;
}

/** From the bench of workers: what a worker and its browser get done in the part of a core that they have. */
function renderCost() {
  const file = join(root, 'out/bench.json');
  const { workers } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (!workers?.halfACoreEach)
    throw new Error('out/bench.json says nothing of workers. Run first, as root: npm run bench -- --only workers');
  return { processorMs: round(500 / workers.halfACoreEach.onePerSecond) };
}

function round(value) {
  return Number(value.toPrecision(3));
}
