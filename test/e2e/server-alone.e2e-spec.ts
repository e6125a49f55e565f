import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#platform';
import { eventually } from './eventually.js';
import { itDoesAllOf } from './journey.js';
import { documentText } from './journey/documents.js';
import type { Ground } from './journey/journey-state.js';
import { dataOf, Traveller } from './journey/traveller.js';
import { freePort } from './real-postgres.js';
import { processesOf, served, type Served } from './served.js';
import { workpact } from './workpact.js';

let home: string;
let running: Served;
let ground: Ground;

/** A data folder below `home`, open enough for the user that Postgres runs as. */
function dataFolder(name: string): string {
  const folder = join(home, name);
  mkdirSync(folder, { mode: 0o711 });
  return folder;
}

async function start(folder: string): Promise<Served> {
  const settings = { DATA_DIR: folder, PORT: String(await freePort()), ALLOW_PRIVATE_ADDRESSES: 'true' };
  running = await served(settings);
  return running;
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'workpact-alone-'));
  chmodSync(home, 0o711);
  const folder = dataFolder('first');
  const { address, loginLink } = await start(folder);
  const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres') });
  await postgres.stop();
  ground = { addresses: [address], loginLink: loginLink ?? '', ownerUrl: postgres.ownerUrl, ...outboxOf(folder) };
}, 120_000);

afterAll(async () => {
  for (const pid of processesOf(home).keys()) process.kill(pid, 'SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

/** Mail that nobody sends is kept in a folder; where a file is in its place it cannot be. */
function outboxOf(folder: string): Pick<Ground, 'mails' | 'letMailFail'> {
  const outbox = join(folder, 'outbox');
  return {
    mails: async () =>
      (existsSync(outbox) ? readdirSync(outbox) : [])
        .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
        .map((name) => JSON.parse(readFileSync(join(outbox, name), 'utf8')) as { to: string; text: string }),
    letMailFail(fails) {
      rmSync(outbox, { recursive: true, force: true });
      if (fails) writeFileSync(outbox, 'in the way');
    },
  };
}

/** What runs of Workpact itself: the command, the server and the worker. */
function programsOf(folder: string): string[] {
  return [...processesOf(folder).values()].filter((command) => /workpact\.mjs|main\.js/.test(command));
}

describe('one command on one machine', () => {
  it('signs an agreement in the demo organisation by itself', async () => {
    await eventually(() => running.output().includes('An agreement has been signed') || undefined);
  });

  const journey = itDoesAllOf(() => ground);
  const first = (): string => join(home, 'first');
  /** What must be there again whatever happened: the role as it was published, and the file of its document. */
  const kept = async (address: string): Promise<unknown> => {
    const program = new Traveller([address], { authorization: `Bearer ${journey.apiKey}` });
    const params = { path: { roleId: journey.roleId } };
    const { items } = dataOf(await program.api.GET('/api/v1/roles/{roleId}/versions', { params }));
    const roles = dataOf(await program.api.GET('/api/v1/roles', { params: { query: { limit: 100 } } })).items;
    const { bytes } = await documentText(program, journey.documentId);
    return { versions: items, titles: roles.map(({ title }) => title), bytes };
  };

  it('stops all of itself on Ctrl-C: nothing of it is left', async () => {
    expect([...processesOf(first()).values()].some((command) => command.includes('postgres'))).toBe(true);
    expect(await running.interrupt()).toBe(0);
    expect(processesOf(first())).toEqual(new Map());
  });

  it('starts again with all it had, and makes nothing anew', async () => {
    const { output, address, loginLink } = await start(first());
    expect(output()).not.toMatch(/Making|Made/);
    expect(loginLink).toMatch(/\/login\/[\w-]{43}$/);
    expect(await kept(address)).toMatchObject({ versions: { length: 5 } });
  });

  it('can be backed up while it runs, and brought back elsewhere with every role and file', async () => {
    const before = await kept(running.address);
    const archive = join(home, 'backup.tar');
    const second = dataFolder('second');
    const backup = await workpact(['backup', archive], { env: { DATA_DIR: first() } });
    expect(backup).toMatchObject({ code: 0, stderr: '' });
    const restore = await workpact(['restore', archive], { env: { DATA_DIR: second } });
    expect(restore).toMatchObject({ code: 0, stderr: '' });
    expect(processesOf(second)).toEqual(new Map());
    const original = running;
    const copy = await start(second);
    running = original;
    expect(await kept(copy.address)).toEqual(before);
    await copy.interrupt();
    expect(await kept(running.address)).toEqual(before);
  });

  it('leaves no server and no worker behind when it is killed, and starts again', async () => {
    const before = await kept(running.address);
    expect(programsOf(first())).toHaveLength(3);
    running.process.kill('SIGKILL');
    await eventually(() => programsOf(first()).length === 0 || undefined);
    await start(first());
    expect(await kept(running.address)).toEqual(before);
    expect(await running.interrupt()).toBe(0);
    expect(processesOf(first())).toEqual(new Map());
  });
});
