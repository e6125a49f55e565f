import type { Phrase } from './find-phrases.js';

/** Wording that may keep people of some age from applying (rule 66). */
export interface AgeCodedPhrase extends Phrase {
  /** `regulation`: named in 29 CFR 1625.4. `other`: said to deter, or held against employers elsewhere. */
  readonly group: 'regulation' | 'other';
}
