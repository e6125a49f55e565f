import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { ProductError } from '../errors/product-error.js';
import { systemErrorCode } from '#program';

/** The database cannot be reached, or has no free connection. Nothing was written. */
export class DatabaseUnavailable extends ProductError {
  readonly kind = 'unavailable';
  readonly code = 'database-unavailable';
  override readonly retryAfterSeconds = 2;

  constructor(options?: ErrorOptions) {
    super('The database cannot be reached at the moment. Nothing was changed; try again shortly.', options);
  }
}

/** The connection was lost while a change was being committed: Postgres made it whole or not at all, and nobody here heard which. */
export class OutcomeUnknown extends ProductError {
  readonly kind = 'unavailable';
  readonly code = 'outcome-unknown';
  override readonly retryAfterSeconds = 2;

  constructor(options?: ErrorOptions) {
    super(
      'The database was lost at the very end of this change: it was made whole or not at all, and which of the two is not known here. Look before you send it again; sent again with the same Idempotency-Key it is never made twice.',
      options,
    );
  }
}

/** Operating system and Postgres codes (SQLSTATE classes 08 and 57P) of a server that is away, starting, stopping or full. */
const LOST = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|08\d{3}|57P0[1-5]|53300|25P0[34])$/;
/** pg gives these no code. */
const LOST_MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|connection timeout/i;

/** Whether an error says that the connection to Postgres is gone or could not be had. */
export function isConnectionLoss(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if (isNeverSent(error)) return true;
  const cause = 'driverError' in error ? error.driverError : error;
  return LOST.test(systemErrorCode(cause) ?? '') || LOST_MESSAGES.test(String(cause));
}

/** The connection was lost between two queries: TypeORM took it back, and sends nothing more. */
export function isNeverSent(error: unknown): boolean {
  return error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError;
}
