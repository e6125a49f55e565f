import { ProductError, type InputFault } from '#platform';

export class TeamNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'team-not-found';

  constructor() {
    super('There is no such team in this organisation.');
  }
}

export class TeamNameTaken extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'team-name-taken';
  override readonly faults: readonly InputFault[] = [{ pointer: '/name', detail: 'is the name of another team' }];

  constructor() {
    super('Another team has this name. Choose a different one; capitals make no difference.');
  }
}

export class TeamParentUnknown extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'team-parent-unknown';
  override readonly faults: readonly InputFault[] = [
    { pointer: '/parentId', detail: 'is no team of this organisation' },
  ];

  constructor() {
    super('The team that this one should belong to does not exist.');
  }
}

export class TeamInCircle extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'team-in-circle';
  override readonly faults: readonly InputFault[] = [{ pointer: '/parentId', detail: 'is this team or one below it' }];

  constructor() {
    super('A team cannot belong to itself or to a team below it.');
  }
}

export class TeamInUse extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'team-in-use';

  constructor() {
    super(
      'The team cannot be deleted while something else still belongs to it. Move its teams and what is set for it elsewhere first.',
    );
  }
}

export class TeamMemberUnknown extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'team-member-unknown';

  constructor() {
    super('There is no such team or no such person in this organisation.');
  }
}
