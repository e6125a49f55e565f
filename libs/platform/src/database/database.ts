import type { ClientBase } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { passFence } from '../http-state/write-fence.js';
import { traced } from '../tracing/traced.js';
import { DatabaseUnavailable, isConnectionLoss } from './database-errors.js';

/** Whose rows a transaction may see. Row-level security reads both; null sees nothing that belongs to a tenant or person. */
export interface Scope {
  readonly tenantId: string | null;
  readonly userId: string | null;
}

/** What an installation does for itself, before anybody has signed in: no tenant's row is visible to it. */
export const NOBODY: Scope = { tenantId: null, userId: null };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The one way to the tables. Every piece of work is one transaction that says first whose rows it is about; Postgres holds it to that
 * (row-level security), whatever the queries are.
 */
export class Database {
  constructor(readonly dataSource: DataSource) {}

  /** Reads from one snapshot. Writing in it is refused by Postgres. */
  async read<T>(scope: Scope, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return traced('read', () => this.connected(scope, 'BEGIN READ ONLY', work));
  }

  /**
   * The rows of one SELECT. The whole transaction goes to Postgres in one message and comes back in one: half the cost of `read`, so lists
   * and look-ups that are one statement use it.
   */
  async select<Row>(scope: Scope, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return traced('select', () =>
      this.onConnection(async (_runner, client) => {
        const begun = client.query(`BEGIN READ ONLY; ${scopeStatement(scope)}`);
        const selected = client.query<Row & object>(sql, [...values]);
        const ended = client.query('COMMIT');
        const [{ rows }] = await Promise.all([selected, begun, ended]);
        return rows;
      }),
    );
  }

  /** Writes everything that `work` writes, or nothing: an error undoes it all. */
  async write<T>(scope: Scope, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const fenced = async (tx: EntityManager): Promise<T> => {
      await passFence(tx);
      return work(tx);
    };
    return traced('write', () => this.connected(scope, 'BEGIN', fenced));
  }

  private async connected<T>(scope: Scope, begin: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const statement = `${begin}; ${scopeStatement(scope)}`;
    return this.onConnection((runner) => transaction(runner, statement, work));
  }

  private async onConnection<T>(work: (runner: QueryRunner, client: ClientBase) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client: ClientBase = await runner.connect();
      return await work(runner, client);
    } catch (error) {
      if (isConnectionLoss(error)) throw new DatabaseUnavailable({ cause: error });
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/**
 * Begins and ends a transaction by hand: BEGIN and the scope go to Postgres in one message, and the first query of the work right after
 * it without waiting for the answer. TypeORM would wait twice, and round trips are what a small request costs. Should the first message
 * fail, the connection is lost or the transaction is void: in both cases the queries behind it fail too.
 */
async function transaction<T>(runner: QueryRunner, begin: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  const begun = runner.query(begin);
  // Its error is told below; until then Node must not take it for one that nobody looks at.
  begun.catch(() => undefined);
  // TypeORM must know that a transaction is open, or `save` would begin another inside it.
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
  try {
    const [result] = await Promise.all([work(runner.manager), begun]);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    // The first error is the one to tell; a connection that is gone has rolled back already.
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}

/** One statement that holds until the end of the transaction. The ids are checked: they go into the text of a query. */
function scopeStatement({ tenantId, userId }: Scope): string {
  for (const id of [tenantId, userId]) {
    if (id !== null && !UUID.test(id)) throw new TypeError('A tenant or user id must be a UUID.');
  }
  return `SELECT set_config('app.tenant', '${tenantId ?? ''}', true), set_config('app.user', '${userId ?? ''}', true)`;
}
