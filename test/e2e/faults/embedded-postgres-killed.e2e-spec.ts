import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'pg';
import { startEmbeddedPostgres } from '#platform';
import { eventually } from '../eventually.js';
import { freePort } from '../real-postgres.js';
import { processesOf, served, type Served } from '../served.js';
import { Asker, codeOf, expectUnavailable, succeeded } from './asker.js';
import { aProgram } from './organisation.js';
import { Writer } from './writer.js';
import { countsOf, halfStates } from './written.js';

let home: string;
let running: Served;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'workpact-embedded-killed-'));
  // Postgres runs as another user when this is root, and must be able to pass.
  chmodSync(home, 0o711);
  running = await served({ DATA_DIR: home, PORT: String(await freePort()) });
}, 120_000);
afterAll(async () => {
  await running.interrupt();
  for (const pid of processesOf(home).keys()) process.kill(pid, 'SIGKILL');
  rmSync(home, { recursive: true });
});

/** Two programs of the demo's owner. */
async function twoPrograms(): Promise<[Asker, Asker]> {
  const anybody = new Asker([running.address]);
  const token = new URL(running.loginLink ?? '').pathname.replace('/login/', '');
  const signedIn = await anybody.ask('POST', '/api/v1/login-links/redeem', { body: { token } });
  const [cookie = ''] = succeeded(signedIn).headers.get('set-cookie')?.split(';') ?? [];
  const browser = anybody.as({ cookie, 'sec-fetch-site': 'same-origin' });
  return [await aProgram(browser), await aProgram(browser)];
}

function postmaster(): number {
  const [found] = [...processesOf(home)].find(([, command]) => /postgres.* -D /.test(command)) ?? [];
  if (found === undefined) throw new Error('No Postgres runs.');
  return found;
}

it('an embedded Postgres that is killed twice under load is brought back, and nothing told is lost', async () => {
  const [first, second] = await twoPrograms();
  const writers = [new Writer(first, true), new Writer(second, false)];
  const writing = Promise.all(writers.map((writer) => writer.write()));
  for (const _ of [1, 2]) {
    await pause(1_000);
    process.kill(postmaster(), 'SIGKILL');
    await eventually(async () => {
      const answer = await first.ask('GET', '/api/v1/roles?limit=1');
      if (answer.status !== 200) expectUnavailable(answer);
      return answer.status === 503 || undefined;
    }, 10);
    await eventually(async () => (await first.ask('GET', '/readyz')).status === 200 || undefined, 20);
  }
  await pause(1_000);
  for (const writer of writers) writer.stop();
  await writing;

  const deeds = writers.flatMap((writer) => writer.deeds);
  const others = deeds.flatMap(({ answers }) => answers).filter(({ status }) => status < 200 || status >= 300);
  const known = ['503 database-unavailable', '503 outcome-unknown', '409 idempotent-answer-lost'];
  expect(others.map((answer) => `${answer.status} ${codeOf(answer)}`).filter((kind) => !known.includes(kind))).toEqual(
    [],
  );
  expect(others.length).toBeGreaterThan(0);
  const postgres = await startEmbeddedPostgres({ dataFolder: join(home, 'postgres') });
  const owner = new Pool({ connectionString: postgres.ownerUrl, max: 1 });
  const counts = await countsOf(owner, deeds);
  const told = deeds.filter(({ kind, outcome }) => kind !== 'save' && outcome === 'done');
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter(({ mark }) => counts.get(mark) !== 1)).toEqual([]);
  expect(await halfStates(owner)).toEqual({});
  await owner.end();
  await postgres.stop();
}, 120_000);
