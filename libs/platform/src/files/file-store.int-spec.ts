import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FileDamaged, FileNotFound, FilesUnavailable, FileTooLarge } from './file-errors.js';
import type { FileStore } from './file-store.js';
import { FolderFileStore } from './folder-file-store.js';
import { S3FileStore } from './s3-file-store.js';
import { anS3Server } from './s3-server.fixture.js';
import { aFolder, keysOf } from './scratch-folder.fixture.js';

interface Opened {
  readonly store: FileStore;
  /** Files on their way in; there must be none when nothing is. */
  readonly halfWritten: () => Promise<string[]>;
  readonly close: () => Promise<void>;
}

async function folderStore(): Promise<Opened> {
  const folder = await aFolder();
  const halfWritten = async () => (await folder.files()).filter((path) => path.includes('.incoming'));
  return { store: new FolderFileStore(folder.path), halfWritten, close: folder.remove };
}

async function s3Store(): Promise<Opened> {
  const folder = await aFolder();
  const server = await anS3Server(join(folder.path, 's3'));
  const store = new S3FileStore({ ...server, ...ACCESS, spoolFolder: join(folder.path, 'spool') });
  const halfWritten = async () => (await folder.files()).filter((path) => path.includes('/spool/'));
  const close = async () => {
    store.onApplicationShutdown();
    await server.close();
    await folder.remove();
  };
  return { store, halfWritten, close };
}

const ACCESS = { region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const ABSENT = 'f'.repeat(64);

describe.each([
  ['in a folder', folderStore],
  ['in an S3 store', s3Store],
])('a file %s', (_where, openStore) => {
  let opened: Opened;
  let store: FileStore;
  beforeEach(async () => {
    opened = await openStore();
    store = opened.store;
  });
  afterEach(() => opened.close());

  it.each([0, 1, 100_000, 3_000_001])('of %i bytes comes back as it was, under its own hash', async (length) => {
    const content = randomBytes(length);
    const stored = await store.put(content, { maxBytes: 4_000_000 });
    expect(stored).toEqual({ key: sha256(content), bytes: length });
    const read = await buffer(await store.open(stored.key, { bytes: length, hash: true }));
    expect(read.equals(content)).toBe(true);
    expect(await opened.halfWritten()).toEqual([]);
  });

  it('is taken from a stream as well', async () => {
    const parts = [randomBytes(70_000), randomBytes(1), randomBytes(200_000)];
    const stored = await store.put(Readable.from(parts), { maxBytes: 1_000_000 });
    expect(stored).toEqual({ key: sha256(Buffer.concat(parts)), bytes: 270_001 });
    expect((await buffer(await store.open(stored.key))).equals(Buffer.concat(parts))).toBe(true);
  });

  it('stored twice, also at the same time, is one file', async () => {
    const content = randomBytes(50_000);
    const stored = await Promise.all(Array.from({ length: 8 }, () => store.put(content, { maxBytes: 50_000 })));
    expect(new Set(stored.map(({ key }) => key)).size).toBe(1);
    expect(await keysOf(store)).toEqual([sha256(content)]);
    expect(await opened.halfWritten()).toEqual([]);
  });

  it('that is too large is refused and leaves nothing', async () => {
    const put = store.put(Readable.from([randomBytes(600), randomBytes(600)]), { maxBytes: 1199 });
    await expect(put).rejects.toThrow(FileTooLarge);
    await expect(put).rejects.toMatchObject({ kind: 'too-large', extra: { maxBytes: 1199 } });
    expect(await keysOf(store)).toEqual([]);
    expect(await opened.halfWritten()).toEqual([]);
  });

  it('whose sender stops in the middle is not stored, and the sender hears its own error', async () => {
    const broken = Readable.from(
      (async function* () {
        yield randomBytes(1000);
        throw new Error('the caller hung up');
      })(),
    );
    await expect(store.put(broken, { maxBytes: 5000 })).rejects.toThrow('the caller hung up');
    expect(await keysOf(store)).toEqual([]);
    expect(await opened.halfWritten()).toEqual([]);
  });

  it('is there until it is deleted; deleting again is no error', async () => {
    const { key } = await store.put(Buffer.from('one'), { maxBytes: 10 });
    const other = await store.put(Buffer.from('two'), { maxBytes: 10 });
    expect(await store.has(key)).toBe(true);
    await store.delete(key);
    await store.delete(key);
    expect(await store.has(key)).toBe(false);
    await expect(store.open(key)).rejects.toThrow(FileNotFound);
    expect(await keysOf(store)).toEqual([other.key]);
  });

  it('of another length than the one noted is refused before a byte is read', async () => {
    const { key } = await store.put(Buffer.from('twelve bytes'), { maxBytes: 100 });
    await expect(store.open(key, { bytes: 11 })).rejects.toThrow(FileDamaged);
    await expect(store.open(key, { bytes: 13 })).rejects.toThrow(/has 12 bytes, and 13 were stored/);
  });

  it.each([ABSENT, '../../../../etc/passwd', '', 'AB'.repeat(32), `${ABSENT}\n`])('%j is not there', async (key) => {
    await expect(store.open(key)).rejects.toThrow(FileNotFound);
    expect(await store.has(key)).toBe(false);
    await expect(store.delete(key)).resolves.toBeUndefined();
  });

  it('is listed with all others in ascending order', async () => {
    const stored = [];
    for (let count = 0; count < 25; count++) stored.push(await store.put(randomBytes(20), { maxBytes: 20 }));
    expect(await keysOf(store)).toEqual(stored.map(({ key }) => key).sort());
  });

  it('can be left unread', async () => {
    const { key } = await store.put(randomBytes(500_000), { maxBytes: 500_000 });
    const content = await store.open(key);
    content.destroy();
    expect(await store.has(key)).toBe(true);
  });

  it('can be stored: the store says that it is well', async () => {
    await expect(store.check()).resolves.toBeUndefined();
    expect(await keysOf(store)).toEqual([]);
    expect(await opened.halfWritten()).toEqual([]);
  });
});

describe('an S3 store that is not well', () => {
  const settings = { bucket: 'workpact-test', ...ACCESS };
  let folder: Awaited<ReturnType<typeof aFolder>>;
  beforeEach(async () => {
    folder = await aFolder();
  });
  afterEach(() => folder.remove());

  async function everyCallSays(store: FileStore, words: RegExp): Promise<void> {
    const calls = [
      () => store.put(Buffer.from('x'), { maxBytes: 1 }),
      () => store.open(ABSENT),
      () => store.has(ABSENT),
      () => store.delete(ABSENT),
      () => keysOf(store),
      () => store.check(),
    ];
    for (const call of calls) {
      const error: unknown = await call().then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(FilesUnavailable);
      expect(String(error)).toMatch(words);
    }
    expect(await folder.files()).toEqual([]);
  }

  it('is told as unavailable when nobody listens', async () => {
    const store = new S3FileStore({ ...settings, endpoint: 'http://127.0.0.1:9', spoolFolder: folder.path });
    await everyCallSays(store, /the S3 store does not answer/);
  });

  it('is told in bounded time when it listens and is silent', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const endpoint = `http://127.0.0.1:${port}`;
    const store = new S3FileStore({ ...settings, endpoint, spoolFolder: folder.path, timeoutMs: 200 });
    await everyCallSays(store, /the S3 store does not answer/);
    silent.closeAllConnections();
    silent.close();
  });

  it.each([
    [403, /refuses the access key \(S3_ACCESS_KEY_ID/],
    [500, /answers .*\(500\)/],
  ])('is told with what it answers: %i', async (status, words) => {
    const server = createServer((_request, response) => response.writeHead(status).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const store = new S3FileStore({ ...settings, endpoint: `http://127.0.0.1:${port}`, spoolFolder: folder.path });
    await everyCallSays(store, words);
    server.closeAllConnections();
    server.close();
  });

  it('is told when it has no such bucket', async () => {
    const server = await anS3Server(join(folder.path, 's3'));
    const store = new S3FileStore({ ...server, ...ACCESS, bucket: 'another', spoolFolder: join(folder.path, 'spool') });
    await expect(store.check()).rejects.toThrow(/has no bucket another/);
    await expect(store.put(Buffer.from('x'), { maxBytes: 1 })).rejects.toThrow(/NoSuchBucket/);
    store.onApplicationShutdown();
    await server.close();
  });

  it('that stops in the middle of a file ends the stream in an error, not in a short file', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-length': '100000' });
      response.write(randomBytes(5000));
      setTimeout(() => response.destroy(), 50);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const store = new S3FileStore({ ...settings, endpoint: `http://127.0.0.1:${port}`, spoolFolder: folder.path });
    const content = await store.open(ABSENT);
    await expect(buffer(content)).rejects.toThrow(FilesUnavailable);
    server.close();
  });
});
