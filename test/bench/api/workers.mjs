// How much faster two workers make documents than one: real worker processes, from the order to its last document.
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { median, ratioOf, rounded } from '../statistics.mjs';
import { processorShares } from './processor-share.mjs';
import { aSite, start } from './site.mjs';

const DOCUMENTS = 60;
/** Documents before the clock starts: they start the browser and compile the templates. */
const WARMING = 10;
const ROUNDS = 3;
const LOOK_MS = 20;
const worker = fileURLToPath(new URL('../../../dist/apps/worker/src/main.js', import.meta.url));

/** Of a core, for each worker and its browser. On two cores the rest is for Postgres and the server, as it is on a machine of their own. */
const SHARE = 0.5;

/**
 * Twice: workers that take what they can get of all cores, and workers that have half a core each. One worker makes two documents at a time
 * and its browser is a process of its own, so that on a machine of two cores one alone is busy on both and a second has nothing to add.
 */
export async function benchWorkers() {
  const site = await aSite({ roles: DOCUMENTS, auditRows: 0, port: 4790 });
  const shares = processorShares(2, SHARE);
  try {
    const onAllCores = await oneAndTwo(site, [null, null]);
    return { onAllCores, halfACoreEach: shares && (await oneAndTwo(site, shares.groups)) };
  } finally {
    await site.stop();
    shares?.remove();
  }
}

async function oneAndTwo(site, [first, second]) {
  const perSecond = { one: [], two: [] };
  for (let round = 0; round < ROUNDS; round++) {
    perSecond.one.push(await documentsPerSecond(site, [first]));
    perSecond.two.push(await documentsPerSecond(site, [first, second]));
  }
  const { median: times, lowest, highest } = ratioOf(perSecond.two, perSecond.one);
  return {
    onePerSecond: rounded(median(perSecond.one)),
    twoPerSecond: rounded(median(perSecond.two)),
    times: { median: rounded(times), lowest: rounded(lowest), highest: rounded(highest) },
  };
}

/** @param {readonly (string | null)[]} groups of each worker */
async function documentsPerSecond(site, groups) {
  const workers = [];
  try {
    for (const group of groups) workers.push((await start(worker, site.env, site.children, group)).child);
    await madeOf(site, await publishAnew(site, WARMING * groups.length));
    const roles = await publishAnew(site, DOCUMENTS);
    const begin = performance.now();
    await madeOf(site, roles);
    return (DOCUMENTS / (performance.now() - begin)) * 1_000;
  } finally {
    const ended = workers.filter(({ exitCode }) => exitCode === null).map((child) => once(child, 'exit'));
    for (const child of workers) child.kill('SIGTERM');
    await Promise.all(ended);
  }
}

/** Publishes roles once more, so that none of their documents is there yet. @returns their ids */
async function publishAnew(site, count) {
  const ids = site.ids.slice(0, count).map(({ id }) => id);
  for (const id of ids) await post(site, `roles/${id}/publish`, {});
  return ids;
}

/** Orders a document of each role and waits for the last. */
async function madeOf(site, roleIds) {
  const items = roleIds.map((roleId) => ({ roleId, kind: 'expectation-sheet' }));
  const { id } = await post(site, 'document-batches', { items });
  for (;;) {
    const { rows } = await site.owner.query(
      `SELECT count(*) FILTER (WHERE document.state = 'ready')::int AS ready,
         count(*) FILTER (WHERE document.state = 'failed' OR item.fault IS NOT NULL)::int AS failed
       FROM document_batch_item item LEFT JOIN document ON document.tenant_id = item.tenant_id AND document.id = item.document_id
       WHERE item.batch_id = $1`,
      [id],
    );
    if (rows[0].failed > 0) throw new Error('A document could not be made.');
    if (rows[0].ready === items.length) return;
    await pause(LOOK_MS);
  }
}

async function post({ address, key }, path, body) {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'if-match': '*' };
  const answer = await fetch(`${address}/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`Status ${answer.status} for ${path}: ${await answer.text()}`);
  return answer.json();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.dir(await benchWorkers(), { depth: 5 });
