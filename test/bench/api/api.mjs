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
/** Roles that people work on: saved over and over, looked at, published. */
const WORKED_ON = 200;
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
  const headers = { authorization: `Bearer ${key}` };
  const ask = async (path) => (await fetch(`${workpact.address}/api/v1/roles/${path}`, { headers })).json();
  bare.child.send(await ask(`${ids[0].id}/draft/check`));
  const cases = requests(ids, key, (await ask(`${ids[0].id}/draft`)).model);
  const results = {};
  for (const [name, { ours, theirs, before = async () => undefined }] of Object.entries(cases)) {
    await before(workpact);
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
  const workedOn = ids.slice(0, WORKED_ON);
  // One after another: two connections never write to the same role at once, which would be a conflict and no work.
  let turn = 0;
  const pick = (from) => from[turn++ % from.length];
  const put = (from, body) => {
    const role = pick(from);
    return { id: role.id, method: 'PUT', body: JSON.stringify(body(role)) };
  };
  const saving = (from, ours, theirs = ours) => ({
    ours: ({ id, ...request } = put(from, ours)) => ({ ...request, path: `/api/v1/roles/${id}/draft`, headers: any }),
    theirs: ({ id, ...request } = put(from, theirs)) => ({ ...request, path: `/roles/${id}/draft` }),
  });
  const publishing = (from) => ({
    ours: () => ({ method: 'POST', path: `/api/v1/roles/${pick(from).id}/publish`, headers: any, body: '{}' }),
    theirs: () => ({ method: 'POST', path: `/roles/${pick(from).id}/publish`, body: '{}' }),
  });
  const modelOf = ({ slug }) => ({ ...model, id: slug, version: 1 + (turn % 1000) });
  const textOf = ({ slug }) => TEXT.replace(/^workpact: 1$/m, `workpact: 1\nid: ${slug}`);
  const savingModels = saving(workedOn, (role) => ({ model: modelOf(role) }));
  return {
    'read role': {
      ours: () => ({ method: 'GET', path: `/api/v1/roles/${pick(ids).id}`, headers }),
      theirs: () => ({ method: 'GET', path: `/roles/${pick(ids).id}` }),
    },
    'list 50': {
      ours: () => ({ method: 'GET', path: '/api/v1/roles', headers }),
      theirs: () => ({ method: 'GET', path: '/roles' }),
    },
    // Of roles whose check somebody has seen, as the editor shows it all the time.
    publish: {
      ...publishing(workedOn),
      before: (workpact) =>
        each(workedOn, workpact, ({ id }) => ({ path: `/api/v1/roles/${id}/draft/check`, headers })),
    },
    // As an editor saves: the title, by which a role is found, stays.
    'save draft': { ...savingModels, before: (workpact) => each(workedOn, workpact, () => savingModels.ours()) },
    // Reading YAML alone takes longer than the bare server's whole request.
    'save draft as text': saving(
      ids,
      (role) => ({ text: textOf(role) }),
      (role) => ({ text: textOf(role), model: modelOf(role) }),
    ),
    // Of roles that nobody has checked before.
    'publish unseen': publishing(ids),
  };
}

/** Sends one request for each role, before the measurement. */
async function each(roles, { address }, requestFor) {
  for (const role of roles) {
    const { path, ...request } = requestFor(role);
    const { ok, status } = await fetch(address + path, {
      ...request,
      headers: { 'content-type': 'application/json', ...request.headers },
    });
    if (!ok) throw new Error(`Status ${status} for ${path}`);
  }
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
