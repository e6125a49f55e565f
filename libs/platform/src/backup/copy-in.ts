import type { Client, Connection } from 'pg';

/** The part for COPY that pg's types leave out. */
interface CopyConnection extends Connection {
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/**
 * Runs `COPY … FROM STDIN` with the bytes of `source`, no faster than Postgres takes them.
 * @returns the number of rows
 * @throws the error of the source, else that of Postgres
 */
export async function copyIn(client: Client, statement: string, source: AsyncIterable<Uint8Array>): Promise<number> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(statement, source, resolve, reject));
  });
}

/** The methods are those that pg calls on whatever is being queried. */
class CopyIn {
  private rows = 0;
  private failure: unknown = null;

  constructor(
    private readonly statement: string,
    private readonly source: AsyncIterable<Uint8Array>,
    private readonly resolve: (rows: number) => void,
    private readonly reject: (error: unknown) => void,
  ) {}

  submit(connection: Connection): void {
    connection.query(this.statement);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.pump(connection).catch((error: unknown) => {
      this.failure ??= error;
      connection.sendCopyFail('the source failed');
    });
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    this.rows = Number(text.replace('COPY ', ''));
  }

  handleReadyForQuery(): void {
    this.resolve(this.rows);
  }

  /** pg asks nothing more of a query that has failed. */
  handleError(error: unknown): void {
    this.failure ??= error;
    this.reject(this.failure);
  }

  private async pump(connection: CopyConnection): Promise<void> {
    const { stream } = connection;
    for await (const chunk of this.source) {
      if (this.failure !== null) return;
      connection.sendCopyFromChunk(chunk);
      if (stream.writableNeedDrain && !stream.destroyed) await drained(stream);
    }
    if (this.failure === null) connection.endCopyFrom();
  }
}

async function drained(stream: Connection['stream']): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = () => {
      stream.off('drain', done).off('close', done);
      resolve();
    };
    stream.once('drain', done).once('close', done);
  });
}
