import { createHash } from 'node:crypto';
import { pipeline, Transform, type Readable } from 'node:stream';
import { ProductError } from '../errors/product-error.js';
import { FileDamaged, FilesUnavailable } from './file-errors.js';
import type { FileExpectation } from './file-store.js';

/**
 * Passes a file on while comparing it with what is expected of it. The stream fails with FileDamaged where they differ, and with
 * FilesUnavailable where the store stops in the middle.
 */
export function expectedContent(key: string, source: Readable, expected: FileExpectation): Readable {
  const hash = expected.hash === true ? createHash('sha256') : null;
  let bytes = 0;
  const checked = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.byteLength;
      hash?.update(chunk);
      if (expected.bytes !== undefined && bytes > expected.bytes) done(lengthDiffers(key, bytes, expected.bytes));
      else done(null, chunk);
    },
    flush(done) {
      if (expected.bytes !== undefined && bytes !== expected.bytes) done(lengthDiffers(key, bytes, expected.bytes));
      else if (hash !== null && hash.digest('hex') !== key) done(new FileDamaged(key, 'its content has another hash'));
      else done();
    },
    destroy(error, done) {
      done(error === null || error instanceof ProductError ? error : interrupted(error));
    },
  });
  // `pipeline` closes the source when the reader goes away; errors reach the reader through `checked`.
  pipeline(source, checked, () => undefined);
  return checked;
}

export function lengthDiffers(key: string, found: number, expected: number): FileDamaged {
  return new FileDamaged(
    key,
    `it has ${found} bytes${found > expected ? ' or more' : ''}, and ${expected} were stored`,
  );
}

function interrupted(cause: Error): FilesUnavailable {
  return new FilesUnavailable('reading stopped in the middle of a file', { cause });
}
