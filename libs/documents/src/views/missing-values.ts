import type { DocumentKind } from './document-kinds.js';

export interface MissingValue {
  /** JSON Pointer into the model. */
  readonly pointer: string;
  /** What to add, as an instruction. */
  readonly add: string;
}

/** The model lacks values that the document cannot do without. Names all of them, so that one round of answers is enough. */
export class MissingValuesError extends Error {
  readonly kind = 'invalid';

  constructor(
    readonly documentKind: DocumentKind,
    readonly missing: readonly MissingValue[],
  ) {
    const lines = missing.map(({ pointer, add }) => `  ${pointer}: ${add}`);
    const count = missing.length === 1 ? 'one value is' : `${missing.length} values are`;
    super(`The document "${documentKind}" cannot be made: ${count} missing.\n${lines.join('\n')}`);
    this.name = 'MissingValuesError';
  }
}
