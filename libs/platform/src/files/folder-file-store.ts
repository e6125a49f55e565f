import { createReadStream, type Dirent } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { expectedContent, lengthDiffers } from './expected-content.js';
import { FileNotFound } from './file-errors.js';
import { isFileKey, pathOfKey } from './file-key.js';
import { FileStore, type FileContent, type FileExpectation, type StoredFile } from './file-store.js';
import { absentIsNull, localFiles } from './local-files.js';
import { SpoolFolder, type Spooled } from './spool-folder.js';

/** Files in a folder of this machine. Several processes may use the same folder. */
export class FolderFileStore extends FileStore {
  private readonly incoming: SpoolFolder;

  constructor(private readonly folder: string) {
    super();
    // Inside the folder, so that it lies on the same disk and a rename moves no bytes.
    this.incoming = new SpoolFolder(join(folder, '.incoming'));
  }

  override async put(content: FileContent, { maxBytes }: { readonly maxBytes: number }): Promise<StoredFile> {
    const spooled = await this.incoming.write(content, maxBytes);
    try {
      await this.settle(spooled);
    } catch (error) {
      await rm(spooled.path, { force: true }).catch(() => undefined);
      throw error;
    }
    return { key: spooled.key, bytes: spooled.bytes };
  }

  override async open(key: string, expected: FileExpectation = {}): Promise<Readable> {
    const handle = isFileKey(key) ? await localFiles(() => absentIsNull(open(this.pathOf(key), 'r'))) : null;
    if (handle === null) throw new FileNotFound(key);
    const { size: bytes } = await localFiles(() => handle.stat());
    if (expected.bytes !== undefined && expected.bytes !== bytes) {
      await handle.close();
      throw lengthDiffers(key, bytes, expected.bytes);
    }
    return expectedContent(key, createReadStream('', { fd: handle }), { ...expected, bytes });
  }

  override async has(key: string): Promise<boolean> {
    return (await this.sizeOf(key)) !== null;
  }

  override async delete(key: string): Promise<void> {
    if (!isFileKey(key)) return;
    const path = this.pathOf(key);
    const isGone = await localFiles(() => absentIsNull(unlink(path).then(() => true)));
    if (isGone !== null) await syncFolder(dirname(path));
  }

  override async *list(): AsyncIterable<string> {
    for (const first of await this.namesIn(this.folder, (entry) => isPair(entry))) {
      for (const second of await this.namesIn(join(this.folder, first), (entry) => isPair(entry))) {
        yield* await this.namesIn(join(this.folder, first, second), (entry) => isFileKey(entry.name));
      }
    }
  }

  override async check(): Promise<void> {
    const { path } = await this.incoming.write(Buffer.from('can be written'), 100);
    await localFiles(() => unlink(path));
  }

  private pathOf(key: string): string {
    return join(this.folder, pathOfKey(key));
  }

  /** Length in bytes, or null when there is no such file. */
  private async sizeOf(key: string): Promise<number | null> {
    if (!isFileKey(key)) return null;
    const stats = await localFiles(() => absentIsNull(stat(this.pathOf(key))));
    return stats?.size ?? null;
  }

  /** Gives the spooled file its name, and makes the name survive a power cut. */
  private async settle({ path, key, bytes }: Spooled): Promise<void> {
    const target = this.pathOf(key);
    // A file of another length under the same name was cut off by a fault of the disk: what has just been hashed mends it.
    const isThere = (await this.sizeOf(key)) === bytes;
    const folder = dirname(target);
    await localFiles(() => mkdir(folder, { recursive: true, mode: 0o700 }));
    await localFiles(() => (isThere ? rm(path, { force: true }) : rename(path, target)));
    // Also where it was there: the process that put it there may not have come so far yet.
    for (const level of [folder, dirname(folder), this.folder]) await syncFolder(level);
  }

  private async namesIn(folder: string, isWanted: (entry: Dirent) => boolean): Promise<string[]> {
    const entries = (await localFiles(() => absentIsNull(readdir(folder, { withFileTypes: true })))) ?? [];
    return entries
      .filter(isWanted)
      .map(({ name }) => name)
      .sort();
  }
}

function isPair(entry: Dirent): boolean {
  return entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name);
}

/** A new name is durable only once its folder is flushed (see fsync(2)). Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  await localFiles(async () => {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}
