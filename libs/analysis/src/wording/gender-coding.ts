import { findPhrases, type Phrase } from './find-phrases.js';

/** The beginning of a word that readers were found to hear as masculine or feminine. */
export interface CodedStem {
  readonly stem: string;
  /** `paper`: Appendix A of Gaucher, Friesen and Kay 2011. `gender-decoder`: added by the Gender Decoder (MIT licence). */
  readonly origin: 'paper' | 'gender-decoder';
}

export interface GenderCodedWords {
  readonly masculine: readonly CodedStem[];
  readonly feminine: readonly CodedStem[];
  /** Phrases of the trade in which a coded word means something else: "quiet hours", "lead time". */
  readonly exempt: readonly Phrase[];
}

interface CodedWord {
  readonly word: string;
  /** Half-open `[start, end)` in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly direction: 'masculine' | 'feminine';
  readonly stem: CodedStem;
}

export interface GenderCoding {
  readonly words: readonly CodedWord[];
  readonly masculine: number;
  readonly feminine: number;
  /** Feminine words less masculine words. */
  readonly score: number;
  readonly lean: 'strongly-masculine' | 'masculine' | 'neutral' | 'empty' | 'feminine' | 'strongly-feminine';
}

// Beyond this many words more of one kind, the lean is strong (Gender Decoder).
const STRONG = 3;
const WORD = /[\p{L}\p{N}]+(?:[-‑][\p{L}\p{N}]+)*/gu;

/**
 * How the wording of a text leans (rule 65): words by prefix against the stems of Gaucher, Friesen and Kay 2011, JPSP 101(1):
 * 109–128, as the Gender Decoder does it, save that each word counts once, not once per stem that it begins with. Words inside
 * exempt phrases do not count. A hyphenated word is one word if its whole begins with a stem, else its parts are words.
 */
export function genderCoding(text: string, { masculine, feminine, exempt }: GenderCodedWords): GenderCoding {
  const exempted = findPhrases(text, exempt);
  const words = tokensOf(text, [...masculine, ...feminine]).flatMap(({ word, start, end }): CodedWord[] => {
    if (exempted.some((span) => span.start <= start && end <= span.end)) return [];
    const he = stemOf(word, masculine);
    if (he !== null) return [{ word, start, end, direction: 'masculine', stem: he }];
    const she = stemOf(word, feminine);
    return she === null ? [] : [{ word, start, end, direction: 'feminine', stem: she }];
  });
  const masculineCount = words.filter((word) => word.direction === 'masculine').length;
  const feminineCount = words.length - masculineCount;
  const score = feminineCount - masculineCount;
  return { words, masculine: masculineCount, feminine: feminineCount, score, lean: leanOf(score, words.length) };
}

function leanOf(score: number, count: number): GenderCoding['lean'] {
  if (score === 0) return count === 0 ? 'empty' : 'neutral';
  const direction = score > 0 ? 'feminine' : 'masculine';
  return Math.abs(score) > STRONG ? `strongly-${direction}` : direction;
}

function tokensOf(text: string, stems: readonly CodedStem[]): { word: string; start: number; end: number }[] {
  return [...text.matchAll(WORD)].flatMap((token) => {
    const [word] = token;
    const hyphenated = stems.filter(({ stem }) => stem.includes('-'));
    if (!word.includes('-') || stemOf(word, hyphenated) !== null) {
      return [{ word, start: token.index, end: token.index + word.length }];
    }
    return [...word.matchAll(/[^-‑]+/gu)].map((part) => {
      const start = token.index + part.index;
      return { word: part[0], start, end: start + part[0].length };
    });
  });
}

function stemOf(word: string, stems: readonly CodedStem[]): CodedStem | null {
  const lower = word.toLowerCase();
  return stems.find(({ stem }) => lower.startsWith(stem)) ?? null;
}
