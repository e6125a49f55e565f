import { ProductError, type InputFault, type JsonValue } from '#platform';

export type OidcRefusal =
  | 'answer-not-valid'
  | 'email-missing'
  | 'email-not-verified'
  | 'email-domain-not-allowed'
  | 'membership-ended'
  | 'account-elsewhere';

const WORDS: Readonly<Record<OidcRefusal, string>> = {
  'answer-not-valid':
    'Its answer was not valid, was used before, or belongs to another sign-in. Begin again at /login.',
  'email-missing': 'It gave no e-mail address. Its administrator must release the claim “email”.',
  'email-not-verified': 'It has not verified your e-mail address. Verify it there, then sign in again.',
  'email-domain-not-allowed':
    'Your e-mail address is not of a domain that the organisation lets in this way. Ask for an invitation.',
  'account-elsewhere':
    'Your e-mail address has an account here already, but not in this organisation. Ask for an invitation; after it, this way is open.',
  'membership-ended': 'Your membership of the organisation has ended. Ask for an invitation.',
};

/** The organisation's single sign-on did not vouch for the person as it must. */
export class OidcRefused extends ProductError {
  readonly kind = 'unauthenticated';
  readonly code = 'single-sign-on-refused';
  override readonly extra: Readonly<Record<string, JsonValue>>;

  constructor(reason: OidcRefusal, options?: ErrorOptions) {
    super(`The single sign-on of your organisation did not let you in. ${WORDS[reason]}`, options);
    this.extra = { reason };
  }
}

export class OidcNotSetUp extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'single-sign-on-not-set-up';

  constructor() {
    super('No organisation of this name has single sign-on. Sign in by link.');
  }
}

/** The address given is not one of an OpenID Connect server that can be used. */
export class OidcProviderUnusable extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'single-sign-on-unusable';
  override readonly faults: readonly InputFault[];

  constructor(detail: string, options?: ErrorOptions) {
    super(`This OpenID Connect server cannot be used: it ${detail}`, options);
    this.faults = [{ pointer: '/issuer', detail }];
  }
}

/** The organisation's OpenID Connect server gives no answer now. */
export class OidcUnavailable extends ProductError {
  readonly kind = 'unavailable';
  readonly code = 'single-sign-on-unavailable';
  override readonly retryAfterSeconds = 30;

  constructor(options?: ErrorOptions) {
    super(
      'The single sign-on of your organisation cannot be reached at the moment. Try again, or sign in by link.',
      options,
    );
  }
}

/** Somebody else changed the set-up after it was read. */
export class OidcProviderChanged extends ProductError {
  readonly kind = 'precondition-failed';
  readonly code = 'single-sign-on-changed';
  override readonly extra: Readonly<Record<string, JsonValue>>;

  constructor(current: Readonly<Record<string, JsonValue>> | null, yours: Readonly<Record<string, JsonValue>>) {
    super('Somebody else changed the single sign-on after you read it. Compare both sides and send your change again.');
    this.extra = { current, yours };
  }
}
