import { ProductError } from '#platform';

export class DeadJobNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'dead-job-not-found';

  constructor() {
    super('There is no failed job with this id. It may have been run again already; the list shows what is left.');
  }
}
