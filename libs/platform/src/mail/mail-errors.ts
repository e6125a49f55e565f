import { ProductError } from '../errors/product-error.js';

/** The mail server cannot be used now, or not as it is set up. The same mail may go out later. */
export class MailUnavailable extends ProductError {
  readonly kind = 'unavailable';
  readonly code = 'mail-unavailable';
  readonly isTemporary = true;
  override readonly retryAfterSeconds = 60;

  constructor(what: string, options?: ErrorOptions) {
    super(`Mail cannot be sent at the moment: ${what}. It is tried again.`, options);
  }
}

/** This message will never be taken, however often it is tried. */
export class MailRefused extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'mail-refused';
  readonly isTemporary = false;

  constructor(what: string, options?: ErrorOptions) {
    super(`The mail was not sent and is not tried again: ${what}.`, options);
  }
}
