import pg from 'pg';
import { aDatabase, anEmptyDatabase, type TestDatabase } from '../../../../test/factories/database.js';
import { AuditLog, type Actor } from '../audit/audit-log.js';
import { newId } from '../new-id.js';
import { PLATFORM_ENTITIES, PLATFORM_MIGRATIONS } from '../platform.entities.js';
import { assertBound, LoginNotBound } from './assert-bound.js';
import { dataSource } from './data-source.js';
import { DatabaseUnavailable } from './database-errors.js';
import { NOBODY } from './database.js';
import { migrate } from './migrate.js';

const parts = { entities: PLATFORM_ENTITIES, migrations: PLATFORM_MIGRATIONS };

function anActor(tenantId = newId()): Actor {
  return { tenantId, userId: null, apiKeyId: null, requestId: null, address: null };
}

describe('the database', () => {
  let db: TestDatabase;
  const audit = new AuditLog();

  beforeAll(async () => {
    db = await aDatabase();
  });
  afterAll(() => db.close());

  const record = (actor: Actor, subjectId: string): Promise<void> =>
    db.database.write(actor, (tx) => audit.record(tx, actor, { fact: 'thing-done', subject: 'thing', subjectId }));
  const subjects = (actor: { tenantId: string | null; userId: string | null }): Promise<string[]> =>
    db.database.read(actor, async (tx) => {
      const rows = await tx.query<{ subject_id: string }[]>('SELECT subject_id FROM audit_entry ORDER BY id');
      return rows.map((row) => row.subject_id);
    });

  it('shows each tenant its own rows, and nobody any', async () => {
    const [one, other] = [anActor(), anActor()];
    await record(one, 'a');
    await record(other, 'b');
    expect(await subjects(one)).toEqual(['a']);
    expect(await subjects(other)).toEqual(['b']);
    expect(await subjects(NOBODY)).toEqual([]);
  });

  it('lets no tenant write a row of another', async () => {
    const [one, other] = [anActor(), anActor()];
    const writing = db.database.write(one, (tx) =>
      audit.record(tx, other, { fact: 'thing-done', subject: 'thing', subjectId: 'x' }),
    );
    await expect(writing).rejects.toThrow('row-level security');
    expect(await subjects(other)).toEqual([]);
  });

  it('keeps tenants apart when many work at once on few connections', async () => {
    const actors = Array.from({ length: 40 }, () => anActor());
    await Promise.all(actors.flatMap((actor) => Array.from({ length: 10 }, () => record(actor, actor.tenantId))));
    const seen = await Promise.all(actors.map((actor) => subjects(actor)));
    expect(seen).toEqual(actors.map((actor) => Array.from({ length: 10 }, () => actor.tenantId)));
  });

  it('does not say that nothing was changed when it was lost while it committed, and says so when it was lost before', async () => {
    const losing = `SELECT pg_terminate_backend(pg_backend_pid())`;
    await db.owner.query(`
      CREATE TABLE lost_at_commit (id int);
      GRANT INSERT ON lost_at_commit TO PUBLIC;
      CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
      CREATE CONSTRAINT TRIGGER lose AFTER INSERT ON lost_at_commit INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION lose();`);
    const atCommit = db.database.write(anActor(), (tx) => tx.query('INSERT INTO lost_at_commit VALUES (1)'));
    await expect(atCommit).rejects.toMatchObject({ kind: 'unavailable', code: 'outcome-unknown' });
    const before = db.database.write(anActor(), async (tx) => {
      await tx.query(losing).catch(() => undefined);
      // The pool is told of the loss in a turn of its own.
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    });
    await expect(before).rejects.toThrow(DatabaseUnavailable);
  });

  it('leaves no transaction open behind a read, although nobody waits for its end', async () => {
    const pid = await db.database.read(anActor(), async (tx) => {
      const [row] = await tx.query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid');
      return row?.pid;
    });
    // Only the same login is shown what its connections do.
    const other = new pg.Client({ connectionString: db.appUrl });
    await other.connect();
    const state = async (): Promise<unknown> =>
      (await other.query('SELECT state, query FROM pg_stat_activity WHERE pid = $1', [pid])).rows[0];
    for (let look = 0; look < 50 && !JSON.stringify(await state()).includes('COMMIT'); look++)
      await new Promise((rested) => {
        setTimeout(rested, 10);
      });
    expect(await state()).toEqual({ state: 'idle', query: 'COMMIT' });
    await other.end();
  });

  it('undoes everything when the work fails', async () => {
    const actor = anActor();
    const work = db.database.write(actor, async (tx) => {
      await audit.record(tx, actor, { fact: 'thing-done', subject: 'thing', subjectId: 'x' });
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await subjects(actor)).toEqual([]);
  });

  it('refuses to write where it was asked to read', async () => {
    const actor = anActor();
    const work = db.database.read(actor, (tx) =>
      audit.record(tx, actor, { fact: 'thing-done', subject: 'thing', subjectId: 'x' }),
    );
    await expect(work).rejects.toThrow('read-only transaction');
  });

  it.each([`'; DROP TABLE audit_entry; --`, '', 'x'.repeat(36)])('takes no tenant but a UUID: %j', async (tenantId) => {
    await expect(subjects({ tenantId, userId: null })).rejects.toThrow('must be a UUID');
  });

  it.each([
    'UPDATE audit_entry SET fact = $1',
    'DELETE FROM audit_entry WHERE fact <> $1',
    'TRUNCATE audit_entry; SELECT $1',
    'ALTER TABLE audit_entry DISABLE ROW LEVEL SECURITY; SELECT $1',
    'SET ROLE test_owner; SELECT $1',
  ])('never lets the servers do this: %s', async (statement) => {
    const actor = anActor();
    const parameters = statement.includes(';') ? [] : ['x'];
    const work = db.database.write(actor, (tx) => tx.query(statement.replace('; SELECT $1', ''), parameters));
    await expect(work).rejects.toThrow(/permission denied|must be owner/);
  });

  it('says that it cannot be reached when its connections are cut, and works again after', async () => {
    const actor = anActor();
    const cut = db.database.read(actor, async (tx) => {
      const [row] = await tx.query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid');
      await tx.query('SELECT pg_terminate_backend($1)', [row?.pid]);
      await tx.query('SELECT 1');
    });
    await expect(cut).rejects.toThrow(DatabaseUnavailable);
    expect(await subjects(actor)).toEqual([]);
  });
});

describe('migrating', () => {
  it('makes an empty database ready, and does nothing the second time, also when several start at once', async () => {
    const { ownerUrl, appUrl, drop } = await anEmptyDatabase();
    try {
      const runs = await Promise.all([1, 2, 3].map(() => migrate({ ownerUrl, appUrl, parts, jobKinds: [] })));
      expect(runs.flat()).toEqual(PLATFORM_MIGRATIONS.map(({ name }) => name));
    } finally {
      await drop();
    }
  });

  it('leaves no table that the servers could read past row-level security', async () => {
    const db = await aDatabase();
    const { rows } = await db.owner.query(`
      SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
        AND relname <> 'migration' AND NOT relrowsecurity AND has_table_privilege('workpact_app', oid, 'SELECT')`);
    await db.close();
    expect(rows).toEqual([]);
  });
});

describe('a login that row-level security does not bind', () => {
  it('is refused', async () => {
    const db = await aDatabase();
    const source = await dataSource(db.ownerUrl, parts, { pool: 2, name: 'test' }).initialize();
    await expect(assertBound(source)).rejects.toThrow(LoginNotBound);
    await expect(assertBound(db.database.dataSource)).resolves.toBeUndefined();
    await source.destroy();
    await db.close();
  });
});
