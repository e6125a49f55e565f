import { ProductError, type JsonValue } from '#platform';

export class MemberNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'member-not-found';

  constructor() {
    super('The organisation has no such member.');
  }
}

/** Without an owner nobody could change who is one. */
export class LastOwner extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'last-owner';

  constructor() {
    super('This is the only owner. Make somebody else an owner first.');
  }
}

/** Only owners make, change and remove owners. */
export class OwnersOnly extends ProductError {
  readonly kind = 'forbidden';
  readonly code = 'owners-only';

  constructor() {
    super('Only an owner can make, change or remove an owner.');
  }
}

/** Somebody else changed the member's access after it was read. */
export class MemberChanged extends ProductError {
  readonly kind = 'precondition-failed';
  readonly code = 'member-changed';
  override readonly extra: Readonly<Record<string, JsonValue>>;

  constructor(
    current: { readonly accessRole: string; readonly revision: number },
    yours: { readonly accessRole: string },
  ) {
    super(
      'Somebody else changed this member’s access after you read it. Compare both sides and send your change again.',
    );
    this.extra = { current: { accessRole: current.accessRole, revision: current.revision }, yours: { ...yours } };
  }
}

export class AlreadyMember extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'already-member';

  constructor() {
    super('Somebody with this e-mail address is a member already. Change their access instead.');
  }
}

export class AlreadyInvited extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'already-invited';

  constructor() {
    super('This e-mail address has an open invitation. Revoke that one first, or wait for it.');
  }
}

export class InvitationNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'invitation-not-found';

  constructor() {
    super('There is no such open invitation.');
  }
}

export class InvitationNotValid extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'invitation-not-valid';

  constructor() {
    super('This invitation has been accepted or revoked, has expired, or its link is not complete. Ask for a new one.');
  }
}
