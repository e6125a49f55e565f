import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anS3Server } from '../../../libs/platform/src/files/s3-server.fixture.js';
import { aDatabase, type TestDatabase } from '../../factories/database.js';
import { eventually } from '../eventually.js';
import { anInstallation, type TestInstallation } from '../installation.js';
import { codeOf, expectUnavailable, succeeded, type Asker } from './asker.js';
import { askedFor, documentOnce, type DocumentBody } from './documents-asked.js';
import { anOrganisation, aProgram, signedIn } from './organisation.js';
import { aPublishedRole } from './published-role.js';
import { aRelay, type Relay } from './relay.js';

let db: TestDatabase;
let store: Awaited<ReturnType<typeof anS3Server>>;
let relay: Relay;
let installation: TestInstallation;
let folder: string;
let program: Asker;
let roleId: string;
let early: DocumentBody;

beforeAll(async () => {
  db = await aDatabase();
  folder = mkdtempSync(join(tmpdir(), 'workpact-store-away-'));
  store = await anS3Server(folder);
  relay = await aRelay(Number(new URL(store.endpoint).port));
  installation = await anInstallation({
    DATABASE_URL: db.appUrl,
    S3_ENDPOINT: `http://127.0.0.1:${relay.port}`,
    S3_BUCKET: store.bucket,
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
  });
  const { email } = await anOrganisation(db.database);
  program = await aProgram(
    await signedIn(
      db.database,
      email,
      installation.servers.map(({ address }) => address),
    ),
  );
  roleId = (await aPublishedRole(program, 'Kept Elsewhere')).id;
  early = await documentOnce(program, (await askedFor(program, roleId)).id, 'ready');
});
afterAll(async () => {
  await installation.stop();
  await relay.close();
  await store.close();
  rmSync(folder, { recursive: true });
  await db.close();
});

/** The document waits for its store: it is neither lost nor given up. */
async function expectWaiting({ id }: DocumentBody): Promise<void> {
  await eventually(async () => {
    const query = `SELECT 1 FROM pgboss.job WHERE state = 'retry' AND data ->> 'documentId' = $1`;
    return (await db.owner.query(query, [id])).rowCount || undefined;
  }, 40);
  const { state, fault } = await program.get<DocumentBody>(`/api/v1/documents/${id}`);
  expect(['queued', 'rendering']).toContain(state);
  expect(fault).toBeNull();
}

const download = ({ id }: DocumentBody) =>
  program.ask<string>('GET', `/api/v1/documents/${id}/file`, { patienceSeconds: 20 });

it.each([
  ['away', 'job-description', 5],
  ['silent', 'onboarding-agreement', 20],
] as const)(
  'a store that is %s makes documents wait and downloads be told so, and is used again once it is back',
  async (state, kind, seconds) => {
    await relay.become(state);
    const asked = await askedFor(program, roleId, kind);
    const [answer] = await Promise.all([download(early), expectWaiting(asked)]);
    expectUnavailable(answer);
    expect(codeOf(answer)).toBe('files-unavailable');
    expect(answer.seconds).toBeLessThan(seconds);
    expect(answer.headers.get('etag')).toBeNull();
    expect(await program.ask('GET', '/readyz')).toMatchObject({
      status: 503,
      body: { checks: expect.arrayContaining([expect.objectContaining({ name: 'files', isReady: false })]) },
    });
    await relay.become('through');
    await documentOnce(program, asked.id, 'ready');
    for (const document of [early, asked]) expect(succeeded(await download(document)).body).toMatch(/^%PDF/);
    expect((await program.ask('GET', '/readyz')).status).toBe(200);
  },
);
