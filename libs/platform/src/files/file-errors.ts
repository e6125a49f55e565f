import { ProductError } from '../errors/product-error.js';

/** The store cannot be used now: full, down, or refusing. Nothing was stored; the same call may succeed later. */
export class FilesUnavailable extends ProductError {
  readonly kind = 'unavailable';
  readonly code = 'files-unavailable';
  override readonly retryAfterSeconds = 30;

  constructor(what: string, options?: ErrorOptions) {
    super(`Files cannot be stored or read at the moment: ${what}. Nothing was changed; try again later.`, options);
  }
}

/** The store has no file under this key. */
export class FileNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'file-not-found';

  constructor(key: string, options?: ErrorOptions) {
    super(`There is no stored file ${key.slice(0, 64)}. It was never stored, or it was deleted.`, options);
  }
}

/** More bytes came than the caller allows. Nothing was stored. */
export class FileTooLarge extends ProductError {
  readonly kind = 'too-large';
  readonly code = 'file-too-large';
  override readonly extra: { readonly maxBytes: number };

  constructor(maxBytes: number) {
    super(`The file has more than the ${maxBytes} bytes that are allowed here. Send a smaller one.`);
    this.extra = { maxBytes };
  }
}

/** What was read is not what was stored. Bytes already handed on must not be used. */
export class FileDamaged extends ProductError {
  readonly kind = 'unavailable';
  readonly code = 'file-damaged';

  constructor(key: string, how: string) {
    super(`The stored file ${key} is damaged: ${how}. Restore it from a backup, or make it anew.`);
  }
}
