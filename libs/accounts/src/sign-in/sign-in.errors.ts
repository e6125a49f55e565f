import { ProductError } from '#platform';

/** E-mail or password: which of them is wrong is not told, or one could ask who has an account here. */
export class PasswordWrong extends ProductError {
  readonly kind = 'unauthenticated';
  readonly code = 'password-wrong';

  constructor() {
    super('E-mail or password is wrong. If you have set no password, ask for a sign-in link.');
  }
}

export class LoginLinkNotValid extends ProductError {
  readonly kind = 'unauthenticated';
  readonly code = 'login-link-not-valid';

  constructor() {
    super('This sign-in link has been used, has expired, or is not complete. Ask for a new one at /login.');
  }
}

export class SecondFactorWrong extends ProductError {
  readonly kind = 'unauthenticated';
  readonly code = 'second-factor-wrong';

  constructor() {
    super(
      'The code is wrong, or was used before. Wait for the next code of your app, or use a recovery code. After five wrong codes, sign in again.',
    );
  }
}

/** A step of a sign-in came too late, twice, or from another browser than the one before. */
export class SignInLapsed extends ProductError {
  readonly kind = 'unauthenticated';
  readonly code = 'sign-in-lapsed';

  constructor() {
    super('This sign-in took too long, or was finished before. Begin again at /login.');
  }
}

export class TooManyAttempts extends ProductError {
  readonly kind = 'too-many';
  readonly code = 'too-many-attempts';

  constructor(override readonly retryAfterSeconds: number) {
    const minutes = Math.ceil(retryAfterSeconds / 60);
    super(`There were too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`);
  }
}

/** Changing how one signs in needs proof that it is still the same person who sits there. */
export class SignInNotRecent extends ProductError {
  readonly kind = 'forbidden';
  readonly code = 'sign-in-not-recent';

  constructor() {
    super('You signed in more than 15 minutes ago. Sign in again to change how you sign in.');
  }
}
