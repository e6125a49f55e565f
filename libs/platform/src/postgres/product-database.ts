import pg from 'pg';
import type { ClusterState } from './cluster-state.js';
import { systemErrorCode } from '#program';
import { EmbeddedPostgresFault } from './postgres-errors.js';

const DATABASE = 'workpact';
const OWNER = 'workpact_owner';
const SERVER = 'workpact_server';
const ANSWER_WITHIN_MS = 30_000;
const WRONG_PASSWORD =
  'The embedded Postgres does not take the password that postgres.json in its folder holds. Bring the right file back from a copy.';

/** Addresses of one running Postgres for its three users. */
export interface PostgresUrls {
  /** Superuser, on the database `postgres`. */
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
}

export function urlsOf(state: ClusterState, port: number): PostgresUrls {
  const url = (user: string, password: string, database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  return {
    adminUrl: url('postgres', state.superuserPassword, 'postgres'),
    ownerUrl: url(OWNER, state.ownerPassword, DATABASE),
    appUrl: url(SERVER, state.serverPassword, DATABASE),
  };
}

/**
 * Makes what is missing: the database; its owner, who migrates it and may make roles (the group that migrations grant to); and the
 * login of servers and workers, which owns nothing and cannot bypass row-level security.
 */
export async function ensureProductDatabase(state: ClusterState, port: number): Promise<void> {
  await asAdmin(urlsOf(state, port).adminUrl, async (admin) => {
    await ensureRole(admin, OWNER, `LOGIN NOSUPERUSER CREATEROLE NOBYPASSRLS PASSWORD '${state.ownerPassword}'`);
    await ensureRole(admin, SERVER, `LOGIN NOSUPERUSER NOCREATEROLE NOBYPASSRLS PASSWORD '${state.serverPassword}'`);
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await admin.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
    await admin.query(
      `REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC; GRANT CONNECT ON DATABASE ${DATABASE} TO ${SERVER}`,
    );
  });
}

async function ensureRole(admin: pg.Client, role: string, may: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount === 0) await admin.query(`CREATE ROLE ${role} ${may}`);
}

/** The folder of the cluster that answers at that address, as that Postgres names it. */
export async function answeringCluster(adminUrl: string): Promise<string> {
  return asAdmin(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory ?? '';
  });
}

async function asAdmin<T>(url: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
    application_name: 'workpact-supervisor',
  });
  admin.on('error', () => undefined); // told by the query that it interrupts
  try {
    await admin.connect();
    return await work(admin);
  } catch (error) {
    if (systemErrorCode(error) === '28P01') throw new EmbeddedPostgresFault(WRONG_PASSWORD, { cause: error });
    throw error;
  } finally {
    await admin.end().catch(() => undefined);
  }
}
