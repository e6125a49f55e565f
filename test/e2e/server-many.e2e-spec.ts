import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { aMailServer } from '../factories/mail-server.js';
import { anS3Server } from '../../libs/platform/src/files/s3-server.fixture.js';
import { eventually } from './eventually.js';
import { anInstallation, end, type TestInstallation, type TestProgram } from './installation.js';
import { itDoesAllOf } from './journey.js';
import { documentText } from './journey/documents.js';
import type { Ground } from './journey/journey-state.js';
import { dataOf } from './journey/traveller.js';
import { aSystemPostgres, type SystemPostgres } from './real-postgres.js';
import { processesOf } from './served.js';
import { workpact } from './workpact.js';

/** Where people open it: a proxy before all servers. No server listens there. */
const BASE_URL = 'http://workpact.example';
const SECRET_KEY = '5'.repeat(64);

let folder: string;
let postgres: SystemPostgres;
let files: Awaited<ReturnType<typeof anS3Server>>;
let mail: Awaited<ReturnType<typeof aMailServer>>;
let installation: TestInstallation;
let ground: Ground;
let owner: Pool;
const refused: Record<string, string> = {};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workpact-many-'));
  [postgres, files, mail] = await Promise.all([
    aSystemPostgres(),
    anS3Server(folder),
    aMailServer({ refuses: refused }),
  ]);
  const { ownerUrl } = postgres;
  owner = new Pool({ connectionString: ownerUrl, max: 2 });
  // Postgres may be told to stop before the last idle connection has closed, and says so to it.
  owner.on('error', () => undefined);
  const settings = {
    DATABASE_URL: postgres.appUrl,
    S3_ENDPOINT: files.endpoint,
    S3_BUCKET: files.bucket,
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
    SMTP_URL: `smtp://${mail.host}`,
    ALLOW_PRIVATE_ADDRESSES: 'true',
    BASE_URL,
    SECRET_KEY,
  };
  await ran(['migrate'], { ...settings, DATABASE_OWNER_URL: ownerUrl });
  const founded = await ran(['found', 'Journey Works', '--owner', 'olive@journey.example'], settings);
  installation = await anInstallation(settings, { servers: 2, workers: 3 });
  ground = {
    addresses: installation.servers.map(({ address }) => address),
    loginLink: /http\S+/.exec(founded)?.[0] ?? '',
    ownerUrl,
    mails: async () => mail.received.map(({ recipients, text = '' }) => ({ to: recipients[0] ?? '', text })),
    letMailFail(fails) {
      if (fails) refused['guest@journey.example'] = '451 4.3.0 try again later';
      else delete refused['guest@journey.example'];
    },
  };
}, 120_000);

afterAll(async () => {
  await installation?.stop();
  await owner?.end();
  await Promise.all([postgres?.stop(), files?.close(), mail?.close()]);
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** @returns what it printed @throws when it did not succeed */
async function ran(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const { code, stdout, stderr } = await workpact(args, { env });
  if (code !== 0) throw new Error(`workpact ${args.join(' ')} ended with ${code}: ${stderr}`);
  return stdout.toString();
}

describe('two servers and three workers on a Postgres, an S3 store and a mail server of others', () => {
  const journey = itDoesAllOf(() => ground);
  let abandonedId: string;
  let abandonedAt: number;

  test('the database is the system’s own, and every file is in the store', async () => {
    expect(Number.parseInt(postgres.version, 10)).toBeGreaterThanOrEqual(15);
    const { rows } = await owner.query<{ key: string }>(
      'SELECT DISTINCT file_key AS key FROM document WHERE file_key IS NOT NULL',
    );
    expect(rows.length).toBeGreaterThan(4);
    const stored = readdirSync(join(folder, files.bucket), { recursive: true, encoding: 'utf8' });
    expect(rows.filter(({ key }) => !stored.some((name) => name.includes(key)))).toEqual([]);
  });

  test('a worker that is killed while it prints takes nothing with it and leaves nothing behind', async () => {
    const killed = installation.workers[0]!;
    const documentId = await whilePrinting(killed, 'a4', async () => {
      abandonedAt = performance.now();
      await end(killed.process, 'SIGKILL');
    });
    expect(await stateOf(documentId)).toBe('rendering');
    expect(processesOf(killed.dataFolder)).toEqual(new Map());
    abandonedId = documentId;
  });

  test('a worker that is told to stop finishes what it prints', async () => {
    const told = installation.workers[1]!;
    const documentId = await whilePrinting(told, 'letter', async () => {
      await end(told.process, 'SIGTERM');
      expect(told.process.signalCode).toBe('SIGTERM');
    });
    expect(await stateOf(documentId)).toBe('ready');
    expect(processesOf(told.dataFolder)).toEqual(new Map());
  });

  test('within a minute another worker has made what the killed one began', async () => {
    await eventually(async () => ((await stateOf(abandonedId)) === 'ready' ? true : undefined), 60);
    expect(performance.now() - abandonedAt).toBeLessThan(60_000);
    expect((await documentText(journey.program, abandonedId)).text).toContain('Journey Designer');
  }, 70_000);

  test('a server that is told to stop answers whom it has let wait, and lets go who follows a batch', async () => {
    const [leaving, staying] = installation.servers.map(({ address }) => address);
    const { process: server } = installation.servers[0]!;
    const headers = { authorization: `Bearer ${journey.apiKey}`, 'content-type': 'application/json' };
    const post = (path: string, body: object): Promise<Response> =>
      fetch(`${leaving}/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const wish = { roleId: journey.roleId, roleVersion: 2, language: 'de' };
    const { asked, batchId, ended } = await withPaused(installation.workers, async () => {
      const waiting = post('documents?wait=20', { ...wish, kind: 'job-description' });
      const batch = await post('document-batches', { items: [{ ...wish, kind: 'expectation-sheet' }] });
      const { id } = (await batch.json()) as { id: string };
      const followed = await fetch(`${leaving}/api/v1/document-batches/${id}/events`, { headers });
      const stopping = end(server, 'SIGTERM');
      expect(await followed.text()).toContain('"isDone":false');
      return { asked: waiting, batchId: id, ended: stopping };
    });
    expect((await asked).status).toBe(201);
    await ended;
    expect(server.signalCode).toBe('SIGTERM');
    const again = await fetch(`${staying}/api/v1/document-batches/${batchId}/events`, { headers });
    expect(await again.text()).toContain('"isDone":true');
  });

  /** Asks for a document that only this worker can print, and does something as soon as it prints. @returns the document's id */
  async function whilePrinting(
    worker: TestProgram,
    paper: 'a4' | 'letter',
    work: () => Promise<void>,
  ): Promise<string> {
    const others = installation.workers.filter((one) => one !== worker);
    return withPaused(others, async () => {
      const body = { roleId: journey.roleId, roleVersion: 2, kind: 'onboarding-agreement' as const, paper };
      const answer = await journey.program.api.POST('/api/v1/documents', { params: { query: { wait: 0 } }, body });
      const { id } = dataOf(answer as { data?: { id: string } });
      await eventually(async () => ((await stateOf(id)) === 'rendering' ? true : undefined));
      await work();
      return id;
    });
  }
});

/** Lets programs stand still meanwhile, as a machine does that is out of reach. */
async function withPaused<T>(programs: readonly TestProgram[], work: () => Promise<T>): Promise<T> {
  for (const program of programs) program.process.kill('SIGSTOP');
  try {
    return await work();
  } finally {
    for (const program of programs) program.process.kill('SIGCONT');
  }
}

async function stateOf(documentId: string): Promise<string | undefined> {
  const { rows } = await owner.query<{ state: string }>('SELECT state FROM document WHERE id = $1', [documentId]);
  return rows[0]?.state;
}
