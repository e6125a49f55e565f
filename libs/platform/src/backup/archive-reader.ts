import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { extract, type Entry } from 'tar-stream';
import { pipeline } from 'node:stream';
import { BackupDamaged } from './backup-errors.js';
import { MANIFEST, MANIFEST_HASH, manifestSchema, type Manifest, type ManifestEntry } from './manifest.js';

/** The manifest lists each file of the backup in some 150 bytes. */
const MANIFEST_MAX_BYTES = 1_000_000_000;

/** Reads the archive to its end and compares every byte with the manifest. @throws BackupDamaged */
export async function verifiedManifest(archive: string): Promise<Manifest> {
  const found: ManifestEntry[] = [];
  const texts = new Map<string, string>();
  for await (const entry of entriesOf(archive)) {
    const { name, size = 0 } = entry.header;
    const keep = name === MANIFEST || name === MANIFEST_HASH;
    if (keep && size > MANIFEST_MAX_BYTES) throw new BackupDamaged(archive, `its ${name} is too large to be one`);
    const { sha256, chunks } = await readThrough(archive, entry, keep);
    if (keep) texts.set(name, Buffer.concat(chunks).toString());
    found.push({ name, bytes: size, sha256 });
  }
  return compared(archive, found, texts);
}

function compared(archive: string, found: ManifestEntry[], texts: ReadonlyMap<string, string>): Manifest {
  const manifestEntry = found.at(-2);
  if (found.at(-1)?.name !== MANIFEST_HASH || manifestEntry?.name !== MANIFEST)
    throw new BackupDamaged(archive, 'its end is missing');
  if (texts.get(MANIFEST_HASH) !== manifestHashLine(manifestEntry.sha256))
    throw new BackupDamaged(archive, 'its manifest was altered');
  const manifest = manifestIn(archive, texts.get(MANIFEST) ?? '');
  const rest = found.slice(0, -2);
  for (const [index, entry] of manifest.entries.entries()) {
    const there = rest[index];
    if (there?.name !== entry.name || there.bytes !== entry.bytes || there.sha256 !== entry.sha256) {
      throw new BackupDamaged(archive, `${entry.name} is missing in it or was altered`);
    }
  }
  if (rest.length > manifest.entries.length) throw new BackupDamaged(archive, 'something was added to it');
  return manifest;
}

export const manifestHashLine = (sha256: string) => `${sha256}  ${MANIFEST}\n`;

function manifestIn(archive: string, text: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new BackupDamaged(archive, 'its manifest is not one that this version of Workpact can read', {
      cause: error,
    });
  }
}

async function readThrough(
  archive: string,
  entry: Entry,
  keep: boolean,
): Promise<{ sha256: string; chunks: Buffer[] }> {
  const hash = createHash('sha256');
  const chunks: Buffer[] = [];
  for await (const chunk of chunksOf(archive, entry)) {
    hash.update(chunk);
    if (keep) chunks.push(chunk);
  }
  return { sha256: hash.digest('hex'), chunks };
}

/** The entries one after the other; each must be read to its end before the next. @throws BackupDamaged when it is no tar file */
export async function* entriesOf(archive: string): AsyncGenerator<Entry> {
  const reader = extract();
  let failure: Error | null = null;
  pipeline(createReadStream(archive), reader, (error) => (failure = error ?? null));
  try {
    yield* reader;
  } catch (error) {
    throw unreadable(archive, failure ?? error);
  }
}

async function* chunksOf(archive: string, entry: Entry): AsyncGenerator<Buffer> {
  try {
    yield* entry;
  } catch (error) {
    throw unreadable(archive, error);
  }
}

function unreadable(archive: string, error: unknown): BackupDamaged {
  return new BackupDamaged(archive, `it cannot be read (${String(error)})`, { cause: error });
}

/** The bytes of an entry, which fail at their end when they are not those of the manifest. */
export async function* checkedContent(archive: string, entry: Entry, expected: ManifestEntry): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of chunksOf(archive, entry)) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== expected.sha256)
    throw new BackupDamaged(archive, `${expected.name} has changed while it was read`);
}
