import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { passFence } from '../http-state/write-fence.js';
import { traced } from '../tracing/traced.js';
import { allEnded } from './all-ended.js';
import { DatabaseUnavailable, isConnectionLoss, isNeverSent, OutcomeUnknown } from './database-errors.js';
import type { Statement } from './one-message.js';
import type { PreparingClient } from './preparing-client.js';

/** Whose rows a transaction may see. Row-level security reads both; null sees nothing that belongs to a tenant or person. */
export interface Scope {
  readonly tenantId: string | null;
  readonly userId: string | null;
  /** What is still to be shown before anything done in this scope may hold. */
  readonly proof?: Proof;
}

/**
 * A question that each transaction of a scope asks together with its first query. Work whose proof fails is undone and its result thrown
 * away, so it may begin before the proof is there: this saves a round trip.
 */
export interface Proof {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** Whether an answer was accepted. */
  readonly isGiven: boolean;
  /** @throws when what Postgres answered proves nothing */
  accept(rows: readonly unknown[]): void;
}

/** What an installation does for itself, before anybody has signed in: no tenant's row is visible to it. */
export const NOBODY: Scope = { tenantId: null, userId: null };

interface Way {
  readonly begin: string;
  readonly commit: (runner: QueryRunner, client: PreparingClient) => Promise<void>;
}

const READ: Way = { begin: 'BEGIN READ ONLY', commit: endRead };
const WRITE: Way = { begin: 'BEGIN', commit: commitWrite };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The one way to the tables. Every piece of work is one transaction that says first whose rows it is about; Postgres holds it to that
 * (row-level security), whatever the queries are.
 */
export class Database {
  constructor(readonly dataSource: DataSource) {}

  /** Reads from one snapshot. Writing in it is refused by Postgres. */
  async read<T>(scope: Scope, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return traced('read', () => this.connected(scope, READ, work));
  }

  /**
   * The rows of one SELECT. The whole transaction goes to Postgres in one message and comes back in one: a third of the cost of `read`, so
   * lists and look-ups that are one statement use it.
   */
  async select<Row>(scope: Scope, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const statements = [...opening(READ, scope), { sql, values }, { sql: 'COMMIT', values: [] }];
    return traced('select', () =>
      this.onConnection(async (_runner, client) => {
        const answers = await client.together(statements).catch(async (error: unknown) => {
          await client.query('ROLLBACK').catch(() => undefined);
          throw error;
        });
        scope.proof?.accept(answers[PROOF] ?? []);
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what its columns hold is for the asker to say
        return (answers.at(-2) ?? []) as Row[];
      }),
    );
  }

  /** Writes everything that `work` writes, or nothing: an error undoes it all. */
  async write<T>(scope: Scope, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const fenced = async (tx: EntityManager): Promise<T> => {
      await passFence(tx);
      return work(tx);
    };
    return traced('write', () => this.connected(scope, WRITE, fenced));
  }

  private async connected<T>(scope: Scope, way: Way, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.onConnection((runner, client) => transaction(runner, client, scope, way, work));
  }

  private async onConnection<T>(work: (runner: QueryRunner, client: PreparingClient) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client: PreparingClient = await runner.connect();
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
async function transaction<T>(
  runner: QueryRunner,
  client: PreparingClient,
  scope: Scope,
  way: Way,
  work: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  const begun = client.together(opening(way, scope)).then((answers) => scope.proof?.accept(answers[PROOF] ?? []));
  // Its error is told below; until then Node must not take it for one that nobody looks at.
  begun.catch(() => undefined);
  // TypeORM must know that a transaction is open, or `save` would begin another inside it.
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
  try {
    const [, result] = await allEnded([begun, work(runner.manager)]);
    await way.commit(runner, client);
    return result;
  } catch (error) {
    // The first error is the one to tell; a connection that is gone has rolled back already.
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}

/** Nothing hangs on the answer, so nobody waits for it: whoever has the connection next stands behind it, and a lost connection tells them. */
async function endRead(runner: QueryRunner, client: PreparingClient): Promise<void> {
  client.query('COMMIT').catch(() => undefined);
  Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
}

/** Once COMMIT is on its way, a lost connection does not say that nothing was changed. */
async function commitWrite(runner: QueryRunner): Promise<void> {
  try {
    await runner.commitTransaction();
  } catch (error) {
    throw isConnectionLoss(error) && !isNeverSent(error) ? new OutcomeUnknown({ cause: error }) : error;
  }
}

/** Begins a transaction, says whose rows it is about until it ends, and asks for the proof. The ids are checked before anything is sent. */
function opening({ begin }: Way, { tenantId, userId, proof }: Scope): Statement[] {
  const scoped = { sql: SCOPED, values: [idOf(tenantId), idOf(userId)] };
  return [{ sql: begin, values: [] }, scoped, ...(proof ? [proof] : [])];
}

const SCOPED = `SELECT set_config('app.tenant', $1, true), set_config('app.user', $2, true)`;
/** Where the answer to the proof is among those to `opening`. */
const PROOF = 2;

function idOf(id: string | null): string {
  if (id !== null && !UUID.test(id)) throw new TypeError('A tenant or user id must be a UUID.');
  return id ?? '';
}
