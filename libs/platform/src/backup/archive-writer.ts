import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pack, type Pack } from 'tar-stream';
import type { ManifestEntry } from './manifest.js';

/** People's data are in it. */
const OWNER_ONLY = 0o600;

/** Writes a tar file beside its final place and moves it there when it is whole and on disk. */
export class ArchiveWriter {
  readonly entries: ManifestEntry[] = [];
  private readonly archive: Pack = pack();
  private readonly written: Promise<void>;
  private readonly partial: string;
  private readonly spool: string;

  constructor(private readonly target: string) {
    this.partial = `${target}.partial`;
    this.spool = `${target}.spool`;
    this.written = pipeline(this.archive, createWriteStream(this.partial, { mode: OWNER_ONLY }));
    this.written.catch(() => undefined); // told by the entry it interrupts, or by `finish`
  }

  /** Adds what `content` gives. It goes through a file first, because tar writes the length before the content. */
  async add(name: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    const hash = createHash('sha256');
    const hashing = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    await pipeline(content, hashing, createWriteStream(this.spool, { mode: OWNER_ONLY }));
    const { size } = await stat(this.spool);
    const entry = this.archive.entry({ name, size, mode: OWNER_ONLY });
    await Promise.race([pipeline(createReadStream(this.spool), entry), this.failed()]);
    this.entries.push({ name, bytes: size, sha256: hash.digest('hex') });
  }

  async finish(): Promise<number> {
    this.archive.finalize();
    await this.written;
    const size = await onDisk(this.partial);
    await rename(this.partial, this.target);
    if (process.platform !== 'win32') await onDisk(dirname(this.target)); // the new name, too
    return size;
  }

  /** Takes away what is not finished. */
  async clear(): Promise<void> {
    this.archive.destroy();
    await this.written.catch(() => undefined);
    await Promise.all([rm(this.spool, { force: true }), rm(this.partial, { force: true })]);
  }

  /** Never returns, but throws when the file cannot be written: nobody would read the entry on to its end. */
  private async failed(): Promise<void> {
    await this.written;
    await new Promise(() => undefined);
  }
}

async function onDisk(path: string): Promise<number> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}
