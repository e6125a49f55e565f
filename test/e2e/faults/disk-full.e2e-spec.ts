import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aDatabase, type TestDatabase } from '../../factories/database.js';
import { anInstallation, type TestInstallation } from '../installation.js';
import { succeeded, type Asker } from './asker.js';
import { askedFor, deadJob, documentOnce } from './documents-asked.js';
import { anOrganisation, aProgram, signedIn } from './organisation.js';
import { aPublishedRole } from './published-role.js';
import { withoutPauses } from './retries.js';
import { aSmallDisk, type SmallDisk } from './small-disk.js';

let db: TestDatabase;
let installation: TestInstallation;
let folder: string;
let disk: SmallDisk;
let browser: Asker;
let program: Asker;

beforeAll(async () => {
  db = await aDatabase();
  folder = mkdtempSync(join(tmpdir(), 'workpact-disk-full-'));
  disk = aSmallDisk(join(folder, 'files'), () => installation.workers[0]?.process.pid ?? 0);
  installation = await anInstallation({ DATABASE_URL: db.appUrl, DATA_DIR: folder });
  const { email } = await anOrganisation(db.database);
  const addresses = installation.servers.map(({ address }) => address);
  browser = await signedIn(db.database, email, addresses);
  program = await aProgram(browser);
});
afterAll(async () => {
  await installation.stop();
  disk.remove();
  rmSync(folder, { recursive: true });
  await db.close();
});

const files = (): string[] =>
  readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'filler')
    .map(({ name }) => name);

it('a document for whose file there is no room fails visibly, leaves nothing half, and is made once there is room', async () => {
  const role = await aPublishedRole(program, 'Filed Away');
  // The browser runs, so that it is the file alone that has no room.
  const before = await documentOnce(program, (await askedFor(program, role.id)).id, 'ready');
  disk.fill();
  const stop = withoutPauses(db.owner, 'render-document');
  const { id } = await askedFor(program, role.id, 'job-description');
  const failed = await documentOnce(program, id, 'failed');
  await stop();
  expect(failed).toMatchObject({ sha256: null, fault: { code: 'document-not-printed', isFinal: false } });
  const dead = await deadJob(browser);
  expect(dead).toMatchObject({ kind: 'render-document', reason: expect.stringContaining(disk.reason) });
  expect(dead.reason).not.toContain(folder);
  expect((await program.ask('GET', `/api/v1/documents/${id}/file`)).status).toBe(409);
  expect(files()).toEqual([before.sha256]);
  expect(succeeded(await program.ask('GET', `/api/v1/documents/${before.id}/file`)).body).toMatch(/^%PDF/);

  disk.makeRoom();
  expect((await browser.ask('POST', `/api/v1/jobs/dead/${dead.id}/rerun`)).status).toBe(202);
  const made = await documentOnce(program, id, 'ready');
  expect(made.fault).toBeNull();
  expect(files().toSorted()).toEqual([before.sha256, made.sha256].toSorted());
  expect(succeeded(await program.ask('GET', `/api/v1/documents/${id}/file`)).body).toMatch(/^%PDF/);
  expect(await browser.get('/api/v1/jobs/dead')).toEqual({ items: [] });
});
