import { Readable } from 'node:stream';
import type { Client, Connection } from 'pg';

const CHUNK_BYTES = 65_536;

/**
 * What `COPY … TO STDOUT` gives, in chunks of about 64 kB; `rows` counts them once it has ended. The client can do nothing else until
 * then. A reader that is slow slows Postgres down.
 */
export function copyOut(client: Client, statement: string): { readonly output: Readable; readonly rows: number } {
  return client.query(new CopyOut(statement));
}

/** The methods are those that pg calls on whatever is being queried. */
class CopyOut {
  rows = 0;
  readonly output: Readable;
  private socket: Connection['stream'] | null = null;
  private lines: Buffer[] = [];
  private bytes = 0;

  constructor(private readonly statement: string) {
    this.output = new Readable({
      read: () => this.socket?.resume(),
      destroy: (error, done) => {
        this.socket?.resume(); // or the connection would hear nothing more, not even its end
        done(error);
      },
    });
  }

  submit(connection: Connection): void {
    this.socket = connection.stream;
    connection.query(this.statement);
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    // A copy: pg uses the memory again for what comes next.
    this.lines.push(Buffer.from(chunk));
    this.bytes += chunk.length;
    if (this.bytes >= CHUNK_BYTES && !this.flush()) this.socket?.pause();
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    this.rows = Number(text.replace('COPY ', ''));
    this.flush();
  }

  handleReadyForQuery(): void {
    this.output.push(null);
  }

  handleError(error: Error): void {
    this.output.destroy(error);
  }

  private flush(): boolean {
    const chunk = Buffer.concat(this.lines);
    this.lines = [];
    this.bytes = 0;
    return this.output.destroyed || chunk.length === 0 || this.output.push(chunk);
  }
}
