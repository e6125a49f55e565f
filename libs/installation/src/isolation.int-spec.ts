import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { foundOrganisation } from '#accounts';
import { PeopleModule } from '#people';
import { AuditLog, Database, environment, NOBODY, PlatformModule, type Scope } from '#platform';
import { PoliciesModule } from '#policies';
import { RolesModule } from '#roles';
import { aDatabase, type TestDatabase } from '../../../test/factories/database.js';
import { fillDemoOrganisation } from './demo/fill-demo-organisation.js';
import { DATABASE_PARTS } from './rooms.js';

@Module({ imports: [PeopleModule, PoliciesModule, RolesModule] })
class Rooms {}

/**
 * Every check of the application is left out here: raw SQL, as the login that servers use, without a single condition. What is not seen is
 * not seen because Postgres does not show it.
 */
describe('an organisation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workpact-isolation-'));
  let db: TestDatabase;
  let rooms: INestApplicationContext;
  let ours: Scope;
  let theirs: Scope & { tenantId: string };
  let tables: string[];

  beforeAll(async () => {
    db = await aDatabase();
    const env = environment({ DATABASE_URL: db.appUrl, DATA_DIR: folder });
    const root = { module: Rooms, imports: [PlatformModule.register({ env, parts: DATABASE_PARTS, name: 'test' })] };
    rooms = await NestFactory.createApplicationContext(root, { logger: ['error'], abortOnError: false });
    const found = async (slug: string): Promise<{ tenantId: string; userId: string }> => {
      const owner = { email: `${slug}@example.org`, name: slug };
      const founded = await foundOrganisation(rooms.get(Database), rooms.get(AuditLog), { name: slug, slug, owner });
      await fillDemoOrganisation(rooms, founded);
      return { tenantId: founded.tenantId, userId: founded.ownerId };
    };
    ours = await found('ours');
    theirs = await found('theirs');
    const { rows } = await db.owner.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'tenant_id'`,
    );
    tables = rows.map(({ name }) => name).sort();
  }, 120_000);
  afterAll(async () => {
    await rooms.close();
    await db.close();
    rmSync(folder, { recursive: true });
  });

  /** Runs SQL as the servers' login; what is refused gives null. */
  const attempt = async (scope: Scope, sql: string, values: unknown[] = []): Promise<unknown[] | null> => {
    try {
      return await db.database.write(scope, (tx) => tx.query<unknown[]>(sql, values));
    } catch (error) {
      expect(String(error)).toMatch(/permission denied|row-level security|violates|no privileges|cannot|must be/);
      return null;
    }
  };
  /** All rows of the other organisation as one hash, as the owner of the tables sees them. */
  const theirRows = async (): Promise<Record<string, string>> => {
    const hashes: Record<string, string> = {};
    for (const table of tables) {
      const { rows } = await db.owner.query(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS hash FROM ${table} t WHERE tenant_id = $1`,
        [theirs.tenantId],
      );
      hashes[table] = rows[0].hash;
    }
    return hashes;
  };

  it('has rows that another could see', async () => {
    const filled = Object.entries(await theirRows()).filter(([, hash]) => !hash.startsWith('0 '));
    expect(filled.map(([table]) => table)).toEqual(
      expect.arrayContaining([
        'audit_entry',
        'membership',
        'policy_template',
        'policy_template_version',
        'role',
        'role_version',
        'team',
      ]),
    );
  });

  it('sees no row of another, and nobody sees any', async () => {
    for (const table of tables) {
      const seen = await attempt(ours, `SELECT tenant_id FROM ${table} WHERE tenant_id IS DISTINCT FROM $1`, [
        ours.tenantId,
      ]);
      expect([table, seen ?? []]).toEqual([table, []]);
      expect([table, (await attempt(NOBODY, `SELECT * FROM ${table}`)) ?? []]).toEqual([table, []]);
    }
  });

  it('changes and deletes no row of another', async () => {
    const before = await theirRows();
    for (const table of tables) {
      await attempt(ours, `UPDATE ${table} SET tenant_id = tenant_id WHERE tenant_id = $1`, [theirs.tenantId]);
      await attempt(ours, `UPDATE ${table} SET tenant_id = $1 WHERE tenant_id = $2`, [ours.tenantId, theirs.tenantId]);
      await attempt(ours, `DELETE FROM ${table} WHERE tenant_id = $1`, [theirs.tenantId]);
      await attempt(NOBODY, `DELETE FROM ${table}`);
      await attempt(ours, `TRUNCATE ${table} CASCADE`);
    }
    expect(await theirRows()).toEqual(before);
  });

  it('writes no row into another', async () => {
    const before = await theirRows();
    for (const table of tables) {
      const { rows } = await db.owner.query(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE tenant_id = $1 LIMIT 1`, [
        theirs.tenantId,
      ]);
      if (rows[0] === undefined) continue;
      const row = { ...rows[0].row, id: rows[0].row.id === undefined ? undefined : crypto.randomUUID() };
      const sql = `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`;
      expect([table, await attempt(ours, sql, [JSON.stringify(row)])]).toEqual([table, null]);
      expect([table, await attempt(NOBODY, sql, [JSON.stringify(row)])]).toEqual([table, null]);
    }
    expect(await theirRows()).toEqual(before);
  });

  it('cannot take another’s name for the rest of a transaction to reach what it began with', async () => {
    const stolen = await db.database.read(ours, async (tx) => {
      await tx.query(`SELECT set_config('app.tenant', '', true)`);
      return tx.query<unknown[]>('SELECT * FROM role');
    });
    expect(stolen).toEqual([]);
  });
});
