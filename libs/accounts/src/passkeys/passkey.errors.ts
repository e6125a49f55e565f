import { ProductError } from '#platform';

export class PasskeyRefused extends ProductError {
  readonly kind = 'unauthenticated';
  readonly code = 'passkey-refused';

  constructor(options?: ErrorOptions) {
    super('The passkey was not accepted. Try again, or sign in by link and add a new passkey.', options);
  }
}

export class PasskeyNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'passkey-not-found';

  constructor() {
    super('You have no such passkey.');
  }
}

/** The device's passkey is here already. */
export class PasskeyPresent extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'passkey-present';

  constructor() {
    super('This passkey is registered already. Sign in with it.');
  }
}
