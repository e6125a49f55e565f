import { ProductError } from '#platform';

export class PreferredWindowNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'preferred-window-not-found';

  constructor() {
    super('You have not chosen preferred hours here. Nobody but you would see them.');
  }
}

/** Also the answer to whoever is no person here, so that it tells nothing about anybody. */
export class PreferredWindowNotYours extends ProductError {
  readonly kind = 'forbidden';
  readonly code = 'preferred-window-not-yours';

  constructor() {
    super(
      'Preferred hours can be kept by a person of this organisation for themselves, once they have an offer. Nobody is asked before.',
    );
  }
}
