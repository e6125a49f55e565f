import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { ask, ClusterFolders } from './cluster-folders.fixture.js';

const folders = new ClusterFolders();
afterEach(() => folders.stopAll());
afterAll(() => folders.remove());

describe('a new embedded Postgres', () => {
  it('has the database, an owner who can migrate it, and a login that can do nothing yet', async () => {
    const lines: string[] = [];
    const folder = join(await folders.empty(), 'postgres');
    const postgres = await folders.start(folder, { onLine: (line) => lines.push(line) });
    expect(lines).toEqual([
      'Making a new database cluster.',
      expect.stringMatching(/^Postgres started on 127\.0\.0\.1:\d+ \(process \d+\)\.$/),
    ]);
    expect(await ask(postgres.ownerUrl, ROLES)).toEqual([
      { rolname: 'workpact_owner', rolsuper: false, rolcreaterole: true, rolbypassrls: false },
      { rolname: 'workpact_server', rolsuper: false, rolcreaterole: false, rolbypassrls: false },
    ]);
    await ask(postgres.ownerUrl, MIGRATIONS);
    expect(await ask(postgres.appUrl, 'SELECT current_user, count(*)::int FROM note')).toEqual([
      { current_user: 'workpact_server', count: 0 },
    ]);
    await expect(ask(postgres.appUrl, 'CREATE TABLE mine ()')).rejects.toThrow('permission denied for schema public');
    await expect(ask(postgres.appUrl, 'ALTER TABLE note DISABLE ROW LEVEL SECURITY')).rejects.toThrow('must be owner');
  });

  it('lets nobody in without its random passwords, and listens to this machine only', async () => {
    const folder = await folders.withCluster();
    const postgres = await folders.start(folder);
    const kept = join(folder, 'postgres.json');
    expect((await stat(kept)).mode & 0o777).toBe(0o600);
    expect(await readFile(kept, 'utf8')).toContain(new URL(postgres.ownerUrl).password);
    const passwords = [postgres.adminUrl, postgres.ownerUrl, postgres.appUrl].map((url) => new URL(url).password);
    expect(new Set(passwords).size).toBe(3);
    for (const user of ['postgres', 'workpact_owner', 'workpact_server']) {
      await expect(ask(`postgres://${user}:postgres@127.0.0.1:${postgres.port}/workpact`, 'SELECT 1')).rejects.toThrow(
        'password authentication failed',
      );
    }
    const [settings] = await ask(
      postgres.adminUrl,
      "SELECT current_setting('listen_addresses') AS on, current_setting('unix_socket_directories') AS socket",
    );
    expect(settings).toEqual({ on: '127.0.0.1', socket: '' });
  });
});

describe('a later start', () => {
  it('gives the same addresses and rows', async () => {
    const folder = await folders.withCluster();
    const first = await folders.start(folder);
    await ask(first.ownerUrl, "CREATE TABLE note AS SELECT 'kept' AS text");
    await first.stop();
    await expect(ask(first.ownerUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
    const second = await folders.start(folder);
    expect([second.ownerUrl, second.appUrl]).toEqual([first.ownerUrl, first.appUrl]);
    expect(await ask(second.ownerUrl, 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
  });

  it('takes the next free port when another program has taken the last one, and keeps to it', async () => {
    const folder = await folders.withCluster();
    const first = await folders.start(folder);
    await first.stop();
    const other = createServer().listen(first.port, '127.0.0.1');
    await once(other, 'listening');
    const second = await folders.start(folder);
    expect(second.port).toBeGreaterThan(first.port);
    await second.stop();
    other.close();
    await once(other, 'close');
    expect((await folders.start(folder)).port).toBe(second.port);
  });

  it('is not misled by the process id of a Postgres that a reboot ended, which something else has now', async () => {
    const folder = await folders.withCluster();
    const pidFile = join(folder, 'server', 'data', 'postmaster.pid');
    await writeFile(
      pidFile,
      [process.pid, join(folder, 'server', 'data'), 1, 1, '', '127.0.0.1', '0 0', 'ready   ', ''].join('\n'),
    );
    const postgres = await folders.start(folder);
    expect(await ask(postgres.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await readFile(pidFile, 'utf8')).not.toMatch(new RegExp(`^${process.pid}\n`));
  });

  it('takes settings', async () => {
    const folder = await folders.withCluster();
    const { adminUrl } = await folders.start(folder, { settings: { work_mem: '7MB', application_name: "it's" } });
    expect(await ask(adminUrl, 'SHOW work_mem')).toEqual([{ work_mem: '7MB' }]);
  });
});

describe('a start that cannot be', () => {
  it('says what to do with data of another major version, and leaves them as they are', async () => {
    const folder = await folders.withCluster();
    const version = join(folder, 'server', 'data', 'PG_VERSION');
    await writeFile(version, '17\n');
    await expect(folders.start(folder)).rejects.toThrow(
      /is of Postgres 17, and this Workpact brings Postgres 18.*workpact backup.*workpact restore/,
    );
    expect(await readFile(version, 'utf8')).toBe('17\n');
  });

  it('says when the passwords of a cluster are gone, and makes no others', async () => {
    const folder = await folders.withCluster();
    const kept = join(folder, 'postgres.json');
    await rename(kept, `${kept}.away`);
    await expect(folders.start(folder)).rejects.toThrow(/postgres\.json, which holds the passwords .* is missing/);
    await expect(stat(kept)).rejects.toThrow('ENOENT');
    await writeFile(kept, '{"port":1}');
    await expect(folders.start(folder)).rejects.toThrow(/postgres\.json, which holds the passwords .* cannot be read/);
    const another = (await readFile(`${kept}.away`, 'utf8')).replace(/("superuserPassword": ")\w{8}/, '$100000000');
    await writeFile(kept, another);
    await expect(folders.start(folder)).rejects.toThrow(/does not take the password that postgres\.json/);
  });

  it('says in one line that a folder is a file, or that Postgres itself refuses', async () => {
    const folder = await folders.withCluster();
    await expect(folders.start(join(folder, 'postgres.json', 'below'))).rejects.toThrow(
      /^Part of the path .* is a file, not a folder\. .*DATA_DIR/,
    );
    await rm(join(folder, 'server', 'data', 'global', 'pg_control'));
    await expect(folders.start(folder)).rejects.toThrow(
      /^The embedded Postgres does not start\. It said: .*pg_control.*\. All it said is in .*postgres\.log; or set DATABASE_URL/,
    );
  });
});

const ROLES =
  "SELECT rolname, rolsuper, rolcreaterole, rolbypassrls FROM pg_roles WHERE rolname LIKE 'workpact%' ORDER BY 1";

const MIGRATIONS = `
  CREATE ROLE workpact_app NOLOGIN;
  GRANT workpact_app TO workpact_server;
  CREATE SCHEMA pgboss;
  CREATE EXTENSION pg_trgm;
  CREATE TABLE note (tenant_id uuid NOT NULL);
  ALTER TABLE note ENABLE ROW LEVEL SECURITY;
  GRANT SELECT ON note TO workpact_app`;
