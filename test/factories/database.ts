/**
 * Databases for tests: real ones, a fresh one for each asker. The first asker makes a template with all tables; everybody gets a copy
 * of it, which takes some 50 ms.
 */
import { createHash, randomBytes } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { DATABASE_PARTS, JOB_KINDS } from '#installation';
import { Database, dataSource, migrate } from '#platform';
import { projectRoot } from '#program';

export interface TestDatabase {
  /** As the servers see it: held by row-level security. */
  readonly database: Database;
  readonly appUrl: string;
  /** As the owner sees it: everything. */
  readonly owner: Pool;
  readonly ownerUrl: string;
  readonly close: () => Promise<void>;
}

const OWNER = 'test_owner';
const SERVER = 'test_server';
const PASSWORD = 'for-tests-only';

/** A migrated, empty database of its own. */
export async function aDatabase(): Promise<TestDatabase> {
  const template = await templateDatabase();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${OWNER}`));
  const [appUrl, ownerUrl] = [urlOf(name, SERVER), urlOf(name, OWNER)];
  const source = await dataSource(appUrl, DATABASE_PARTS, { pool: 12, name: 'workpact-test' }).initialize();
  const owner = new Pool({ connectionString: ownerUrl, max: 4 });
  owner.on('error', () => undefined);
  return {
    database: new Database(source),
    appUrl,
    owner,
    ownerUrl,
    async close() {
      if (source.isInitialized) await source.destroy();
      await owner.end();
      await asSuperuser((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** An empty database without tables, for tests of migrating itself. @returns its address as owner and as server */
export async function anEmptyDatabase(): Promise<{ ownerUrl: string; appUrl: string; drop: () => Promise<void> }> {
  await asSuperuser((client) => ensureOwner(client));
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser((client) => client.query(`CREATE DATABASE ${name} OWNER ${OWNER}`));
  return {
    ownerUrl: urlOf(name, OWNER),
    appUrl: urlOf(name, SERVER),
    drop: () => asSuperuser((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

async function templateDatabase(): Promise<string> {
  const name = `workpact_template_${migrationsHash()}`;
  await asSuperuser(async (client) => {
    // One maker at a time; the others find it made.
    await client.query('SELECT pg_advisory_lock(42)');
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 1) return;
    await ensureOwner(client);
    const making = `${name}_making`;
    await client.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${making} OWNER ${OWNER}`);
    await migrate({
      ownerUrl: urlOf(making, OWNER),
      appUrl: urlOf(making, SERVER),
      parts: DATABASE_PARTS,
      jobKinds: JOB_KINDS,
    });
    await client.query(`ALTER DATABASE ${making} RENAME TO ${name}`);
  });
  return name;
}

async function ensureOwner(client: Client): Promise<void> {
  await client.query(`DO $$ BEGIN CREATE ROLE ${OWNER} LOGIN CREATEROLE PASSWORD '${PASSWORD}';
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
}

async function asSuperuser<T>(work: (client: Client) => Promise<T>): Promise<void> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  const url = process.env['WORKPACT_TEST_POSTGRES'];
  if (url === undefined) throw new Error('No Postgres for tests: run them by `npm test` or `npm run jest`.');
  return url;
}

function urlOf(database: string, user: string): string {
  const url = new URL(serverUrl());
  Object.assign(url, { username: user, password: PASSWORD, pathname: `/${database}` });
  return url.href;
}

/** Changes when anything that shapes the database changes. */
function migrationsHash(): string {
  const hash = createHash('sha256').update(JSON.stringify(JOB_KINDS));
  for (const file of globSync('libs/*/src/**/{migrations/*.ts,tenant-table.ts,prepare-jobs.ts}', {
    cwd: projectRoot(),
  }).sort()) {
    hash.update(file).update(readFileSync(join(projectRoot(), file)));
  }
  return hash.digest('hex').slice(0, 12);
}
