import { ProductError, type InputFault, type JsonValue } from '#platform';
import type { Refusal } from './resolution/levels.js';

/** Somebody changed it since the caller read it. Carries what is there now, so that both sides can be shown. */
export class PolicyRevisionDiffers extends ProductError {
  readonly kind = 'precondition-failed';
  readonly code = 'revision-differs';
  override readonly extra: Readonly<Record<string, JsonValue>>;

  constructor(thing: 'policy template' | 'policy assignment', expectedRevision: number, current: JsonValue) {
    super(`This ${thing} was changed by somebody else since you read it. Look at what is there now, then change that.`);
    this.extra = { expectedRevision, current };
  }
}

export class PolicyTemplateNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'policy-template-not-found';

  constructor() {
    super('There is no such policy template in this organisation.');
  }
}

export class PolicyVersionNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'policy-version-not-found';

  constructor(number: number) {
    super(`The policy template has no version ${number}. Publish its draft, or choose a version that there is.`);
  }
}

export class PolicyTemplateInvalid extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'policy-template-invalid';

  constructor(override readonly faults: readonly InputFault[]) {
    super('This is no policy template that could be used. The faults say what to change, and where.');
  }
}

export class PolicyTemplateArchived extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'policy-template-archived';

  constructor() {
    super(
      'The policy template is archived. Where it is in use it stays in use; it cannot be changed, published or assigned.',
    );
  }
}

export class PolicyVersionUnchanged extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'policy-version-unchanged';

  constructor(number: number) {
    super(`The draft says exactly what version ${number} says, so there is nothing to publish.`);
  }
}

export class PolicyAssignmentNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'policy-assignment-not-found';

  constructor() {
    super('There is no such policy assignment in this organisation.');
  }
}

/** What an assignment says does not fit the version that it is of. */
export class PolicyAssignmentInvalid extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'policy-assignment-invalid';

  constructor(override readonly faults: readonly InputFault[]) {
    super('The policy cannot be used like this. The faults say what to change, and where.');
  }
}

export class PolicyAlreadyAssigned extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'policy-already-assigned';

  constructor() {
    super('This policy template is in use there already. Change that assignment, or let it adopt another version.');
  }
}

/** Two templates at one level would say the same field. */
export class PoliciesConflict extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'policies-conflict';
  override readonly faults: readonly InputFault[];
  override readonly extra: Readonly<Record<string, JsonValue>>;

  constructor(conflicts: readonly Refusal[]) {
    super(conflicts.map(({ message }) => message).join(' '));
    this.faults = conflicts.map(({ field, message }) => ({ pointer: pointerTo(field), detail: message }));
    this.extra = {
      conflicts: conflicts.map(({ field, assignmentIds }) => ({ field, assignmentIds: [...assignmentIds] })),
    };
  }
}

/** Where the answer to a conflict would be written: what is said of the field. */
function pointerTo(field: string | null): string {
  return field === null ? '' : `/overrides/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
