import { ProductError, type InputFault, type JsonValue } from '#platform';

export class RoleNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'role-not-found';

  constructor() {
    super('There is no such role in this organisation.');
  }
}

export class RoleVersionNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'role-version-not-found';

  constructor(number: number) {
    super(`The role has no version ${number}. See its list of versions.`);
  }
}

/** Two roles of an organisation would have the same id. */
export class RoleIdTaken extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'role-id-taken';
  override readonly faults: readonly InputFault[];

  constructor(slug: string) {
    super(`Another role of this organisation has the id "${slug}". Give this one another id: at the top of its file.`);
    this.faults = [{ pointer: '/id', detail: `"${slug}" is the id of another role` }];
  }
}

export class RoleTeamUnknown extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'role-team-unknown';
  override readonly faults: readonly InputFault[] = [{ pointer: '/teamId', detail: 'is no team of this organisation' }];

  constructor() {
    super('The team that the role should belong to does not exist.');
  }
}

/** A role file cannot be read, so there is nothing to make a role of. */
export class RoleFileInvalid extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'role-file-invalid';

  constructor(override readonly faults: readonly InputFault[]) {
    super(
      `The role file has ${faults.length === 1 ? 'one fault' : `${faults.length} faults`}. Mend what "faults" lists.`,
    );
  }
}

/** A text that cannot be kept, not even as a draft with faults. */
export class RoleTextUnstorable extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'role-text-unstorable';

  constructor(why: string) {
    super(`The text cannot be kept as a draft: ${why}.`);
  }
}

/** What somebody wrote starts from a draft that has changed since. Both sides are in the answer. */
export class DraftChanged extends ProductError {
  readonly kind = 'precondition-failed';
  readonly code = 'draft-changed';
  override readonly extra: Readonly<Record<string, JsonValue>>;

  /** @param yours what the caller sent (the text that would have been saved), or null when nothing was to be saved */
  constructor(
    yours: { readonly revision: number; readonly text: string | null },
    current: { readonly revision: number; readonly text: string },
  ) {
    super(
      'The role was changed by somebody else since you read it. Put both sides together and send the result with the new ETag.',
    );
    this.extra = { yours: { ...yours }, current: { ...current } };
  }
}

/** The draft cannot be read as a role file. Its text is kept; what needs a model has to wait. */
export class DraftHasFaults extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'draft-has-faults';

  constructor(override readonly faults: readonly InputFault[]) {
    super('The draft has faults and cannot be read as a role file. Mend what "faults" lists and save it.');
  }
}

/** A JSON Patch that does not fit the draft, or whose result is no role. */
export class DraftPatchRefused extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'draft-patch-refused';
  override readonly faults: readonly InputFault[];

  constructor(pointer: string, why: string) {
    super('The patch does not fit the draft. Nothing was changed.');
    this.faults = [{ pointer, detail: why }];
  }
}

/** One thing that stands between a draft and its publication. */
export interface Obstacle extends InputFault {
  /** `question:` with one of the four, `rule:` with the rule that found it, or `schedule`. */
  readonly cause: string;
}

/** Open questions or errors: the role would promise what it does not say, or says twice. */
export class RoleNotPublishable extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'role-not-publishable';
  override readonly faults: readonly InputFault[];
  override readonly extra: Readonly<Record<string, JsonValue>>;

  constructor(obstacles: readonly Obstacle[]) {
    super(
      `The role cannot be published: ${obstacles.length === 1 ? 'one thing is' : `${obstacles.length} things are`} open. Settle what "faults" lists.`,
    );
    this.faults = obstacles.map(({ pointer, detail }) => ({ pointer, detail }));
    this.extra = { causes: obstacles.map(({ cause, pointer }) => ({ cause, pointer })) };
  }
}

/** Repeat rules that cannot be worked out: nothing about the week can be said. */
export class ScheduleNotExpandable extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'schedule-not-expandable';
  override readonly faults: readonly InputFault[];

  constructor(fault: InputFault) {
    super('The times of this role cannot be worked out, so its week cannot be broken down.');
    this.faults = [fault];
  }
}

export class RoleArchived extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'role-archived';

  constructor() {
    super('The role is archived. Take it out of the archive before you change or publish it.');
  }
}

export class RoleNotArchived extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'role-not-archived';

  constructor() {
    super('The role is not archived, so it cannot be taken out of the archive.');
  }
}

/** A file of an archive that is not imported, and why. */
export interface FileRefusal {
  readonly file: string;
  readonly details: readonly string[];
}

/** Nothing of an archive was imported. Names every file that stands in the way, with all that is wrong with it. */
export class ImportRefused extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'import-refused';
  override readonly extra: Readonly<Record<string, JsonValue>>;

  constructor(message: string, refused: readonly FileRefusal[] = []) {
    super(message);
    this.extra = { refused: refused.map(({ file, details }) => ({ file, details: [...details] })) };
  }
}

export class ExportTooLarge extends ProductError {
  readonly kind = 'too-large';
  readonly code = 'export-too-large';

  constructor(limit: string) {
    super(`The archive would hold more than ${limit}. Export fewer roles at once: choose by team or state.`);
  }
}
