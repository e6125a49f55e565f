// What the API costs over the bare minimum: requests per second of Workpact's server against `bare-server.mjs`, on the same database, with
// the same SQL, in turns of one run.
import { createHash, randomBytes } from 'node:crypto';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { environment } from '../../../dist/libs/platform/src/index.js';
import { prepareInstallation } from '../../../dist/libs/installation/src/index.js';
import { median, ratioOf, rounded } from '../statistics.mjs';
import { fill } from './fill.mjs';
import { load } from './load.mjs';

const CONNECTIONS = 16;
const SECONDS = 2;
const ROUNDS = 5;
const root = fileURLToPath(new URL('../../..', import.meta.url));
const TEXT = readFileSync(join(root, 'examples/design-firm-designer.yaml'), 'utf8');

/** @param {{ roles: number, auditRows: number }} options how much the organisation has */
export async function benchApi({ roles, auditRows }) {
  const folder = mkdtempSync(join(tmpdir(), 'workpact-bench-api-'));
  chmodSync(folder, 0o711);
  const installation = await prepareInstallation(environment({ DATA_DIR: folder }), () => undefined);
  const { DATABASE_URL, DATABASE_OWNER_URL } = installation.settings;
  const owner = new pg.Pool({ connectionString: DATABASE_OWNER_URL, max: 4 });
  const servers = [];
  try {
    const organisation = await anOrganisation(owner);
    const samples = [];
    for (const count of [Math.min(1000, roles), roles]) {
      await fill(owner, {
        tenantId: organisation.tenantId,
        text: TEXT,
        roles: count,
        auditRows: Math.round((auditRows * count) / roles),
      });
      await owner.query('VACUUM ANALYZE');
      samples.push({ count, ids: await roleIds(owner, organisation.tenantId) });
      if (servers.length === 0)
        servers.push(...(await startServers({ DATABASE_URL, DATABASE_OWNER_URL, folder, ...organisation })));
      samples.at(-1).alone = await sizes(servers[0], samples.at(-1), organisation);
    }
    const [small, large] = samples;
    return {
      connections: CONNECTIONS,
      roles,
      auditRows,
      requests: await inTurns(servers, large, organisation),
      atSize: Object.fromEntries(
        Object.keys(large.alone).map((name) => [
          name,
          {
            few: rounded(small.alone[name]),
            many: rounded(large.alone[name]),
            times: rounded(large.alone[name] / small.alone[name]),
          },
        ]),
      ),
    };
  } finally {
    for (const { child } of servers) child.kill('SIGKILL');
    await owner.end();
    await installation.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An organisation with an API key that may do everything a key may. */
async function anOrganisation(owner) {
  const tenantId = crypto.randomUUID();
  const key = `wp_${randomBytes(32).toString('base64url')}`;
  const scopes = ['roles:read', 'roles:write', 'roles:publish', 'audit:read'];
  await owner.query('INSERT INTO organisation (id, name, slug) VALUES ($1, $2, $3)', [tenantId, 'Bench', 'bench']);
  await owner.query(
    `INSERT INTO api_key (tenant_id, id, name, prefix, key_hash, scopes, expires_at) VALUES ($1, $2, 'bench', 'wp_bench', $3, $4, now() + interval '1 day')`,
    [tenantId, crypto.randomUUID(), createHash('sha256').update(key).digest(), scopes],
  );
  return { tenantId, key };
}

async function startServers({ DATABASE_URL, DATABASE_OWNER_URL, folder, tenantId }) {
  const workpact = join(root, 'dist/apps/server/src/main.js');
  const bare = fileURLToPath(new URL('bare-server.mjs', import.meta.url));
  return [
    await start(workpact, { DATABASE_URL, DATA_DIR: folder, PORT: '4790', LOG_LEVEL: 'silent', RATE_LIMITS: 'false' }),
    await start(bare, { BENCH_DATABASE_URL: DATABASE_OWNER_URL, BENCH_TENANT: tenantId, PORT: '4791' }),
  ];
}

async function start(program, env) {
  const child = fork(program, [], { env: { ...process.env, ...env }, execArgv: [] });
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${program} ended with ${code}.`)));
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  return { child, address: `http://127.0.0.1:${env.PORT}` };
}

async function roleIds(owner, tenantId) {
  const { rows } = await owner.query('SELECT id, slug FROM role WHERE tenant_id = $1 ORDER BY random() LIMIT 2000', [
    tenantId,
  ]);
  return rows;
}

/** The four requests, to both servers in turns; per request the ratio of the rates of each round. */
async function inTurns([workpact, bare], { ids }, { key }) {
  const model = await modelOf(workpact, ids[0].id, key);
  const cases = requests(ids, key, model);
  const results = {};
  for (const [name, { ours, theirs }] of Object.entries(cases)) {
    const rates = { workpact: [], bare: [] };
    for (let round = 0; round <= ROUNDS; round++) {
      const sides = [
        ['workpact', workpact, ours],
        ['bare', bare, theirs],
      ];
      for (const [side, server, next] of round % 2 === 0 ? sides : sides.toReversed()) {
        const { perSecond } = await load({ address: server.address, connections: CONNECTIONS, seconds: SECONDS, next });
        // The first round compiles code and fills caches.
        if (round > 0) rates[side].push(perSecond);
      }
    }
    const ratio = ratioOf(rates.workpact, rates.bare);
    results[name] = {
      workpactPerSecond: rounded(median(rates.workpact)),
      barePerSecond: rounded(median(rates.bare)),
      ratio: { median: rounded(ratio.median), lowest: rounded(ratio.lowest), highest: rounded(ratio.highest) },
    };
    console.log(name, results[name]);
  }
  return results;
}

function requests(ids, key, model) {
  const headers = { authorization: `Bearer ${key}` };
  const any = { ...headers, 'if-match': '*' };
  // One after another: two connections never write to the same role at once, which would be a conflict and no work.
  let turn = 0;
  const pick = () => ids[turn++ % ids.length];
  const draftOf = ({ slug }) => TEXT.replace(/^workpact: 1$/m, `workpact: 1\nid: ${slug}`);
  const facts = JSON.stringify({ hash: 'a'.repeat(64), findings: {}, measures: {} });
  return {
    'read role': {
      ours: () => ({ method: 'GET', path: `/api/v1/roles/${pick().id}`, headers }),
      theirs: () => ({ method: 'GET', path: `/roles/${pick().id}` }),
    },
    'list 50': {
      ours: () => ({ method: 'GET', path: '/api/v1/roles', headers }),
      theirs: () => ({ method: 'GET', path: '/roles' }),
    },
    'save draft': {
      ours: () => {
        const role = pick();
        const body = JSON.stringify({ text: draftOf(role) });
        return { method: 'PUT', path: `/api/v1/roles/${role.id}/draft`, headers: any, body };
      },
      theirs: () => {
        const role = pick();
        return { method: 'PUT', path: `/roles/${role.id}/draft`, body: JSON.stringify({ text: draftOf(role), model }) };
      },
    },
    publish: {
      ours: () => ({ method: 'POST', path: `/api/v1/roles/${pick().id}/publish`, headers: any, body: '{}' }),
      theirs: () => ({ method: 'POST', path: `/roles/${pick().id}/publish`, body: facts }),
    },
  };
}

async function modelOf({ address }, id, key) {
  const answer = await fetch(`${address}/api/v1/roles/${id}/draft`, { headers: { authorization: `Bearer ${key}` } });
  return (await answer.json()).model;
}

/** Median milliseconds of every list and search, one at a time. */
async function sizes(server, { ids }, { key }) {
  const headers = { authorization: `Bearer ${key}` };
  const paths = {
    'list roles': '/api/v1/roles',
    'list roles, far down': `/api/v1/roles?cursor=${Buffer.from(JSON.stringify(ids[0].id)).toString('base64url')}`,
    'list by state': '/api/v1/roles?state=draft',
    'search a word': '/api/v1/roles?q=designer',
    'search two words': '/api/v1/roles?q=designer%20exhibition',
    'search in vain': '/api/v1/roles?q=zebra',
    'read role': `/api/v1/roles/${ids[0].id}`,
    'list audit': '/api/v1/audit',
  };
  const measured = {};
  for (const [name, path] of Object.entries(paths)) {
    const request = () => ({ method: 'GET', path, headers });
    await load({ address: server.address, connections: 1, seconds: 0.5, next: request });
    const { medianMs } = await load({ address: server.address, connections: 1, seconds: 1.5, next: request });
    measured[name] = medianMs;
  }
  return measured;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [roles = '100000', auditRows = '1000000'] = process.argv.slice(2);
  console.dir(await benchApi({ roles: Number(roles), auditRows: Number(auditRows) }), { depth: 5 });
}
