import { ProductError, type InputFault } from '#platform';

export class PersonNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'person-not-found';

  constructor() {
    super('There is no such person in this organisation.');
  }
}

export class PersonEmailTaken extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'person-email-taken';
  override readonly faults: readonly InputFault[] = [{ pointer: '/email', detail: 'belongs to another person' }];

  constructor() {
    super(
      'Another person of this organisation has this e-mail address. Change that person instead, or use another address.',
    );
  }
}

export class PersonUserTaken extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'person-user-taken';
  override readonly faults: readonly InputFault[] = [{ pointer: '/userId', detail: 'is another person already' }];

  constructor() {
    super('This member is another person of the organisation already. One member is one person.');
  }
}

export class PersonUserUnknown extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'person-user-unknown';
  override readonly faults: readonly InputFault[] = [
    { pointer: '/userId', detail: 'is no member of this organisation' },
  ];

  constructor() {
    super('Only a member of this organisation can be linked to a person. Invite them first.');
  }
}
