import type { Readable } from 'node:stream';

/** What a file may come as. A stream is read once and to its end, or not at all further once it is too long. */
export type FileContent = Uint8Array | AsyncIterable<Uint8Array>;

export interface StoredFile {
  /** SHA-256 of the content in lower-case hexadecimal: the same content has the same key, everywhere and for ever. */
  readonly key: string;
  readonly bytes: number;
}

export interface FileExpectation {
  /** Length that was noted when the file was stored. Another length is an error, before the first byte where possible. */
  readonly bytes?: number;
  /** Also hash what is read. The stream then ends in an error, instead of an end, when the content is not the stored one. */
  readonly hash?: boolean;
}

/**
 * Keeps files under the hash of their content. A file is there whole or not at all, also after a power cut; storing the same content
 * twice stores it once. Who may read a file is not its business: keys are kept in tables that know.
 */
export abstract class FileStore {
  /**
   * Stores content. When it returns, the file survives a crash of this machine or of the store's.
   * @throws FileTooLarge, FilesUnavailable; errors of the stream itself pass through.
   */
  abstract put(content: FileContent, limit: { readonly maxBytes: number }): Promise<StoredFile>;

  /**
   * The content as a stream; it fails with FileDamaged when it is not what was expected.
   * @throws FileNotFound, FileDamaged, FilesUnavailable
   */
  abstract open(key: string, expected?: FileExpectation): Promise<Readable>;

  /** @throws FilesUnavailable */
  abstract has(key: string): Promise<boolean>;

  /**
   * Removes a file; one that is not there is no error.
   * @throws FilesUnavailable
   */
  abstract delete(key: string): Promise<void>;

  /**
   * All keys in ascending order. Files stored or deleted meanwhile may or may not be among them.
   * @throws FilesUnavailable
   */
  abstract list(): AsyncIterable<string>;

  /**
   * Returns when files can be stored and read.
   * @throws FilesUnavailable saying what is wrong
   */
  abstract check(): Promise<void>;
}
