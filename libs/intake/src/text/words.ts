export interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What each group of the pattern holds, in order; undefined for those that took no part. */
  readonly groups: readonly (string | undefined)[];
}

const compiled = new Map<string, RegExp>();

/** Every place where the words stand as whole words, without regard to case. */
export function findWords(text: string, source: string): Found[] {
  return [...text.matchAll(wordsPattern(source))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    groups: match.slice(1),
  }));
}

export function hasWords(text: string, source: string): boolean {
  return text.search(wordsPattern(source)) >= 0;
}

/** Whether the text begins with the words; the end of them, or null. */
export function beginsWith(text: string, source: string): number | null {
  const [first] = findWords(text, `^(?:${source})`);
  return first === undefined ? null : first.end;
}

/** Tables of the languages are constants, so as many are compiled as there are tables. */
function wordsPattern(source: string): RegExp {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');
  compiled.set(source, pattern);
  return pattern;
}

/** The source of any of these words, the longest first: “second” must not hide “seconds”. */
export function anyOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}
