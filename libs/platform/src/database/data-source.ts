import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import { PreparingClient } from './preparing-client.js';

type Class<T> = new (...args: never[]) => T;

/** What the rooms bring to the database: the tables as classes, and the steps that make them. */
export interface DatabaseParts {
  readonly entities: readonly (Class<object> | EntitySchema)[];
  readonly migrations: readonly Class<MigrationInterface>[];
}

/** How long a query may run before Postgres ends it: no page is worth more, and a runaway query must not hold its connection. */
const STATEMENT_TIMEOUT_MS = 20_000;
/** How long a request waits for a free connection before it is told to come back. Without it a full pool hangs requests for ever. */
const ACQUIRE_TIMEOUT_MS = 5_000;

const SERVING = { statement_timeout: STATEMENT_TIMEOUT_MS, idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS };
/** A migration may work for long, but not stand in line for long: every request for the table stands behind it. */
const MIGRATING = { lock_timeout: 1_000 };

/** A pool of connections to Postgres. Call `initialize` before use. */
export function dataSource(
  url: string,
  parts: DatabaseParts,
  options: { readonly pool: number; readonly name: string; readonly isMigrating?: boolean },
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...parts.entities],
    migrations: [...parts.migrations],
    migrationsTableName: 'migration',
    // One transaction a migration, so that one that cannot be undone may say so.
    migrationsTransactionMode: 'each',
    installExtensions: false,
    applicationName: options.name,
    poolSize: options.pool,
    connectTimeoutMS: ACQUIRE_TIMEOUT_MS,
    extra: {
      connectionTimeoutMillis: ACQUIRE_TIMEOUT_MS,
      ...(options.isMigrating ? MIGRATING : SERVING),
      keepAlive: true,
      // Queries are sent without waiting for the answers of those before them.
      pipeline: true,
      Client: PreparingClient,
    },
    // A connection that dies while idle is replaced by the pool; it is not a fault of anybody's request.
    poolErrorHandler: () => undefined,
    logging: false,
  });
}
