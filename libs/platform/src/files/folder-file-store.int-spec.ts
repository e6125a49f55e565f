import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FileDamaged, FilesUnavailable } from './file-errors.js';
import { pathOfKey } from './file-key.js';
import { FolderFileStore } from './folder-file-store.js';
import { aFolder, keysOf } from './scratch-folder.fixture.js';

let folder: Awaited<ReturnType<typeof aFolder>>;
beforeEach(async () => {
  folder = await aFolder();
});
afterEach(() => folder.remove());

/** A disk of its own with one megabyte. Only root may mount one, and not in every container. */
function mountSmallDisk(at: string): boolean {
  mkdirSync(at, { recursive: true });
  return spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', at]).status === 0;
}

describe('files on a full disk', () => {
  let disk: string;
  let isMounted = false;
  beforeEach(() => {
    disk = join(folder.path, 'disk');
    isMounted = mountSmallDisk(disk);
    if (!isMounted) process.stderr.write('No disk of one megabyte can be mounted here; the full disk is not tried.\n');
  });
  afterEach(() => {
    if (isMounted) execFileSync('/bin/umount', [disk]);
  });

  it('are refused as unavailable, leave nothing, and are taken again when there is room', async () => {
    if (!isMounted) return;
    const store = new FolderFileStore(disk);
    const kept = await store.put(randomBytes(300_000), { maxBytes: 1_000_000 });
    const chunks = Array.from({ length: 30 }, () => randomBytes(50_000));
    const put = store.put(Readable.from(chunks), { maxBytes: 10_000_000 });
    await expect(put).rejects.toThrow(FilesUnavailable);
    await expect(put).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('the disk is full'),
    });
    expect((await folder.files()).map((path) => path.slice(disk.length + 1))).toEqual([pathOfKey(kept.key)]);
    const later = await store.put(randomBytes(300_000), { maxBytes: 1_000_000 });
    expect(await keysOf(store)).toEqual([kept.key, later.key].sort());
    expect((await buffer(await store.open(kept.key, { hash: true }))).length).toBe(300_000);
  });

  it('are told by the check', async () => {
    if (!isMounted) return;
    const store = new FolderFileStore(disk);
    await store.check();
    // tmpfs counts pages of 4 kB; this leaves none.
    try {
      writeFileSync(join(disk, 'filler'), randomBytes(1_048_576));
    } catch {
      // It is full now, which is what was wanted.
    }
    await expect(store.check()).rejects.toThrow(/the disk is full/);
  });
});

describe('a file in a folder', () => {
  it('that was cut off on the disk is not given out as if it were whole', async () => {
    const store = new FolderFileStore(folder.path);
    const content = randomBytes(10_000);
    const { key, bytes } = await store.put(content, { maxBytes: 10_000 });
    truncateSync(join(folder.path, pathOfKey(key)), 9_999);
    await expect(store.open(key, { bytes })).rejects.toThrow(FileDamaged);
    await expect(buffer(await store.open(key, { hash: true }))).rejects.toThrow(/its content has another hash/);
    await store.put(content, { maxBytes: 10_000 });
    expect((await buffer(await store.open(key, { bytes, hash: true }))).equals(content)).toBe(true);
  });

  it('whose bytes were changed on the disk ends in an error when the hash is asked for', async () => {
    const store = new FolderFileStore(folder.path);
    const { key, bytes } = await store.put(randomBytes(10_000), { maxBytes: 10_000 });
    writeFileSync(join(folder.path, pathOfKey(key)), randomBytes(10_000));
    await expect(buffer(await store.open(key, { bytes, hash: true }))).rejects.toThrow(FileDamaged);
  });

  it('that a process left half written is removed a day later, one that is being written is not', async () => {
    const incoming = join(folder.path, '.incoming');
    mkdirSync(incoming);
    for (const name of ['old', 'new']) writeFileSync(join(incoming, name), 'half');
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
    utimesSync(join(incoming, 'old'), twoDaysAgo, twoDaysAgo);
    await new FolderFileStore(folder.path).put(Buffer.from('x'), { maxBytes: 1 });
    expect(readdirSync(incoming)).toEqual(['new']);
  });

  it('is stored again after somebody removed the folder under a running server', async () => {
    const store = new FolderFileStore(join(folder.path, 'files'));
    await store.put(Buffer.from('x'), { maxBytes: 1 });
    rmSync(join(folder.path, 'files'), { recursive: true });
    const { key } = await store.put(Buffer.from('x'), { maxBytes: 1 });
    expect(await store.has(key)).toBe(true);
  });

  it('cannot be stored where the folder is a file, and the message names no path', async () => {
    writeFileSync(join(folder.path, 'files'), '');
    const store = new FolderFileStore(join(folder.path, 'files'));
    const put = store.put(Buffer.from('x'), { maxBytes: 1 });
    await expect(put).rejects.toThrow(FilesUnavailable);
    await expect(put).rejects.not.toThrow(folder.path);
  });
});
