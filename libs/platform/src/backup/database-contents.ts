import { escapeIdentifier, type Client } from 'pg';
import { JOBS_SCHEMA } from '../jobs/job-kind.js';

/** Rows of this table say what the tables are, not what is in them: a restore compares them and does not take them. */
const MIGRATIONS_TABLE = 'migration';
export const JOBS_TABLE = `${JOBS_SCHEMA}.job`;

/** A table with the columns that are stored; generated ones make themselves. */
export interface StoredTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** All tables of the schema `public` but that of the migrations, by name. A partitioned table is one table. */
export async function tablesIn(client: Client): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable>(
    `SELECT c.relname AS name, ${COLUMNS} AS columns FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> $1
     ORDER BY c.relname COLLATE "C"`,
    [MIGRATIONS_TABLE],
  );
  return rows;
}

const COLUMNS = `ARRAY(
  SELECT attname::text FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum)`;

/** Names of the migrations that made the tables, in the order in which they ran. */
export async function migrationsIn(client: Client): Promise<string[]> {
  const { rows: found } = await client.query('SELECT 1 WHERE to_regclass($1) IS NOT NULL', [
    `public.${MIGRATIONS_TABLE}`,
  ]);
  if (found.length === 0) return [];
  const { rows } = await client.query<{ name: string }>(`SELECT name FROM public.${MIGRATIONS_TABLE} ORDER BY id`);
  return rows.map((row) => row.name);
}

export interface JobQueueTables {
  readonly version: number;
  readonly columns: readonly string[];
}

/** The tables of the job queue, or null when they were never made. */
export async function jobQueueIn(client: Client): Promise<JobQueueTables | null> {
  const { rows } = await client.query<{ columns: string[] }>(
    `SELECT ${COLUMNS} AS columns FROM pg_class c WHERE c.oid = to_regclass($1)`,
    [JOBS_TABLE],
  );
  if (rows[0] === undefined) return null;
  const { rows: versions } = await client.query<{ version: number }>(`SELECT version FROM ${JOBS_SCHEMA}.version`);
  return { version: versions[0]?.version ?? 0, columns: rows[0].columns };
}

/** The last value that each sequence of the schema `public` gave out; one that gave none is left out. */
export async function sequencesIn(client: Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL
     AND sequencename <> $1 ORDER BY 1`,
    [`${MIGRATIONS_TABLE}_id_seq`],
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

export const publicName = (name: string) => `public.${escapeIdentifier(name)}`;
export const columnList = (columns: readonly string[]) => columns.map((column) => escapeIdentifier(column)).join(', ');
