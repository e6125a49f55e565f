import { Query, types, type Connection, type FieldDef } from 'pg';

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** As the protocol carries values: text, or bytes. */
type WireValue = string | Buffer | null;

/** A statement that the connection has prepared, whose rows have a known shape. */
export interface PreparedStatement {
  readonly name: string;
  readonly shape: RowShape;
  readonly values: readonly WireValue[];
}

/** Makes rows of what Postgres sends. The shape of a prepared statement never changes: Postgres refuses to run it before. */
export class RowShape {
  private readonly columns: readonly { readonly name: string; readonly parse: (text: string) => unknown }[];

  constructor(fields: readonly FieldDef[]) {
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- pg lists the types that it knows, and any other is text
    this.columns = fields.map(({ name, dataTypeID }) => ({ name, parse: types.getTypeParser(dataTypeID, 'text') }));
  }

  row(values: readonly (string | null)[]): object {
    const row: Record<string, unknown> = {};
    for (const [index, { name, parse }] of this.columns.entries()) {
      const value = values[index] ?? null;
      row[name] = value === null ? null : parse(value);
    }
    return row;
  }
}

/** Values as the protocol carries them; null when one is of a kind that only pg knows how to write. */
export function wireValues(values: readonly unknown[]): WireValue[] | null {
  const wire: WireValue[] = [];
  for (const value of values) {
    if (value === null || typeof value === 'string' || Buffer.isBuffer(value)) wire.push(value);
    else if (typeof value === 'number' || typeof value === 'boolean') wire.push(String(value));
    else return null;
  }
  return wire;
}

/**
 * Runs several prepared statements with one Sync behind the last of them. Postgres answers once, and runs none that stands behind one that
 * failed (PostgreSQL documentation, 54.2.4 “Pipelining”). pg's own queries have a Sync each.
 */
export class OneMessage extends Query {
  /** Not `rows`: pg means a number of rows to fetch by that. */
  private readonly answers: object[][];
  private at = 0;

  constructor(
    private readonly statements: readonly PreparedStatement[],
    private readonly settle: { resolve(answers: object[][]): void; reject(error: unknown): void },
  ) {
    super('one message');
    this.answers = statements.map(() => []);
  }

  override readonly submit = (connection: Connection): void => {
    for (const { name, values } of this.statements) {
      connection.bind({ statement: name, values: [...values] }, true);
      connection.execute({ portal: '' }, true);
    }
    connection.sync();
  };

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const statement = this.statements[this.at];
    if (statement) this.answers[this.at]?.push(statement.shape.row(fields));
  }

  handleCommandComplete(): void {
    this.at += 1;
  }

  handleError(error: unknown): void {
    this.settle.reject(error);
  }

  handleReadyForQuery(): void {
    this.settle.resolve(this.answers);
  }
}
