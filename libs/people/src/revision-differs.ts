import { ProductError, type JsonValue } from '#platform';

/** Somebody changed it since the caller read it. Carries what is there now, so that both sides can be shown. */
export class RevisionDiffers extends ProductError {
  readonly kind = 'precondition-failed';
  readonly code = 'revision-differs';
  override readonly extra: Readonly<Record<string, JsonValue>>;

  constructor(thing: 'team' | 'person', expected: number, current: Readonly<Record<string, JsonValue>>) {
    super(`This ${thing} was changed by somebody else since you read it. Look at what is there now, then change that.`);
    this.extra = { expectedRevision: expected, current };
  }
}
