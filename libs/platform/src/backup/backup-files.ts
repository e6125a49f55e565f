import type { Readable } from 'node:stream';

/** What a backup needs of a store of files: all of them, by key, as streams. */
export interface BackupFiles {
  list(): AsyncIterable<string>;
  read(key: string): Promise<Readable>;
  /** Stores a file under the key that it had. Storing one again that is there is no error. */
  write(key: string, content: AsyncIterable<Uint8Array>): Promise<void>;
}
