// What the API costs over the bare minimum: requests per second of Workpact's server against `bare-server.mjs`, on the same database, with
// the same SQL, in turns of one run; and what many roles cost over few.
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { median, ratioOf, rounded } from '../statistics.mjs';
import { load } from './load.mjs';
import { aSite, start, TEXT } from './site.mjs';

const CONNECTIONS = 16;
const SECONDS = 2;
const ROUNDS = 5;
/** Roles that people work on: saved over and over, looked at, published. */
const WORKED_ON = 200;

/**
 * Two installations, one with few roles and one with many. What many cost is measured between the two in turns of one run: a machine that
 * is slower for a minute is slower for both.
 * @param {{ roles: number, auditRows: number }} options how much the larger one has
 */
export async function benchApi({ roles, auditRows }) {
  const few = Math.min(1000, roles);
  const sites = [];
  try {
    sites.push(await aSite({ roles: few, auditRows: Math.round((auditRows * few) / roles), port: 4790 }));
    sites.push(await aSite({ roles, auditRows, port: 4791 }));
    const [small, large] = sites;
    const atSize = await sizes(small, large);
    const bare = await aBareServer(large);
    return { connections: CONNECTIONS, roles, auditRows, atSize, requests: await inTurns(large, bare) };
  } finally {
    for (const { stop } of sites.toReversed()) await stop();
  }
}

/** The bare server on the database of an installation. */
async function aBareServer({ ownerUrl, tenantId, children }) {
  const bare = fileURLToPath(new URL('bare-server.mjs', import.meta.url));
  return start(bare, { BENCH_DATABASE_URL: ownerUrl, BENCH_TENANT: tenantId, PORT: '4792' }, children);
}

/** The requests, to both servers in turns; per request the ratio of the rates of each round. */
async function inTurns(workpact, bare) {
  const { key } = workpact;
  const ids = workpact.ids.slice(0, -1); // the last one has been renamed over and over
  const headers = { authorization: `Bearer ${key}` };
  const ask = async (path) => (await fetch(`${workpact.address}/api/v1/roles/${path}`, { headers })).json();
  bare.child.send(await ask(`${ids[0].id}/draft/check`));
  const { model, revision } = await ask(`${ids[0].id}/draft`);
  const cases = requests({ ids, key, model, revision });
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

function requests({ ids, key, model, revision }) {
  const headers = { authorization: `Bearer ${key}` };
  const workedOn = ids.slice(0, WORKED_ON);
  // Both servers count the revision on with each write, so that it is known what the next one starts from.
  const revisions = new Map(ids.map(({ id }) => [id, revision]));
  const ifMatch = (id) => ({ ...headers, 'if-match': `"${revisions.get(id)}"` });
  const written = (id) => revisions.set(id, revisions.get(id) + 1);
  // One after another: two connections never write to the same role at once, which would be a conflict and no work.
  let turn = 0;
  const pick = (from) => from[turn++ % from.length];
  const writing = (from, { method, path, ours, theirs = ours }) => {
    const next = (body, request) => {
      const role = pick(from);
      const sent = { method, body: JSON.stringify(body(role)), ...request(role) };
      written(role.id);
      return sent;
    };
    return {
      ours: () => next(ours, ({ id }) => ({ path: `/api/v1/roles/${id}/${path}`, headers: ifMatch(id) })),
      theirs: () => next(theirs, ({ id }) => ({ path: `/roles/${id}/${path}` })),
    };
  };
  const saving = (from, ours, theirs = ours) => writing(from, { method: 'PUT', path: 'draft', ours, theirs });
  const publishing = (from) => writing(from, { method: 'POST', path: 'publish', ours: () => ({}) });
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

/** Median milliseconds of each request, one at a time: among few roles, among many, and how many times that is. */
async function sizes(small, large) {
  const read = (pathAt) => (site) => ({ method: 'GET', path: pathAt(site) });
  const model = parse(TEXT);
  let turn = 0;
  const renamed = ({ slug }) => ({ ...model, id: slug, role: { ...model.role, title: `Gardener ${turn++}` } });
  const cases = {
    'list roles': read(() => '/api/v1/roles'),
    'list roles, far down': read(
      ({ ids }) => `/api/v1/roles?cursor=${Buffer.from(JSON.stringify(ids[0].id)).toString('base64url')}`,
    ),
    'list by state': read(() => '/api/v1/roles?state=draft'),
    'search a word': read(() => '/api/v1/roles?q=designer'),
    'search two words': read(() => '/api/v1/roles?q=designer%20exhibition'),
    'search in vain': read(() => '/api/v1/roles?q=zebra'),
    'read role': read(({ ids }) => `/api/v1/roles/${ids[0].id}`),
    'list audit': read(() => '/api/v1/audit'),
    // The words by which a role is found are then others.
    'save a new title': ({ ids }) => ({
      method: 'PUT',
      path: `/api/v1/roles/${ids.at(-1).id}/draft`,
      body: JSON.stringify({ model: renamed(ids.at(-1)) }),
    }),
  };
  const measured = {};
  for (const [name, requestAt] of Object.entries(cases)) {
    const times = { few: [], many: [] };
    for (let round = 0; round <= ROUNDS; round++) {
      const sides = [
        ['few', small],
        ['many', large],
      ];
      for (const [side, site] of round % 2 === 0 ? sides : sides.toReversed()) {
        const headers = { authorization: `Bearer ${site.key}`, 'if-match': '*' };
        const next = () => ({ ...requestAt(site), headers });
        const { medianMs } = await load({ address: site.address, connections: 1, seconds: 0.5, next });
        if (round > 0) times[side].push(medianMs);
      }
    }
    const ratio = ratioOf(times.many, times.few);
    measured[name] = {
      few: rounded(median(times.few)),
      many: rounded(median(times.many)),
      times: rounded(ratio.median),
    };
  }
  return measured;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [roles = '100000', auditRows = '1000000'] = process.argv.slice(2);
  console.dir(await benchApi({ roles: Number(roles), auditRows: Number(auditRows) }), { depth: 5 });
}
