import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager, MigrationInterface, QueryRunner } from 'typeorm';
import { dataSource, migrate, newId, PLATFORM_MIGRATIONS, tenantTable, type Scope } from '#platform';
import { assertMigrated } from '../libs/platform/src/database/assert-migrated.js';
import { aDatabase, type TestDatabase } from './factories/database.js';

/** The version that runs: a table that requests read and write. */
class Errands1900000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE errand (tenant_id uuid NOT NULL, id uuid NOT NULL, what text NOT NULL, done integer NOT NULL DEFAULT 0,
      CONSTRAINT errand_pk PRIMARY KEY (tenant_id, id)); ${tenantTable('errand')}`);
  }
  async down(): Promise<void> {}
}

/** The version that comes: everything that expanding may do to a table in use. */
class ErrandsGrow1900000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE errand ADD COLUMN urgent boolean NOT NULL DEFAULT false, ADD COLUMN note text;
      ALTER TABLE errand ADD CONSTRAINT errand_note_short CHECK (length(note) < 1000) NOT VALID;
      CREATE TABLE errand_step (tenant_id uuid NOT NULL, id uuid NOT NULL, errand_id uuid NOT NULL,
        CONSTRAINT errand_step_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT errand_step_of_errand FOREIGN KEY (tenant_id, errand_id) REFERENCES errand (tenant_id, id));
      ${tenantTable('errand_step')}`);
  }
  async down(): Promise<void> {}
}

class ErrandsAreFound1900000002000 implements MigrationInterface {
  readonly transaction = false;
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SET lock_timeout = 0');
    await runner.query('DROP INDEX CONCURRENTLY IF EXISTS errand_by_urgency');
    await runner.query('CREATE INDEX CONCURRENTLY errand_by_urgency ON errand (tenant_id, urgent, id)');
    await runner.query('RESET lock_timeout');
  }
  async down(): Promise<void> {}
}

class ErrandsEnd1900000003000 implements MigrationInterface {
  async up(): Promise<void> {}
  async down(): Promise<void> {}
}

const BEFORE = [...PLATFORM_MIGRATIONS, Errands1900000000000];
const AFTER = [...BEFORE, ErrandsGrow1900000001000, ErrandsAreFound1900000002000];

/**
 * A migration stands in line for a table for one second at most (migrate.ts), and those behind it stand as long. As much again is for a
 * machine that does other things too. The reader below holds the table five times as long as that line.
 */
const LONGEST_MS = 2_000;
const READER_MS = 5_000;
const REQUESTS_AT_ONCE = 8;
/** The load ends by itself, so that a migration that never ends fails this test and no other. */
const LOAD_WITHIN_MS = 30_000;

describe('a migration beside servers that work', () => {
  let db: TestDatabase;

  const migrateTo = (migrations: typeof AFTER): Promise<string[]> =>
    migrate({ ownerUrl: db.ownerUrl, appUrl: db.appUrl, parts: { entities: [], migrations }, jobKinds: [] });

  beforeAll(async () => {
    db = await aDatabase();
    await migrateTo(BEFORE);
  });
  afterAll(() => db.close());

  it('fails no request and keeps none waiting, not even when a long query holds the table', async () => {
    const load = underLoad(db);
    await pause(500);
    const reader = db.owner.query(`SELECT count(*), pg_sleep(${READER_MS / 1000}) FROM errand`);
    await pause(100);
    // Two, as when two servers of the new version are rolled out at once: neither may end the other as a deadlock.
    const runs = await Promise.all([migrateTo(AFTER), migrateTo(AFTER)]);
    await reader;
    const { requests, faults, longestMs } = await load.stop();

    expect(runs.flat()).toEqual(['ErrandsGrow1900000001000', 'ErrandsAreFound1900000002000']);
    expect(faults).toEqual([]);
    expect(requests).toBeGreaterThan(500);
    expect(longestMs).toBeLessThan(LONGEST_MS);
    const { rows } = await db.owner.query('SELECT count(*)::int AS waiting FROM errand WHERE urgent OR done <> 1');
    expect(rows).toEqual([{ waiting: 0 }]);
  });

  it('leaves the servers of the version before in service, and keeps those of a later one out', async () => {
    const starting = async (migrations: typeof AFTER): Promise<void> => {
      const source = await dataSource(db.appUrl, { entities: [], migrations }, { pool: 1, name: 'test' }).initialize();
      await assertMigrated(source).finally(() => source.destroy());
    };
    await expect(starting(BEFORE)).resolves.toBeUndefined();
    await expect(starting([...AFTER, ErrandsEnd1900000003000])).rejects.toThrow('Run: workpact migrate');
  });
});

/** Requests of the version before, each a transaction or two as the servers make them. */
function underLoad({ database }: TestDatabase) {
  const over = new AbortController();
  const faults: unknown[] = [];
  const times: number[] = [];
  const end = performance.now() + LOAD_WITHIN_MS;
  const oneAfterTheOther = async (): Promise<void> => {
    while (!over.signal.aborted && performance.now() < end) {
      const start = performance.now();
      await doErrand(database).catch((fault: unknown) => faults.push(fault));
      times.push(performance.now() - start);
      await pause(5);
    }
  };
  const all = Array.from({ length: REQUESTS_AT_ONCE }, oneAfterTheOther);
  return {
    async stop() {
      over.abort();
      await Promise.all(all);
      return { requests: times.length, faults, longestMs: Math.max(...times) };
    },
  };
}

async function doErrand(database: TestDatabase['database']): Promise<void> {
  const scope: Scope = { tenantId: newId(), userId: null };
  const id = newId();
  await database.write(scope, async (tx: EntityManager) => {
    await tx.query('INSERT INTO errand (tenant_id, id, what) VALUES ($1, $2, $3)', [
      scope.tenantId,
      id,
      'post a letter',
    ]);
    await tx.query('UPDATE errand SET done = done + 1 WHERE id = $1', [id]);
  });
  const found = await database.read(scope, (tx) =>
    tx.query<{ done: number }[]>('SELECT done FROM errand WHERE id = $1', [id]),
  );
  if (found.length !== 1 || found[0]?.done !== 1) throw new Error(`A request saw ${JSON.stringify(found)}.`);
}
