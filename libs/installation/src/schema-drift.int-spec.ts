import { aDatabase, type TestDatabase } from '../../../test/factories/database.js';
import { dataSource } from '#platform';
import { DATABASE_PARTS } from './rooms.js';

/** Indexes, foreign keys and checks are said once, in the migrations; entities name columns only. */
const SAID_IN_MIGRATIONS_ALONE = /^(DROP INDEX|ALTER TABLE "\w+" DROP CONSTRAINT)/;

describe('the tables', () => {
  it('have the columns that the entities name, of the same types, and no others', async () => {
    const db = await aDatabase();
    expect(await drift(db)).toEqual([]);
    await db.owner.query('ALTER TABLE audit_entry ALTER COLUMN subject TYPE varchar(9), ADD COLUMN stray text');
    expect(await drift(db)).toHaveLength(3);
    await db.close();
  });

  it('are all there as entities', async () => {
    const db = await aDatabase();
    const { rows } = await db.owner.query<{ table: string }>(
      `SELECT tablename AS table FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration' ORDER BY 1`,
    );
    const known = new Set(db.database.dataSource.entityMetadatas.map(({ tableName }) => tableName));
    await db.close();
    expect(rows.map(({ table }) => table).filter((table) => !known.has(table))).toEqual(WITHOUT_ENTITY);
  });
});

/** Tables that only SQL of the platform touches. */
const WITHOUT_ENTITY = ['idempotency_key', 'rate_bucket'];

/** What TypeORM would do to the tables to make them as the entities say. */
async function drift(db: TestDatabase): Promise<string[]> {
  const source = await dataSource(db.ownerUrl, DATABASE_PARTS, { pool: 2, name: 'drift' }).initialize();
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  return upQueries.map(({ query }) => query).filter((query) => !SAID_IN_MIGRATIONS_ALONE.test(query));
}
