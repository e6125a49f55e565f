import { ProductError } from '../errors/product-error.js';

/** A backup is not made or not taken back, because something about the request or the database is not as it must be. */
export class BackupRefused extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'backup-refused';
}

/** The archive is not what was once written: cut off, altered, or no backup at all. Nothing of it was taken. */
export class BackupDamaged extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'backup-damaged';

  constructor(archive: string, what: string, options?: ErrorOptions) {
    super(`${archive} cannot be restored: ${what}. Nothing was changed; use another copy of the backup.`, options);
  }
}
