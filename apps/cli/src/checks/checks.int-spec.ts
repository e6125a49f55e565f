import 'reflect-metadata';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { DATABASE_PARTS } from '#installation';
import { environment, JobWorker, newId, PlatformModule, type Env } from '#platform';
import { SealKeys, SealsModule } from '#seals';
import { aDatabase, anEmptyDatabase, type TestDatabase } from '../../../../test/factories/database.js';
import type { CheckResult } from './check.js';
import { checkDatabase } from './database.js';
import { checkEmbeddedPostgres } from './embedded-postgres.js';
import { checkFiles } from './files.js';
import { checkInsideDatabase } from './inside-database.js';
import { checkMail } from './mail.js';
import { checkSeals } from './seals.js';
import { checkSecretKey } from './secret-key.js';

const states = (results: readonly CheckResult[]) => Object.fromEntries(results.map(({ name, state }) => [name, state]));

describe('inside a database', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await aDatabase();
  });
  afterAll(() => db.close());

  it('that is migrated all is well, and it says that no worker runs until one does', async () => {
    expect(states(await checkInsideDatabase(db.appUrl))).toEqual({
      Login: 'ok',
      Tables: 'ok',
      Clock: 'ok',
      Queue: 'warning',
    });
    const worker = new JobWorker({ url: db.appUrl, slots: 1, onError: () => undefined });
    await worker.start([]);
    const working = await checkInsideDatabase(db.appUrl);
    await worker.stop();
    expect(working.at(-1)).toMatchObject({ state: 'ok', found: '1 worker, 0 waiting jobs, 0 dead jobs' });
    expect(states(await checkInsideDatabase(db.appUrl))).toMatchObject({ Queue: 'warning' });
  });

  it('jobs that wait for nobody, and dead ones, are counted', async () => {
    const job = (name: string, startAfter: string) =>
      db.owner.query(`INSERT INTO pgboss.job (name, data, start_after) VALUES ($1, '{}', ${startAfter})`, [name]);
    await job('deliver-webhook', `now() - interval '400 seconds'`);
    await job('deliver-webhook', `now() + interval '1 hour'`);
    await job('sweep-files', 'now()');
    await job('dead-jobs', 'now()');
    const queue = (await checkInsideDatabase(db.appUrl)).at(-1);
    await db.owner.query('DELETE FROM pgboss.job');
    expect(queue?.state).toBe('fault');
    expect(queue?.found).toMatch(/^0 workers, 1 waiting job \(the oldest for 40\d s\), 1 dead job$/);
  });

  it('a login that owns the tables is a fault, with what to do', async () => {
    const [login] = await checkInsideDatabase(db.ownerUrl);
    expect(login).toMatchObject({ name: 'Login', state: 'fault', found: expect.stringContaining('owns') });
    expect(login?.fix).toContain('DATABASE_OWNER_URL');
  });

  it('missing migrations are a fault that names the command', async () => {
    await db.owner.query(`DELETE FROM migration WHERE name = 'Webhooks1761000600000'`);
    const tables = (await checkInsideDatabase(db.appUrl))[1];
    expect(tables).toMatchObject({
      state: 'fault',
      found: expect.stringContaining('Webhooks1761000600000'),
      fix: 'Run: workpact migrate',
    });
  });

  it('that is empty nothing is missing from the report', async () => {
    const empty = await anEmptyDatabase();
    const results = await checkInsideDatabase(empty.ownerUrl);
    await empty.drop();
    expect(states(results)).toMatchObject({ Tables: 'fault', Queue: 'fault', Clock: 'ok' });
  });
});

describe('the seals', () => {
  let db: TestDatabase;
  const settings = { SECRET_KEY: 'ab'.repeat(32), DATA_DIR: join(tmpdir(), 'workpact-not-there') };
  const env = (more: NodeJS.ProcessEnv = {}): Env => environment({ ...settings, ...more });
  const look = (more: NodeJS.ProcessEnv = {}) => checkSeals(db.appUrl, env(more));
  beforeAll(async () => {
    db = await aDatabase();
  });
  afterAll(() => db.close());

  it('of an empty installation are fine, and looking makes no key', async () => {
    expect(await look()).toMatchObject([
      { name: 'Seal keys', state: 'ok', found: expect.stringContaining('none yet') },
      { name: 'Time stamps', state: 'ok', found: expect.stringContaining('none are asked for') },
    ]);
    expect(await checkSeals(db.appUrl, environment({ DATA_DIR: settings.DATA_DIR }))).toMatchObject([
      { state: 'ok' },
      { state: 'ok' },
    ]);
    expect((await db.owner.query('SELECT 1 FROM seal_authority')).rowCount).toBe(0);
    expect(existsSync(settings.DATA_DIR)).toBe(false);
  });

  it('are told as they are: a key that opens and until when, one under another SECRET_KEY, an authority that is away', async () => {
    const tenantId = newId();
    await db.owner.query(`INSERT INTO organisation (id, name, slug) VALUES ($1, 'Example Works Ltd', 'example')`, [
      tenantId,
    ]);
    const serving = PlatformModule.register({
      env: env({ DATABASE_URL: db.appUrl }),
      parts: DATABASE_PARTS,
      name: 'workpact-test',
    });
    const app = await NestFactory.createApplicationContext(
      { module: SealsModule, imports: [serving] },
      { logger: false, abortOnError: false },
    );
    await app.get(SealKeys).current({ tenantId, userId: null });
    await app.close();
    expect((await look())[0]).toMatchObject({
      state: 'ok',
      found: expect.stringMatching(/^of 1 organisation, valid until 20\d\d-\d\d-\d\d at least$/),
    });
    const [lost, away] = await look({ SECRET_KEY: 'cd'.repeat(32), TSA_URL: 'http://127.0.0.1:9/tsr' });
    // The root of the installation, and the key of the organisation.
    expect(lost).toMatchObject({ state: 'fault', found: expect.stringContaining('(2 times)') });
    expect(lost?.fix).toContain('SECRET_KEY');
    expect(away).toMatchObject({
      state: 'fault',
      found: expect.stringContaining('127.0.0.1:9: No time stamp could be had'),
    });
  });

  it('cannot be looked at before the tables are there, which is a fault that names the command', async () => {
    const empty = await anEmptyDatabase();
    const results = await checkSeals(empty.ownerUrl, env());
    await empty.drop();
    expect(results.map(({ state, fix }) => [state, fix])).toEqual([
      ['fault', 'Run: workpact migrate'],
      ['fault', 'Run: workpact migrate'],
    ]);
  });
});

describe('on this machine', () => {
  let folder: string;
  let silent: Server;
  let silentPort: number;
  const held = new Set<Socket>();
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'workpact-doctor-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(async () => {
    // Takes connections and never says a word.
    silent = createServer((socket) => void held.add(socket.on('error', () => undefined).resume()));
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    const address = silent.address();
    silentPort = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterAll(async () => {
    for (const socket of held) socket.destroy();
    await new Promise((done) => silent.close(done));
  });

  const env = (settings: NodeJS.ProcessEnv = {}): Env => environment({ DATA_DIR: folder, ...settings });

  it('looking makes nothing that was not there', async () => {
    const fresh = env({ DATA_DIR: join(folder, 'not-yet') });
    const results = [await checkFiles(fresh), await checkSecretKey(fresh), await checkEmbeddedPostgres(fresh)];
    expect(results.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok']);
    expect(existsSync(fresh.DATA_DIR)).toBe(false);
  });

  it('a secret key that is damaged, open to others, or known to one machine of several is told', async () => {
    const file = join(folder, 'secret.key');
    writeFileSync(file, `${'ab'.repeat(32)}\n`, { mode: 0o600 });
    expect(await checkSecretKey(env())).toMatchObject({ state: 'ok' });
    expect(await checkSecretKey(env({ DATABASE_URL: 'postgres://db/x' }))).toMatchObject({ state: 'warning' });
    chmodSync(file, 0o644);
    expect(await checkSecretKey(env())).toMatchObject({ state: 'warning', fix: expect.stringContaining('chmod 600') });
    writeFileSync(file, 'abab');
    expect(await checkSecretKey(env())).toMatchObject({ state: 'fault' });
  });

  it('a folder for files that is a file is a fault', async () => {
    writeFileSync(join(folder, 'files'), '');
    expect(await checkFiles(env())).toMatchObject({
      state: 'fault',
      fix: expect.stringContaining('Let this user write'),
    });
  });

  it('an embedded database of another major version is a fault, with the way over', async () => {
    const cluster = join(folder, 'postgres', 'server', 'data');
    mkdirSync(cluster, { recursive: true });
    writeFileSync(join(cluster, 'PG_VERSION'), '18\n');
    expect(await checkEmbeddedPostgres(env())).toMatchObject({
      state: 'ok',
      found: expect.stringContaining('not running'),
    });
    writeFileSync(join(cluster, 'PG_VERSION'), '14\n');
    expect(await checkEmbeddedPostgres(env())).toMatchObject({
      state: 'fault',
      fix: expect.stringContaining('workpact backup'),
    });
  });

  it('mail without a server goes to nobody, and is told so', async () => {
    expect(await checkMail(env())).toMatchObject({
      state: 'warning',
      found: expect.stringContaining('goes to nobody'),
    });
  });

  it('a part that takes connections and never answers is a fault within seconds', async () => {
    const begin = performance.now();
    const at = `127.0.0.1:${silentPort}`;
    const s3 = { S3_BUCKET: 'b', S3_ACCESS_KEY_ID: 'k', S3_SECRET_ACCESS_KEY: 's' };
    const results = await Promise.all([
      checkDatabase(`postgres://nobody@${at}/none`),
      checkMail(env({ SMTP_URL: `smtp://${at}` })),
      checkFiles(env({ S3_ENDPOINT: `http://${at}`, ...s3 })),
    ]);
    expect(results.map(({ state, fix }) => [state, fix === null])).toEqual([
      ['fault', false],
      ['fault', false],
      ['fault', false],
    ]);
    expect(performance.now() - begin).toBeLessThan(9_000);
  });
});
