import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import pg from 'pg';
import { z } from 'zod';
import { anEmptyDatabase } from '../../../../test/factories/database.js';
import { APP_ROLE } from '../database/tenant-table.js';
import { prepareJobs } from '../jobs/prepare-jobs.js';
import type { BackupFiles } from './backup-files.js';

/** A database with every kind of thing that a restore must get right, and the job queue. */
export interface SmallInstallation {
  readonly ownerUrl: string;
  readonly owner: pg.Pool;
  /** Every row of every table and of the queue, as text, in order. */
  rows(): Promise<Record<string, string[]>>;
  drop(): Promise<void>;
}

export async function aSmallInstallation(): Promise<SmallInstallation> {
  const database = await anEmptyDatabase();
  const { ownerUrl } = database;
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 6 });
  owner.on('error', () => undefined);
  await owner.query(
    `DO $$ BEGIN CREATE ROLE ${APP_ROLE} NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
  );
  await owner.query(SCHEMA);
  await prepareJobs(ownerUrl, [{ name: 'render-document', schema: z.object({ tenantId: z.null() }) }]);
  return {
    ownerUrl,
    owner,
    rows: () => allRows(owner),
    async drop() {
      await owner.end();
      await database.drop();
    },
  };
}

async function allRows(owner: pg.Pool): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const table of ['role', 'role_version', 'thing', 'step', 'counter', 'migration', 'pgboss.job']) {
    const { rows } = await owner.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t ORDER BY 1`);
    found[table] = rows.map(({ row }) => row);
  }
  return found;
}

/** Tables in a circle, a table that points at itself, every awkward type, a trigger that would change rows, row-level security. */
const SCHEMA = `
  CREATE TABLE migration (id serial PRIMARY KEY, "timestamp" bigint NOT NULL, name text NOT NULL);
  INSERT INTO migration ("timestamp", name) VALUES (1, 'First1'), (2, 'Second2');
  CREATE TABLE role (tenant_id uuid NOT NULL, id uuid NOT NULL, current_version_id uuid, parent_id uuid, PRIMARY KEY (tenant_id, id));
  CREATE TABLE role_version (tenant_id uuid NOT NULL, id uuid NOT NULL, role_id uuid NOT NULL, model jsonb NOT NULL, PRIMARY KEY (tenant_id, id),
    CONSTRAINT fk_version_role FOREIGN KEY (tenant_id, role_id) REFERENCES role ON DELETE CASCADE);
  ALTER TABLE role ADD CONSTRAINT fk_role_current FOREIGN KEY (tenant_id, current_version_id) REFERENCES role_version DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT fk_role_parent FOREIGN KEY (tenant_id, parent_id) REFERENCES role;
  ALTER TABLE role_version ENABLE ROW LEVEL SECURITY;
  CREATE TABLE thing (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "Odd ""name" text, words text[], bytes bytea, at timestamptz, length interval,
    share double precision, price numeric, span tstzrange, doubled bigint GENERATED ALWAYS AS (id * 2) STORED);
  CREATE TABLE step (number int PRIMARY KEY, at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE counter (steps int NOT NULL);
  CREATE FUNCTION stamped() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.at := now(); RETURN NEW; END $$;
  CREATE TRIGGER stamped BEFORE INSERT ON step FOR EACH ROW EXECUTE FUNCTION stamped();`;

export const ROWS = `
  INSERT INTO counter VALUES (0);
  INSERT INTO role SELECT gen_random_uuid(), gen_random_uuid(), NULL, NULL FROM generate_series(1, 50);
  INSERT INTO role_version SELECT tenant_id, gen_random_uuid(), id, jsonb_build_object('title', E'Größe \\t\\n\\\\ \\u2028 "quoted"', 'n', 1e20) FROM role;
  UPDATE role SET parent_id = id, current_version_id = (SELECT v.id FROM role_version v WHERE v.role_id = role.id);
  INSERT INTO thing ("Odd ""name", words, bytes, at, length, share, price, span) VALUES
    (E'\\\\N', ARRAY['a,b', NULL, ''], '\\x00ff0a09', '2026-03-29 01:30:00.123456+00', '1 mon -2 days 00:00:01.5', 0.1::float8 + 0.2::float8, 12345678901234567890.10, '[2026-01-01,)'),
    (NULL, '{}', '', 'infinity', NULL, 'NaN', 'NaN', 'empty'),
    ('', NULL, NULL, '-infinity', '0', '-0', 0.00, NULL);
  INSERT INTO thing ("Odd ""name") SELECT repeat('long ', 400) FROM generate_series(1, 300);
  INSERT INTO pgboss.job (name, data, state) VALUES ('render-document', '{"tenantId":null}', 'created'), ('render-document', '{}', 'retry'), ('render-document', '{}', 'active');`;

/** Files in memory, under the hash of their content. */
export class FilesInMemory implements BackupFiles {
  readonly kept = new Map<string, string>();

  put(content: string): void {
    this.kept.set(createHash('sha256').update(content).digest('hex'), content);
  }

  async *list(): AsyncIterable<string> {
    yield* this.kept.keys();
  }

  read(key: string): Promise<Readable> {
    return Promise.resolve(Readable.from([Buffer.from(this.kept.get(key) ?? '')]));
  }

  async write(key: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    this.kept.set(key, await text(Readable.from(content)));
  }
}
