// What pages cost: the server's time against a bare Fastify that sends the same bytes, in turns of one run; what a browser loads with each, and whether
// anything moves while it loads; and what an edit of a week with 200 duties costs in the browser.
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { dataSource, Database } from '../../../dist/libs/platform/src/index.js';
import { issueLoginLink } from '../../../dist/libs/accounts/src/index.js';
import { aSite, start } from '../api/site.mjs';
import { median, ratioOf, rounded } from '../statistics.mjs';
import { inBrowser } from './in-browser.mjs';

const ROLES = 500;
const ROUNDS = 7;
const REQUESTS = 40;
const OWNER = 'owner@bench.example';

export async function benchPages() {
  const site = await aSite({ roles: ROLES, auditRows: 0, port: 4794 });
  try {
    const cookie = await signedIn(site);
    const [{ id }] = site.ids;
    const paths = [
      '/home',
      '/roles',
      '/roles/new',
      `/roles/${id}`,
      `/roles/${id}/edit`,
      `/roles/${id}/edit/part/hours`,
      '/agreements',
    ];
    const bare = await aBareServer(site, paths, cookie);
    const serverTime = {};
    for (const path of paths) serverTime[nameOf(path, id)] = await inTurns(path, site, bare, cookie);
    const browser = await inBrowser({
      address: site.address,
      cookie,
      paths,
      nameOf: (path) => nameOf(path, id),
      roleId: id,
    });
    return { roles: ROLES, serverTime, ...browser };
  } finally {
    await site.stop();
  }
}

function nameOf(path, id) {
  return path.replace(id, ':role');
}

/** A member who may do everything, and their session. */
async function signedIn({ owner, tenantId, address, env }) {
  const userId = crypto.randomUUID();
  await owner.query('INSERT INTO app_user (id, email, name) VALUES ($1, $2, $3)', [userId, OWNER, 'Bench']);
  await owner.query(`INSERT INTO membership (tenant_id, user_id, access_role) VALUES ($1, $2, 'owner')`, [
    tenantId,
    userId,
  ]);
  const source = await dataSource(
    env.DATABASE_URL,
    { entities: [], migrations: [] },
    { pool: 1, name: 'bench' },
  ).initialize();
  const token = (await issueLoginLink(new Database(source), OWNER)).replace('/login/', '');
  await source.destroy();
  const answer = await fetch(`${address}/api/v1/login-links/redeem`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (!answer.ok) throw new Error(`Signing in: ${answer.status} ${await answer.text()}`);
  return answer.headers.get('set-cookie').split(';')[0];
}

async function aBareServer({ address, children }, paths, cookie) {
  const bare = await start(fileURLToPath(new URL('bare-pages.mjs', import.meta.url)), { PORT: '4795' }, children);
  const pages = await Promise.all(
    paths.map(async (path) => [path, await (await fetch(address + path, { headers: { cookie } })).text()]),
  );
  bare.child.send(pages);
  await once(bare.child, 'message');
  return bare;
}

async function inTurns(path, workpact, bare, cookie) {
  const times = { workpact: [], bare: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const sides = [
      ['workpact', workpact.address],
      ['bare', bare.address],
    ];
    for (const [side, address] of round % 2 === 0 ? sides : sides.toReversed()) {
      const taken = await medianTime(address + path, cookie);
      // The first round compiles code and fills caches.
      if (round > 0) times[side].push(taken);
    }
  }
  const ratio = ratioOf(times.workpact, times.bare);
  const result = {
    workpactMs: rounded(median(times.workpact)),
    bareMs: rounded(median(times.bare)),
    times: { median: rounded(ratio.median), lowest: rounded(ratio.lowest), highest: rounded(ratio.highest) },
  };
  console.log(path, result);
  return result;
}

/** One request after the other: what a person waits for, not what a server stands. */
async function medianTime(url, cookie) {
  const times = [];
  for (let count = 0; count < REQUESTS; count++) {
    const begin = performance.now();
    const answer = await fetch(url, { headers: { cookie } });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
    times.push(performance.now() - begin);
  }
  return median(times);
}
