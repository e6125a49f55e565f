import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { expectedContent, lengthDiffers } from './expected-content.js';
import { FileNotFound, FilesUnavailable } from './file-errors.js';
import { isFileKey, pathOfKey } from './file-key.js';
import { FileStore, type FileContent, type FileExpectation, type StoredFile } from './file-store.js';
import { SpoolFolder, type Spooled } from './spool-folder.js';

export interface S3Settings {
  readonly endpoint: string;
  readonly region: string;
  /** Must exist. */
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Folder of this machine where content waits until its hash is known. */
  readonly spoolFolder: string;
  /** Longest time of one request, and longest silence while bytes flow; in milliseconds. */
  readonly timeoutMs?: number;
}

/** A store of one's own answers in milliseconds; a minute of silence means that it is gone. */
const TIMEOUT_MS = 15_000;
const CONNECT_MS = 3_000;
/** Lowest speed that an upload may have, in bytes a millisecond: 100 kB a second. */
const SLOWEST_UPLOAD = 100;
/** Tries of one request without a body. Jobs try again anyway; a page should not wait for more. */
const TRIES = 2;

/** The client would warn on the console about errors that we tell ourselves. */
const QUIET = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** Files in an S3 store (AWS, MinIO, Ceph, Garage, Swift with s3api, …). */
export class S3FileStore extends FileStore {
  private readonly client: S3Client;
  private readonly timeoutMs: number;
  private readonly incoming: SpoolFolder;

  constructor(private readonly settings: S3Settings) {
    super();
    this.timeoutMs = settings.timeoutMs ?? TIMEOUT_MS;
    this.incoming = new SpoolFolder(settings.spoolFolder);
    this.client = new S3Client({
      endpoint: settings.endpoint,
      region: settings.region,
      credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey },
      // A bucket as a host name needs DNS that private stores do not have.
      forcePathStyle: true,
      maxAttempts: TRIES,
      // The default sends checksums after the content (aws-chunked), which some stores refuse and some store as content.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      logger: QUIET,
      requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: this.timeoutMs },
    });
  }

  override async put(content: FileContent, { maxBytes }: { readonly maxBytes: number }): Promise<StoredFile> {
    const spooled = await this.incoming.write(content, maxBytes);
    try {
      // A store may be asked in the middle of another server's upload of the same content; both then write the same bytes.
      if ((await this.sizeOf(spooled.key)) !== spooled.bytes) await this.upload(spooled);
    } finally {
      await rm(spooled.path, { force: true }).catch(() => undefined);
    }
    return { key: spooled.key, bytes: spooled.bytes };
  }

  override async open(key: string, expected: FileExpectation = {}): Promise<Readable> {
    if (!isFileKey(key)) throw new FileNotFound(key);
    const { Body, ContentLength } = await this.ask(
      (abortSignal) => this.client.send(new GetObjectCommand(this.at(key)), { abortSignal }),
      () => new FileNotFound(key),
    );
    if (!(Body instanceof Readable) || ContentLength === undefined)
      throw new FilesUnavailable('the S3 store sent no content');
    if (expected.bytes !== undefined && expected.bytes !== ContentLength) {
      Body.destroy();
      throw lengthDiffers(key, ContentLength, expected.bytes);
    }
    return expectedContent(key, Body, { ...expected, bytes: ContentLength });
  }

  override async has(key: string): Promise<boolean> {
    return (await this.sizeOf(key)) !== null;
  }

  override async delete(key: string): Promise<void> {
    if (!isFileKey(key)) return;
    await this.ask((abortSignal) => this.client.send(new DeleteObjectCommand(this.at(key)), { abortSignal }), null);
  }

  override async *list(): AsyncIterable<string> {
    for (let page: string | undefined, isFirst = true; isFirst || page !== undefined; isFirst = false) {
      const query = { Bucket: this.settings.bucket, ...(page === undefined ? {} : { ContinuationToken: page }) };
      const found = await this.ask(
        (abortSignal) => this.client.send(new ListObjectsV2Command(query), { abortSignal }),
        null,
      );
      for (const { Key } of found.Contents ?? []) {
        const key = Key?.split('/').at(-1) ?? '';
        // A bucket may hold other things; only what lies where we put it is ours.
        if (isFileKey(key) && Key === pathOfKey(key)) yield key;
      }
      page = found.IsTruncated === true ? found.NextContinuationToken : undefined;
    }
  }

  override async check(): Promise<void> {
    const command = new HeadBucketCommand({ Bucket: this.settings.bucket });
    await this.ask(
      (abortSignal) => this.client.send(command, { abortSignal }),
      () => new FilesUnavailable(`the S3 store has no bucket ${this.settings.bucket}`),
    );
  }

  /** Closes kept connections. Nest calls it at shutdown, when nobody is being answered any more. */
  onApplicationShutdown(): void {
    this.client.destroy();
  }

  private at(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.settings.bucket, Key: pathOfKey(key) };
  }

  private async sizeOf(key: string): Promise<number | null> {
    if (!isFileKey(key)) return null;
    try {
      const command = new HeadObjectCommand(this.at(key));
      const found = await this.ask(
        (abortSignal) => this.client.send(command, { abortSignal }),
        () => new FileNotFound(key),
      );
      return found.ContentLength ?? null;
    } catch (error) {
      if (error instanceof FileNotFound) return null;
      throw error;
    }
  }

  private async upload({ path, key, bytes }: Spooled): Promise<void> {
    const body = createReadStream(path);
    const command = new PutObjectCommand({
      ...this.at(key),
      Body: body,
      ContentLength: bytes,
      // Known beforehand, so the store can compare what arrives with it; a store that does not know the header ignores it.
      ChecksumSHA256: Buffer.from(key, 'hex').toString('base64'),
    });
    const limitMs = this.timeoutMs + bytes / SLOWEST_UPLOAD;
    try {
      await this.ask((abortSignal) => this.client.send(command, { abortSignal }), null, limitMs);
    } finally {
      body.destroy();
    }
  }

  private async ask<T>(
    call: (abort: AbortSignal) => Promise<T>,
    absent: (() => Error) | null,
    limitMs = this.timeoutMs,
  ): Promise<T> {
    const abort = new AbortController();
    // Cleared once the answer has begun: how fast its content is read is the reader's affair.
    const timer = setTimeout(() => abort.abort(), limitMs);
    try {
      return await call(abort.signal);
    } catch (error) {
      if (absent !== null && isAbsence(error)) throw absent();
      throw new FilesUnavailable(reason(error), { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }
}

function ignore(): void {
  // Nothing to do.
}

function isAbsence(error: unknown): boolean {
  return error instanceof S3ServiceException && (error.name === 'NoSuchKey' || error.name === 'NotFound');
}

/** What an operator can act on. Names of keys and hosts stay in the cause. */
function reason(error: unknown): string {
  if (!(error instanceof S3ServiceException)) return 'the S3 store does not answer';
  const status = error.$metadata.httpStatusCode;
  if (status === 403) return 'the S3 store refuses the access key (S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY)';
  return `the S3 store answers ${error.name}${status === undefined ? '' : ` (${status})`}`;
}
