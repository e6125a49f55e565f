import { ProductError } from '#platform';

/** The caller, or the address, sent more than its share. */
export class TooManyRequests extends ProductError {
  readonly kind = 'too-many';
  readonly code = 'too-many-requests';

  constructor(override readonly retryAfterSeconds: number) {
    super(`Too many requests. Wait ${retryAfterSeconds} seconds before the next one.`);
  }
}
