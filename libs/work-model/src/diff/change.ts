/** One difference between two work models that a person would call one thing. */
export interface Change {
  /**
   * JSON Pointer to what changed: into the new model, and into the old one for removals. Fields that belong together (the day and the
   * times of a meeting) are one change of what holds them both.
   */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Id of the expectation it is about or is part of; null for everything else, such as the organisation's address. */
  readonly id: string | null;
  /** The old value; null when there was none. */
  readonly before: unknown;
  /** The new value; null when there is none. */
  readonly after: unknown;
  /** One English sentence for people. */
  readonly sentence: string;
  /** True when it changes what is expected or promised (times, dues, places, pay, norms, notice), false when only words change. */
  readonly material: boolean;
}
