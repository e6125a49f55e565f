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

/** Operating system and Postgres codes (SQLSTATE classes 08 and 57P) of a server that is away, starting, stopping or full. */
const LOST = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|08\d{3}|57P0[1-5]|53300|25P0[34])$/;
/** pg gives these no code. */
const LOST_MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|connection timeout/i;

/** Whether an error says that the connection to Postgres is gone or could not be had. */
export function isConnectionLoss(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const cause = 'driverError' in error ? error.driverError : error;
  return LOST.test(systemErrorCode(cause) ?? '') || LOST_MESSAGES.test(String(cause));
}
