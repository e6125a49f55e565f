import { createHash } from 'node:crypto';
import { Client, type ClientConfig, type QueryConfig } from 'pg';
import { allEnded } from './all-ended.js';
import { OneMessage, RowShape, wireValues, type PreparedStatement, type Statement } from './one-message.js';

/** Statements that a connection keeps prepared. The product has fewer; what is put together from many parts goes unprepared past it. */
const MOST_PREPARED = 300;

/** Of every statement once: hashing costs as much as sending. */
const names = new Map<string, string>();

/**
 * A connection that prepares each statement the first time it is sent, and sends only its name and values after. Row-level security makes
 * planning dearer than running: a small read takes about half the time.
 */
export class PreparingClient extends Client {
  private readonly prepared = new Set<string>();
  /** Of the statements that this connection has prepared and whose answers it has seen. */
  private readonly shapes = new Map<string, RowShape>();
  private isGathering = false;

  constructor(config?: ClientConfig) {
    super(config);
    // Not an override: pg's `query` has eight forms, of which only the one that TypeORM uses is touched.
    const send = this.query.bind(this);
    const query = (...given: unknown[]): unknown => {
      this.gather();
      return Reflect.apply(send, undefined, this.preparedForm(given) ?? given);
    };
    Object.defineProperty(this, 'query', { value: query });
  }

  /**
   * Sends statements together. Once the connection knows them, all go in one message; one that fails keeps those behind it from running.
   * @returns the rows of each
   */
  async together(statements: readonly Statement[]): Promise<object[][]> {
    const prepared = statements.map((statement) => this.preparedStatement(statement));
    if (!prepared.every((statement) => statement !== null)) return this.oneByOne(statements);
    return new Promise((resolve, reject) => {
      this.query(new OneMessage(prepared, { resolve, reject }));
    });
  }

  private preparedStatement({ sql, values }: Statement): PreparedStatement | null {
    const shape = this.shapes.get(sql);
    const wire = wireValues(values);
    return shape === undefined || wire === null ? null : { name: nameOf(sql), shape, values: wire };
  }

  private async oneByOne(statements: readonly Statement[]): Promise<object[][]> {
    const results = await allEnded(
      statements.map(({ sql, values }) =>
        this.query<object>(
          this.mayPrepare(sql)
            ? { name: nameOf(sql), text: sql, values: [...values] }
            : { text: sql, values: [...values] },
        ),
      ),
    );
    for (const [index, { sql }] of statements.entries()) {
      if (this.prepared.has(sql)) this.shapes.set(sql, new RowShape(results[index]?.fields ?? []));
    }
    return results.map(({ rows }) => rows);
  }

  private preparedForm([text, values, ...others]: readonly unknown[]): [QueryConfig] | null {
    const isPlain = typeof text === 'string' && Array.isArray(values) && values.length > 0 && others.length === 0;
    return isPlain && this.mayPrepare(text) ? [{ name: nameOf(text), text, values }] : null;
  }

  /**
   * What is sent in one turn of the event loop goes in one write: BEGIN and the first query, a query and COMMIT. Writes to the socket
   * were the largest single cost of a small request.
   */
  private gather(): void {
    if (this.isGathering) return;
    this.isGathering = true;
    const { stream } = this.connection;
    stream.cork();
    setImmediate(() => {
      this.isGathering = false;
      stream.uncork();
    });
  }

  private mayPrepare(text: string): boolean {
    if (this.prepared.has(text)) return true;
    if (this.prepared.size >= MOST_PREPARED) return false;
    this.prepared.add(text);
    return true;
  }
}

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `w${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  if (names.size < MOST_PREPARED * 4) names.set(text, name);
  return name;
}
