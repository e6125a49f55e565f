/** Words to look for. Lists of phrases are data, one language each. */
export interface Phrase {
  /**
   * Source of a regular expression without capturing groups. It is matched without regard to case, as whole words; a blank stands
   * for any white space. `(?-i:DOE)` asks for capitals.
   */
  readonly pattern: string;
  /** Patterns of the same kind: where one of them covers the match, a careful reader would laugh at the finding. */
  readonly unless?: readonly string[];
}

export interface PhraseMatch<P extends Phrase = Phrase> {
  readonly match: string;
  /** Half-open `[start, end)` in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly phrase: P;
}

interface Compiled {
  /** Finds where any phrase begins. */
  readonly any: RegExp;
  /** Sticky, one a phrase in the list's order, to find the longest that begins there. */
  readonly each: readonly RegExp[];
  readonly exemptions: ReadonlyMap<Phrase, readonly RegExp[]>;
}

// "Self-sufficient" is not "sufficient", "urgent-only" not "urgent", "unflexible" not "flexible".
const WORD = String.raw`[\p{L}\p{N}_]`;
const BEFORE = String.raw`(?<!${WORD}|${WORD}[-‑])`;
const AFTER = String.raw`(?!${WORD}|[-‑]\p{L})`;

// How far an exemption may reach to either side of the match: two usual sentences.
const CONTEXT = 240;

const compiledLists = new WeakMap<readonly Phrase[], Compiled>();

/**
 * Every place where a phrase of the list stands in the text, from left to right: the longest that begins first, none within
 * another. The list is compiled once; the cost per text is one scan. Pass the same array again, not a copy of it.
 */
export function findPhrases<P extends Phrase>(text: string, phrases: readonly P[]): PhraseMatch<P>[] {
  if (phrases.length === 0) return [];
  const compiled = compiledFor(phrases);
  const found: PhraseMatch<P>[] = [];
  compiled.any.lastIndex = 0;
  for (let hit = compiled.any.exec(text); hit !== null; hit = compiled.any.exec(text)) {
    const longest = longestAt(text, hit.index, phrases, compiled);
    if (longest === null) continue;
    compiled.any.lastIndex = longest.end;
    if (!isExempt(text, longest, compiled.exemptions.get(longest.phrase) ?? [])) found.push(longest);
  }
  return found;
}

/** Whether the text, blanks and a closing full stop or colon aside, is one of the phrases and nothing more. */
export function isPhrase(text: string, phrases: readonly Phrase[]): boolean {
  const words = text.trim().replace(/[.:;,]+$/u, '');
  const [only] = findPhrases(words, phrases);
  return only?.start === 0 && only.end === words.length;
}

/** The source of a pattern that matches these words literally. */
export function literally(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

function compiledFor(phrases: readonly Phrase[]): Compiled {
  const known = compiledLists.get(phrases);
  if (known !== undefined) return known;
  const compiled: Compiled = {
    any: expression(phrases.map((phrase) => phrase.pattern).join('|'), 'giu'),
    each: phrases.map((phrase) => expression(phrase.pattern, 'yiu')),
    exemptions: new Map(
      phrases.map((phrase) => [phrase, (phrase.unless ?? []).map((pattern) => expression(pattern, 'giu'))]),
    ),
  };
  compiledLists.set(phrases, compiled);
  return compiled;
}

function expression(pattern: string, flags: string): RegExp {
  return new RegExp(`${BEFORE}(?:${withAnyBlanks(pattern)})${AFTER}`, flags);
}

// A line break or a no-break space is as good as a blank: "as soon\nas possible".
function withAnyBlanks(pattern: string): string {
  return pattern.replace(/\[[^\]]*\]| \?| /g, (part) => {
    if (part === ' ') return String.raw`\s+`;
    return part === ' ?' ? String.raw`\s*` : part.replaceAll(' ', String.raw`\s`);
  });
}

function longestAt<P extends Phrase>(
  text: string,
  start: number,
  phrases: readonly P[],
  { each }: Compiled,
): PhraseMatch<P> | null {
  let longest: PhraseMatch<P> | null = null;
  for (const [index, phrase] of phrases.entries()) {
    const pattern = each[index];
    if (pattern === undefined) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text)?.[0];
    if (match !== undefined && match.length > (longest?.match.length ?? 0)) {
      longest = { match, start, end: start + match.length, phrase };
    }
  }
  return longest;
}

function isExempt(text: string, { start, end }: PhraseMatch, exemptions: readonly RegExp[]): boolean {
  const from = Math.max(0, start - CONTEXT);
  const around = text.slice(from, end + CONTEXT);
  return exemptions.some((exemption) =>
    [...around.matchAll(exemption)].some(
      (match) => from + match.index <= start && from + match.index + match[0].length >= end,
    ),
  );
}
