import type { PdfFile } from '../file/revisions.js';
import type { PdfObject } from '../file/values.js';

/** What a file says after a revision: each object as it was written last. */
export type State = ReadonlyMap<number, PdfObject>;

/** @param index of the last revision that counts, from 0; -1 for none */
export function stateAfter({ revisions }: PdfFile, index: number): State {
  return new Map(revisions.slice(0, index + 1).flatMap(({ objects }) => Array.from(objects)));
}
