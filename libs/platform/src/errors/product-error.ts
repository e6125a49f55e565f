export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What sort of thing went wrong, whatever the feature. Doors map it to what they speak: HTTP status, exit code. */
export type FaultKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'precondition-failed'
  | 'precondition-required'
  | 'too-large'
  | 'too-many'
  | 'unavailable';

/** Where in the input a fault lies, as a JSON Pointer (RFC 6901), and what it is, in words. */
export interface InputFault {
  readonly pointer: string;
  readonly detail: string;
}

/**
 * Something that a user of the product can be told about. One small class per fact; the message says what failed, why, and what to do.
 * Whatever is no ProductError is a defect, and its message stays inside.
 */
export abstract class ProductError extends Error {
  abstract readonly kind: FaultKind;
  /** The fact in kebab-case, such as `role-not-found`; the same in every language and version. */
  abstract readonly code: string;
  /** Which parts of the input are at fault. */
  readonly faults?: readonly InputFault[];
  /** Members that the answer carries besides the words. */
  readonly extra?: Readonly<Record<string, JsonValue>>;
  /** Seconds after which trying again is sensible. */
  readonly retryAfterSeconds?: number;

  override get name(): string {
    return this.constructor.name;
  }
}
