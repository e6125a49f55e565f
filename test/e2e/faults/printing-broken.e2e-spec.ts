import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { systemErrorCode } from '#program';
import { aDatabase, type TestDatabase } from '../../factories/database.js';
import { eventually } from '../eventually.js';
import { anInstallation, end, type TestInstallation } from '../installation.js';
import { workpact } from '../workpact.js';
import { succeeded, type Asker } from './asker.js';
import { descendantsOf } from './descendants.js';
import { askedFor, deadJob, documentOnce } from './documents-asked.js';
import { anOrganisation, aProgram, signedIn } from './organisation.js';
import { aPublishedRole } from './published-role.js';
import { withoutPauses } from './retries.js';

const NO_BROWSER = '/bin/false';

let db: TestDatabase;
let installation: TestInstallation;
let folder: string;
let browser: Asker;
let program: Asker;
let roleId: string;

beforeAll(async () => {
  db = await aDatabase();
  folder = mkdtempSync(join(tmpdir(), 'workpact-printing-broken-'));
  installation = await anInstallation({ DATABASE_URL: db.appUrl, DATA_DIR: folder }, { workers: 0 });
  const { email } = await anOrganisation(db.database);
  browser = await signedIn(
    db.database,
    email,
    installation.servers.map(({ address }) => address),
  );
  program = await aProgram(browser);
  roleId = (await aPublishedRole(program, 'Printed After All')).id;
});
afterAll(async () => {
  await installation.stop();
  rmSync(folder, { recursive: true });
  await db.close();
});

const isPdf = async (id: string): Promise<void> =>
  expect(succeeded(await program.ask('GET', `/api/v1/documents/${id}/file`)).body).toMatch(/^%PDF/);

/** A child of a browser that was killed a moment before may be gone too. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (systemErrorCode(error) !== 'ESRCH') throw error;
  }
}

it('a worker without a browser that starts fails its documents with the reason, and doctor tells it too', async () => {
  const settings = { DATABASE_URL: db.appUrl, DATA_DIR: folder, WORKPACT_BROWSER: NO_BROWSER };
  const lame = await anInstallation(settings, { servers: 0, workers: 1 });
  const stop = withoutPauses(db.owner, 'render-document');
  const { id } = await askedFor(program, roleId);
  const { fault } = await documentOnce(program, id, 'failed');
  await Promise.all([stop(), lame.stop()]);
  expect(fault).toMatchObject({ code: 'document-not-printed', isFinal: false });
  const dead = await deadJob(browser);
  expect(dead).toMatchObject({ kind: 'render-document', reason: expect.stringContaining(NO_BROWSER) });

  const { code, stdout } = await workpact(['doctor', '--format', 'json'], { env: { WORKPACT_BROWSER: NO_BROWSER } });
  expect(code).toBe(3);
  expect(JSON.parse(String(stdout))).toContainEqual(
    expect.objectContaining({ name: 'Browser', state: 'fault', found: expect.stringContaining(NO_BROWSER) }),
  );

  await installation.add('worker');
  expect((await browser.ask('POST', `/api/v1/jobs/dead/${dead.id}/rerun`)).status).toBe(202);
  expect(await documentOnce(program, id, 'ready')).toMatchObject({ fault: null });
  await isPdf(id);
});

it('a browser that is killed while it prints is replaced, and the document is made', async () => {
  const [worker] = installation.workers;
  const { id } = await askedFor(program, roleId, 'job-description');
  const state = async (): Promise<string> => (await program.get<{ state: string }>(`/api/v1/documents/${id}`)).state;
  let killings = 0;
  while (killings < 2 && (await state()) !== 'ready') {
    const browsers = descendantsOf(worker?.process.pid ?? 0);
    for (const pid of browsers) killIfThere(pid);
    if (browsers.length > 0 && (await state()) === 'rendering') killings += 1;
    await pause(20);
  }
  expect(killings).toBeGreaterThan(0);
  await documentOnce(program, id, 'ready');
  await isPdf(id);
  expect(worker?.process.exitCode).toBeNull();
});

it('a document whose worker is killed in the middle is made by another within a minute, once', async () => {
  const [first] = installation.workers;
  if (first === undefined) throw new Error('There is no worker.');
  const { id } = await askedFor(program, roleId, 'onboarding-agreement');
  await eventually(async () => {
    const query = `SELECT 1 FROM document WHERE id = $1 AND state = 'rendering'`;
    return (await db.owner.query(query, [id])).rowCount || undefined;
  });
  await end(first.process, 'SIGKILL');
  const killedAt = performance.now();
  expect(await program.get(`/api/v1/documents/${id}`)).toMatchObject({ state: 'rendering', sha256: null });
  await installation.add('worker');
  await documentOnce(program, id, 'ready', 60);
  expect(performance.now() - killedAt).toBeLessThan(60_000);
  await isPdf(id);
  const { rows } = await db.owner.query(
    `SELECT tries, (SELECT count(*)::int FROM audit_entry WHERE subject_id = document.id::text) AS audited,
       (SELECT count(*)::int FROM pgboss.job WHERE data ->> 'documentId' = document.id::text AND state = 'completed') AS done
     FROM document WHERE kind = 'onboarding-agreement'`,
  );
  expect(rows).toEqual([{ tries: 2, audited: 1, done: 1 }]);
});
