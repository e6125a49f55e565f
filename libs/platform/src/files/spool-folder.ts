import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { FileTooLarge } from './file-errors.js';
import type { FileContent, StoredFile } from './file-store.js';
import { absentIsNull, localFiles } from './local-files.js';

/** Content on its way into a store: a file of its own, durable, with its hash known. */
export interface Spooled extends StoredFile {
  readonly path: string;
}

/** Age at which a half-written file belongs to a process that died; no upload takes a day. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;

/** A folder where content waits until its hash is known. Several processes may use the same. */
export class SpoolFolder {
  private isSwept = false;

  constructor(private readonly folder: string) {}

  /**
   * Writes content to a new file while hashing it, and flushes it to the disk. The file is the caller's to move or remove.
   * @throws FileTooLarge, FilesUnavailable, errors of the content's own stream; then no file is left.
   */
  async write(content: FileContent, maxBytes: number): Promise<Spooled> {
    // Each time: whoever put the disk back should not have to restart the server.
    await localFiles(() => mkdir(this.folder, { recursive: true, mode: 0o700 }));
    if (!this.isSwept) await this.removeAbandoned();
    const path = join(this.folder, randomUUID());
    const handle = await localFiles(() => open(path, 'wx', 0o600));
    try {
      const written = await writeHashed(handle, content, maxBytes);
      await localFiles(() => handle.sync());
      await localFiles(() => handle.close());
      return { ...written, path };
    } catch (error) {
      // It may be closed already; the first error is the one to tell.
      await handle.close().catch(() => undefined);
      await rm(path, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  private async removeAbandoned(): Promise<void> {
    this.isSwept = true;
    for (const name of await localFiles(() => readdir(this.folder))) {
      const path = join(this.folder, name);
      const stats = await localFiles(() => absentIsNull(stat(path)));
      if (stats !== null && Date.now() - stats.mtimeMs > ABANDONED_MS)
        await localFiles(() => rm(path, { force: true }));
    }
  }
}

async function writeHashed(handle: FileHandle, content: FileContent, maxBytes: number): Promise<StoredFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of content instanceof Uint8Array ? [content] : content) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new FileTooLarge(maxBytes);
    hash.update(chunk);
    await writeWhole(handle, chunk);
  }
  return { key: hash.digest('hex'), bytes };
}

/** One `write` may take a part only, for example on a disk that has just become full. */
async function writeWhole(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.byteLength;) {
    const { bytesWritten } = await localFiles(() => handle.write(chunk, at));
    at += bytesWritten;
  }
}
