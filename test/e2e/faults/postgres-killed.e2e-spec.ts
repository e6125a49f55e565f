import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'pg';
import { DATABASE_PARTS, JOB_KINDS } from '#installation';
import { migrate } from '#platform';
import { aReceiver } from '../../../libs/webhooks/src/receiver.fixture.js';
import { eventually } from '../eventually.js';
import { anInstallation, type TestInstallation } from '../installation.js';
import { aSystemPostgres, type SystemPostgres } from '../real-postgres.js';
import { Asker, codeOf, expectUnavailable, succeeded, type Answer } from './asker.js';
import { askedFor, documentOnce, type DocumentBody } from './documents-asked.js';
import { anOrganisation, aProgram, signedIn, withDatabase } from './organisation.js';
import { aDraft, aPublishedRole } from './published-role.js';
import { Writer, type Deed } from './writer.js';
import { countsOf, halfStates } from './written.js';

const WRITERS = 6;

let postgres: SystemPostgres;
let installation: TestInstallation;
let receiver: Awaited<ReturnType<typeof aReceiver>>;
let owner: Pool;
/** Of all programs, so that a server gives out what a worker has filed. */
let folder: string;
let programs: Asker[];
let anybody: Asker;

let asked: DocumentBody[];
let deeds: Deed[];
/** What was answered while Postgres was away. */
let inTheGap: { readonly refusals: Answer[]; readonly alive: Answer; readonly ready: Answer };

beforeAll(async () => {
  receiver = await aReceiver();
  postgres = await aSystemPostgres();
  const { ownerUrl, appUrl } = postgres;
  await migrate({ ownerUrl, appUrl, parts: DATABASE_PARTS, jobKinds: JOB_KINDS });
  owner = new Pool({ connectionString: ownerUrl, max: 2 });
  owner.on('error', () => undefined);
  folder = mkdtempSync(join(tmpdir(), 'workpact-postgres-killed-'));
  const settings = { DATABASE_URL: appUrl, DATA_DIR: folder, ALLOW_PRIVATE_ADDRESSES: 'true' };
  installation = await anInstallation(settings);
  const addresses = installation.servers.map(({ address }) => address);
  anybody = new Asker(addresses);
  programs = await withDatabase(appUrl, async (database) => {
    const browser = await signedIn(database, (await anOrganisation(database)).email, addresses);
    const webhook = { url: receiver.url, description: null, events: ['role-published'], isEnabled: true };
    await browser.post('/api/v1/webhooks', webhook);
    // A key each: one program alone would be held back for sending too much.
    return Promise.all(Array.from({ length: WRITERS }, () => aProgram(browser)));
  });
  await killTwiceUnderLoad();
}, 120_000);

afterAll(async () => {
  await installation.stop();
  await owner.end();
  await postgres.stop();
  await receiver.close();
  rmSync(folder, { recursive: true });
});

function program(): Asker {
  const [first] = programs;
  if (first === undefined) throw new Error('There is no program.');
  return first;
}

async function killTwiceUnderLoad(): Promise<void> {
  const role = await aPublishedRole(program(), 'Printed Through It');
  const untouched = await aDraft(program(), 'Asked In The Gap');
  const writers = programs.map((each, index) => new Writer(each, index % 2 === 0));
  const writing = Promise.all(writers.map((writer) => writer.write()));
  await pause(1_500);
  const kinds = ['job-description', 'expectation-sheet', 'onboarding-agreement'];
  asked = await Promise.all(kinds.map((kind) => askedFor(program(), role.id, kind)));
  await postgres.kill();
  inTheGap = await answersInTheGap(untouched.id);
  await back();
  await pause(1_500);
  await killHard();
  await pause(700);
  await back();
  await pause(1_000);
  for (const writer of writers) writer.stop();
  await writing;
  deeds = writers.flatMap((writer) => writer.deeds);
}

/** Starts Postgres again, and waits until the server finds that out by itself. */
async function back(): Promise<void> {
  await postgres.start();
  await eventually(async () => (await anybody.ask('GET', '/readyz')).status === 200 || undefined, 10);
}

/** Ends the postmaster in the way that leaves it no moment: its children find out for themselves. */
async function killHard(): Promise<void> {
  const { rows } = await owner.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const postmaster = execFileSync('ps', ['-o', 'ppid=', '-p', String(rows[0]?.pid)], { encoding: 'utf8' });
  process.kill(Number(postmaster), 'SIGKILL');
}

async function answersInTheGap(roleId: string): Promise<typeof inTheGap> {
  const path = `/api/v1/roles/${roleId}`;
  const publication = { body: { note: null }, etag: '"1"' };
  const refusals = [
    await program().ask('GET', path),
    await program().ask('GET', '/api/v1/roles?limit=5'),
    await program().ask('PUT', `${path}/draft`, { body: { text: 'x' }, etag: '"1"' }),
    await program().ask('POST', `${path}/publish`, publication),
    await program().ask('POST', `${path}/publish`, { ...publication, idempotencyKey: randomUUID() }),
    await anybody.ask('POST', '/api/v1/login-links', { body: { email: 'somebody@example.org' } }),
  ];
  return { refusals, alive: await anybody.ask('GET', '/healthz'), ready: await anybody.ask('GET', '/readyz') };
}

describe('Postgres that is killed twice while people write', () => {
  it('is told to whoever asks meanwhile, as something that passes', () => {
    for (const answer of inTheGap.refusals) {
      expectUnavailable(answer);
      expect(codeOf(answer)).toBe('database-unavailable');
    }
    expect(inTheGap.alive.status).toBe(200);
    const database = { name: 'database', isReady: false, reason: 'cannot be reached or refuses' };
    expect(inTheGap.ready).toMatchObject({ status: 503, body: { isReady: false } });
    expect(inTheGap.ready.body).toMatchObject({ checks: expect.arrayContaining([database]) });
  });

  it('leads to no answer but success, “try again” and “that was done”', () => {
    const others = deeds.flatMap(({ answers }) => answers).filter(({ status }) => status < 200 || status >= 300);
    const known = ['503 database-unavailable', '503 outcome-unknown', '409 idempotent-answer-lost'];
    const kinds = new Set(others.map((answer) => `${answer.status} ${codeOf(answer)}`));
    expect([...kinds].filter((kind) => !known.includes(kind))).toEqual([]);
    for (const answer of others.filter(({ status }) => status === 503)) expectUnavailable(answer);
    // Else nothing was tried.
    expect(deeds.filter(({ outcome }) => outcome === 'done').length).toBeGreaterThan(50);
    expect(others.length).toBeGreaterThan(10);
  });

  it('takes nothing that was acknowledged, and keeps nothing that was said not to be changed', async () => {
    const made = deeds.filter(({ kind }) => kind !== 'save');
    const counts = await countsOf(owner, made);
    const lies = made.filter(({ mark, outcome }) => {
      const count = counts.get(mark) ?? 0;
      if (outcome === 'unknown') return count > 1;
      return count !== (outcome === 'done' ? 1 : 0);
    });
    expect(lies).toEqual([]);
  });

  it('forgets no answer: who sends a request again under its key gets the same', async () => {
    const answered = deeds.filter(({ answers: [first], again }) => first?.status === 201 && again !== null).slice(-40);
    expect(answered.length).toBeGreaterThan(10);
    for (const { answers, again } of answered) {
      const repeated = await again?.();
      expect([repeated?.status, repeated?.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
      expect(repeated?.body).toEqual(answers[0]?.body);
    }
  });

  it('leaves nothing half done', async () => {
    expect(await halfStates(owner)).toEqual({});
  });

  it('holds no job up for good: documents are made and webhooks told, by the same processes', async () => {
    for (const { id } of asked) {
      await documentOnce(program(), id, 'ready', 60);
      expect(succeeded(await program().ask('GET', `/api/v1/documents/${id}/file`)).body).toMatch(/^%PDF/);
    }
    const untold = `SELECT count(*)::int AS count FROM webhook_delivery WHERE state <> 'delivered'`;
    await eventually(async () => (await owner.query<{ count: number }>(untold)).rows[0]?.count === 0 || undefined, 60);
    for (const one of [...installation.servers, ...installation.workers]) expect(one.process.exitCode).toBeNull();
  }, 120_000);
});
