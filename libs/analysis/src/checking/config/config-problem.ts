/** A configuration that cannot be used: what, where, and what to write instead. */
export interface ConfigProblem {
  /** JSON Pointer into the configuration. */
  readonly pointer: string;
  readonly message: string;
  readonly suggestion: string | null;
}

/** The configuration of the checker names a rule, level or option that does not exist. Holds every problem. */
export class ConfigInvalid extends Error {
  readonly kind = 'invalid';
  constructor(readonly problems: readonly ConfigProblem[]) {
    super(problems.map(({ pointer, message }) => `${pointer === '' ? '' : `${pointer}: `}${message}`).join('\n'));
    this.name = 'ConfigInvalid';
  }
}
