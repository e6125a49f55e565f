import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type pg from 'pg';
import { backup, type BackupReport } from './backup.js';
import { BackupDamaged, BackupRefused } from './backup-errors.js';
import { aSmallInstallation, FilesInMemory, ROWS, type SmallInstallation } from './installation.fixture.js';
import { restore } from './restore.js';

let folder: string;
let source: SmallInstallation;
let target: SmallInstallation;
const files = new FilesInMemory();
let archive: string;
let report: BackupReport;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workpact-backup-'));
  [source, target] = await Promise.all([aSmallInstallation(), aSmallInstallation()]);
  await source.owner.query(ROWS);
  for (const content of ['', 'one', 'x'.repeat(200_000)]) files.put(content);
  archive = join(folder, 'made', 'backup.tar');
  report = await backup({ ownerUrl: source.ownerUrl, files, target: archive });
});
afterEach(() => target.owner.query('TRUNCATE role, role_version, thing, step, counter, pgboss.job'));
afterAll(async () => {
  await Promise.all([source.drop(), target.drop()]);
  await rm(folder, { recursive: true });
});

describe('a backup', () => {
  it('is one file that only its owner can read, and says what is in it', async () => {
    expect(await readdir(join(folder, 'made'))).toEqual(['backup.tar']);
    const { mode, size } = await stat(archive);
    expect(mode & 0o777).toBe(0o600);
    expect(report).toEqual({ tables: 5, rows: 50 + 50 + 303 + 1, jobs: 3, files: 3, bytes: size });
  });

  it('that was restored is equal row for row, and goes on where the other was', async () => {
    const restored = new FilesInMemory();
    expect(await restore({ ownerUrl: target.ownerUrl, files: restored, source: archive })).toMatchObject({
      rows: report.rows,
      jobs: 3,
      files: 3,
    });
    expect(await target.rows()).toEqual(await source.rows());
    expect(restored.kept).toEqual(files.kept);
    expect(await guards(target)).toEqual(await guards(source));
    const { rows } = await target.owner.query('INSERT INTO thing DEFAULT VALUES RETURNING id::int, doubled::int');
    expect(rows).toEqual([{ id: 304, doubled: 608 }]);
    await target.owner.query("INSERT INTO step VALUES (1, '2000-01-01')");
    expect((await target.owner.query("SELECT 1 FROM step WHERE at > '2001-01-01'")).rowCount).toBe(1); // the trigger is back
  });

  it('has no jobs of queues that the library keeps for itself and makes only once a worker runs', async () => {
    const working = await aSmallInstallation();
    try {
      await working.owner.query(`
        SELECT pgboss.create_queue('__pgboss__send-it', '{"policy":"standard"}');
        INSERT INTO pgboss.job (name, data) VALUES ('__pgboss__send-it', '{}'), ('render-document', '{"tenantId":null}');`);
      const made = join(folder, 'working.tar');
      const none = new FilesInMemory();
      expect(await backup({ ownerUrl: working.ownerUrl, files: none, target: made })).toMatchObject({ jobs: 1 });
      expect(await restore({ ownerUrl: target.ownerUrl, files: none, source: made })).toMatchObject({ jobs: 1 });
    } finally {
      await working.drop();
    }
  });

  it('made while others write is one moment of it', async () => {
    const busy = await aSmallInstallation();
    try {
      await busy.owner.query('INSERT INTO counter VALUES (0)');
      const stop = new AbortController();
      const writers = [1, 2, 3].map(() => stepUntil(busy.owner, stop.signal));
      await steps(busy, 30);
      const taken = join(folder, 'busy.tar');
      // Reading the files takes a while, so that the tables change in between.
      await backup({ ownerUrl: busy.ownerUrl, files: new SlowFiles(() => steps(busy, 60)), target: taken });
      await steps(busy, 90);
      stop.abort();
      await Promise.all(writers);
      await restore({ ownerUrl: target.ownerUrl, files: new FilesInMemory(), source: taken });
      const { rows: kept } = await target.owner.query<{ at: Date; number: number }>(
        'SELECT * FROM step ORDER BY number',
      );
      const { rows: counter } = await target.owner.query('SELECT * FROM counter');
      expect(counter).toEqual([{ steps: kept.length }]);
      expect(kept.length).toBeGreaterThanOrEqual(30);
      const { rows: original } = await busy.owner.query('SELECT * FROM step ORDER BY number');
      expect(original.length).toBeGreaterThan(kept.length);
      expect(kept).toEqual(original.slice(0, kept.length));
    } finally {
      await busy.drop();
    }
  });

  it('never replaces a file, and leaves nothing behind when it fails', async () => {
    await expect(backup({ ownerUrl: source.ownerUrl, files, target: archive })).rejects.toThrow(BackupRefused);
    const failing = new SlowFiles(() => Promise.reject(new Error('the store is away')));
    await expect(
      backup({ ownerUrl: source.ownerUrl, files: failing, target: join(folder, 'failed.tar') }),
    ).rejects.toThrow('the store is away');
    await expect(backup({ ownerUrl: source.ownerUrl, files, target: join(archive, 'below.tar') })).rejects.toThrow();
    expect((await readdir(folder)).filter((name) => name.startsWith('failed'))).toEqual([]);
  });

  it('is refused where a table has rows that it could not read', async () => {
    const forced = await aSmallInstallation();
    await forced.owner.query('ALTER TABLE role_version FORCE ROW LEVEL SECURITY');
    await expect(backup({ ownerUrl: forced.ownerUrl, files, target: join(folder, 'forced.tar') })).rejects.toThrow(
      'row-level security',
    );
    expect(existsSync(join(folder, 'forced.tar'))).toBe(false);
    await forced.drop();
  });
});

describe('a damaged archive', () => {
  it.each([
    ['cut off in the middle', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['cut off between entries', (bytes: Buffer) => bytes.subarray(0, headerOf(bytes, 'tables/step.copy'))],
    ['cut off before its last entry', (bytes: Buffer) => bytes.subarray(0, headerOf(bytes, 'manifest.sha256'))],
    ['of no bytes', () => Buffer.alloc(0)],
    ['that is something else', () => Buffer.from('SELECT 1;\n'.repeat(500))],
    ['with one other bit in a row', (bytes: Buffer) => flipped(bytes, headerOf(bytes, 'tables/thing.copy') + 600)],
    ['with one other bit in a file', (bytes: Buffer) => flipped(bytes, bytes.indexOf('xxxx') + 9)],
    ['with another number in its manifest', (bytes: Buffer) => flipped(bytes, bytes.indexOf('"rows": ') + 9)],
    ['without one of its entries', (bytes: Buffer) => without(bytes, 'tables/step.copy')],
  ])('%s is refused, and nothing of it is taken', async (_how, damage) => {
    const damaged = join(folder, 'damaged.tar');
    await writeFile(damaged, damage(await readFile(archive)));
    const untouched = await target.rows();
    const stored = new FilesInMemory();
    await expect(restore({ ownerUrl: target.ownerUrl, files: stored, source: damaged })).rejects.toThrow(BackupDamaged);
    expect(await target.rows()).toEqual(untouched);
    expect(stored.kept.size).toBe(0);
  });
});

describe('a restore', () => {
  const restoring = (files_ = new FilesInMemory()) =>
    restore({ ownerUrl: target.ownerUrl, files: files_, source: archive });

  it('is refused by a database with rows', async () => {
    await target.owner.query('INSERT INTO counter VALUES (7)');
    await expect(restoring()).rejects.toThrow(/^The database is not empty: there are rows in counter\./);
    expect((await target.rows())['counter']).toEqual(['(7)']);
  });

  it.each([
    [
      "DELETE FROM migration WHERE name = 'Second2'",
      /it lacks Second2\. Migrate/,
      "INSERT INTO migration (id, timestamp, name) VALUES (2, 2, 'Second2')",
    ],
    [
      "INSERT INTO migration (timestamp, name) VALUES (3, 'Third3')",
      /it has besides Third3\. Migrate/,
      "DELETE FROM migration WHERE name = 'Third3'",
    ],
    ['ALTER TABLE counter ADD mine int', /changed them by hand/, 'ALTER TABLE counter DROP mine'],
    [
      'UPDATE pgboss.version SET version = version - 1',
      /job queue .* another version/,
      'UPDATE pgboss.version SET version = version + 1',
    ],
    [
      "DELETE FROM pgboss.queue WHERE name = 'render-document'",
      /queues that the database does not have: render-document/,
      'SELECT pgboss.create_queue(\'render-document\', \'{"policy":"standard"}\')',
    ],
  ])('is refused by a database of another shape: %s', async (change, expected, undo) => {
    await target.owner.query(change);
    const untouched = await target.rows();
    await expect(restoring()).rejects.toThrow(expected);
    expect(await target.rows()).toEqual(untouched);
    await target.owner.query(undo);
  });

  it('that fails at its last file leaves no row', async () => {
    class FullStore extends FilesInMemory {
      override write(key: string, content: AsyncIterable<Uint8Array>): Promise<void> {
        return this.kept.size === 2 ? Promise.reject(new Error('no space')) : super.write(key, content);
      }
    }
    const untouched = await target.rows();
    const guarded = await guards(target);
    await expect(restoring(new FullStore())).rejects.toThrow('no space');
    expect(await target.rows()).toEqual(untouched);
    expect(await guards(target)).toEqual(guarded);
  });
});

class SlowFiles extends FilesInMemory {
  constructor(private readonly wait: () => Promise<void>) {
    super();
    this.put('slow');
  }

  override async read(key: string): Promise<Readable> {
    await this.wait();
    return super.read(key);
  }
}

/** Adds a step and counts it in one transaction, again and again. */
async function stepUntil(owner: pg.Pool, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await owner.query(
      'WITH counted AS (UPDATE counter SET steps = steps + 1 RETURNING steps) INSERT INTO step (number) SELECT steps FROM counted',
    );
  }
}

async function steps({ owner }: SmallInstallation, least: number): Promise<void> {
  while ((await owner.query('SELECT 1 FROM counter WHERE steps >= $1', [least])).rowCount === 0);
}

async function guards({ owner }: SmallInstallation): Promise<unknown> {
  const keys = await owner.query(
    "SELECT conname, pg_get_constraintdef(oid), convalidated FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY 1",
  );
  const triggers = await owner.query('SELECT tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1');
  return [keys.rows, triggers.rows];
}

const headerOf = (bytes: Buffer, name: string) => bytes.indexOf(`${name}\0`);

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
  return changed;
}

function without(bytes: Buffer, name: string): Buffer {
  const start = headerOf(bytes, name);
  const size = Number.parseInt(bytes.toString('ascii', start + 124, start + 135), 8);
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + 512 + Math.ceil(size / 512) * 512)]);
}
