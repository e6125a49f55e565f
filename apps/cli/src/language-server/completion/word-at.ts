/** The word that is being typed at a cursor. */
export interface TypedWord {
  readonly offset: number;
  readonly endOffset: number;
  /** What stands before the word on its line. */
  readonly before: string;
  /** What stands after the word on its line. */
  readonly after: string;
}

/** Characters of keys, ids, dates and pointers. */
const WORD = /[\p{L}\p{N}_./~+-]/u;

/** The word around an offset; empty between words. */
export function wordAt(text: string, cursor: number): TypedWord {
  const lineStart = text.slice(0, cursor).lastIndexOf('\n') + 1;
  const nextLine = text.indexOf('\n', cursor);
  const lineEnd = nextLine < 0 ? text.length : nextLine;
  let [offset, endOffset] = [cursor, cursor];
  while (offset > lineStart && WORD.test(text.charAt(offset - 1))) offset -= 1;
  while (endOffset < lineEnd && WORD.test(text.charAt(endOffset))) endOffset += 1;
  return { offset, endOffset, before: text.slice(lineStart, offset), after: text.slice(endOffset, lineEnd) };
}
