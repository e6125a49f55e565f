import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { issueLoginLink } from '#accounts';
import { aReceiver } from '../../../libs/webhooks/src/receiver.fixture.js';
import { aDatabase, type TestDatabase } from '../../factories/database.js';
import { eventually } from '../eventually.js';
import { anInstallation, type TestInstallation, type TestProgram } from '../installation.js';
import { Asker, codeOf, succeeded } from './asker.js';
import { askedFor, documentOnce } from './documents-asked.js';
import { anOrganisation, aProgram, signedIn, type TestOrganisation } from './organisation.js';
import { aDraft, aPublishedRole, etagOf, type PublishedAnswer } from './published-role.js';

const CLOCK = fileURLToPath(new URL('jumping-clock.fixture.mjs', import.meta.url));
const [AHEAD, BEHIND] = [0, 1];
const BOTH = [AHEAD, BEHIND];

let db: TestDatabase;
let installation: TestInstallation;
let receiver: Awaited<ReturnType<typeof aReceiver>>;
let folder: string;
let organisation: TestOrganisation;
let anybody: Asker;
let owner: Asker;
let program: Asker;
let webhook: { readonly id: string; readonly secret: string };
let linkBefore: string;

beforeAll(async () => {
  db = await aDatabase();
  receiver = await aReceiver();
  folder = mkdtempSync(join(tmpdir(), 'workpact-clock-'));
  const settings = {
    DATABASE_URL: db.appUrl,
    DATA_DIR: folder,
    NODE_OPTIONS: `--import ${CLOCK}`,
    // Shorter than the jump: a session that went by the server's clock would be over, or last for days.
    SESSION_SECONDS: '3600',
    ALLOW_PRIVATE_ADDRESSES: 'true',
  };
  installation = await anInstallation(settings, { servers: 2, workers: 2 });
  const addresses = installation.servers.map(({ address }) => address);
  anybody = new Asker(addresses);
  organisation = await anOrganisation(db.database);
  owner = await signedIn(db.database, organisation.email, addresses);
  program = await aProgram(owner);
  const body = { url: receiver.url, description: null, events: ['role-published'], isEnabled: true };
  webhook = await owner.post('/api/v1/webhooks', body);
  linkBefore = await aLoginLink();
  const { servers, workers } = installation;
  for (const one of [servers[AHEAD], workers[AHEAD]]) await jump(one, 36);
  for (const one of [servers[BEHIND], workers[BEHIND]]) await jump(one, -36);
});
afterAll(async () => {
  await installation.stop();
  await receiver.close();
  rmSync(folder, { recursive: true });
  await db.close();
});

/** Sets the clock of a running program. Fails unless the program then tells that time. */
async function jump(one: TestProgram | undefined, jumpHours: number): Promise<void> {
  if (one === undefined) throw new Error('There is no such program.');
  const told = once(one.process, 'message');
  one.process.send({ jumpHours });
  const [{ clock }] = (await told) as [{ clock: number }];
  expect(Math.round((clock - Date.now()) / 3_600_000)).toBe(jumpHours);
}

async function aLoginLink(): Promise<string> {
  return (await issueLoginLink(db.database, organisation.email)).replace('/login/', '');
}

/** By the database's clock. */
async function secondsAgo(time: string): Promise<number> {
  const query = 'SELECT extract(epoch FROM now() - $1::timestamptz)::float8 AS seconds';
  const { rows } = await db.owner.query<{ seconds: number }>(query, [time]);
  return rows[0]?.seconds ?? Number.NaN;
}

it('sessions, links and keys hold as long as the database says, whatever clock the server has', async () => {
  for (const at of BOTH) {
    await owner.get('/api/v1/session', { at });
    await program.get('/api/v1/roles', { at });
    const token = at === AHEAD ? linkBefore : await aLoginLink();
    const answer = succeeded(await anybody.ask('POST', '/api/v1/login-links/redeem', { body: { token }, at }));
    const [cookie = ''] = answer.headers.get('set-cookie')?.split(';') ?? [];
    const entered = anybody.as({ cookie, 'sec-fetch-site': 'same-origin' });
    for (const other of BOTH) await entered.get('/api/v1/session', { at: other });
  }
  const sessions = `SELECT extract(epoch FROM expires_at - now())::float8 AS left FROM session`;
  const { rows } = await db.owner.query<{ left: number }>(sessions);
  expect(rows).toHaveLength(3);
  for (const { left } of rows) expect(Math.abs(left - 3_600)).toBeLessThan(120);
});

it('what is over by the database’s clock is over on every server', async () => {
  const token = await aLoginLink();
  await db.owner.query(`UPDATE login_link SET expires_at = now() - interval '1 second' WHERE used_at IS NULL`);
  const key = await aProgram(owner);
  await db.owner.query(
    `UPDATE api_key SET expires_at = now() - interval '1 second' WHERE id = (SELECT max(id::text)::uuid FROM api_key)`,
  );
  for (const at of BOTH) {
    expect((await anybody.ask('POST', '/api/v1/login-links/redeem', { body: { token }, at })).status).toBe(401);
    expect((await key.ask('GET', '/api/v1/roles', { at })).status).toBe(401);
  }
});

it('a request under one idempotency key has one effect on servers that are three days apart', async () => {
  const sending = { body: { name: 'Three days apart', parentId: null }, idempotencyKey: randomUUID() };
  const first = await program.ask('POST', '/api/v1/teams', { ...sending, at: BEHIND });
  const second = await program.ask('POST', '/api/v1/teams', { ...sending, at: AHEAD });
  expect([first.status, second.status, second.headers.get('idempotent-replayed')]).toEqual([201, 201, 'true']);
  expect(second.body).toEqual(first.body);
});

it('versions and audit entries have the time of the database', async () => {
  for (const at of BOTH) {
    const draft = await aDraft(program, `Dated By The Database ${at}`);
    const path = `/api/v1/roles/${draft.id}/publish`;
    const published = await program.ask<PublishedAnswer>('POST', path, {
      body: { note: null },
      etag: etagOf(draft),
      at,
    });
    expect(Math.abs(await secondsAgo(succeeded(published).body.version.publishedAt))).toBeLessThan(30);
  }
  const { items } = await owner.get<{ items: { at: string }[] }>('/api/v1/audit?limit=10');
  for (const { at } of items) expect(Math.abs(await secondsAgo(at))).toBeLessThan(60);
});

it('jobs are done at once and webhooks signed with the time of the database', async () => {
  const role = await aPublishedRole(program, 'Made In Time');
  const asked = await askedFor(program, role.id);
  await documentOnce(program, asked.id, 'ready', 20);
  const deliveries = await eventually(() => (receiver.received.length >= 3 ? receiver.received : undefined));
  for (const { headers, body } of deliveries) {
    const [, time = '', mac] = /^t=(\d+),v1=(\w+)$/.exec(String(headers['workpact-signature'])) ?? [];
    expect(mac).toBe(createHmac('sha256', webhook.secret).update(`${time}.${body}`).digest('hex'));
    expect(Math.abs(await secondsAgo(new Date(Number(time) * 1_000).toISOString()))).toBeLessThan(30);
  }
});

it('who guesses is held back by one count, and for seconds', async () => {
  const answers = [];
  for (let guess = 0; guess < 14; guess++) {
    const body = { token: 'x'.repeat(43) };
    answers.push(await anybody.ask('POST', '/api/v1/login-links/redeem', { body, at: guess % 2 }));
  }
  const held = answers.filter(({ status }) => status === 429);
  expect(held.length).toBeGreaterThan(2);
  for (const answer of held) {
    expect(codeOf(answer)).toMatch(/too-many/);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  }
});
