import { syllable } from 'syllable';
import { sentencesOf, type Sentence } from './sentences.js';

export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Mean number of words in a sentence. */
  readonly wordsPerSentence: number;
  /** Flesch–Kincaid grade (Kincaid et al. 1975), made for English; null for texts in other languages. */
  readonly grade: number | null;
}

const WORD = /[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu;

export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/**
 * How hard texts are to read, taken together. List items without a verb are sentences like others, which makes them look easy; a formula proves nothing
 * about clarity (ISO 24495-1).
 */
export function readabilityOf(texts: readonly string[], language: string): Readability {
  const sentences = texts.flatMap((text) => sentencesOf(text, language));
  const words = sentences.flatMap(({ text }) => wordsOf(text));
  const wordsPerSentence = sentences.length === 0 ? 0 : words.length / sentences.length;
  const isEnglish = language.toLowerCase().split('-')[0] === 'en';
  if (!isEnglish || words.length === 0)
    return { words: words.length, sentences: sentences.length, wordsPerSentence, grade: null };
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  const grade = 0.39 * wordsPerSentence + 11.8 * (syllables / words.length) - 15.59;
  return { words: words.length, sentences: sentences.length, wordsPerSentence, grade };
}

const PARTICIPLE = String.raw`(?:\p{L}+ed|done|made|sent|given|kept|written|told|held|met|shown|taken|brought|put|set|read|paid|seen)`;
const PASSIVE_DUTY = new RegExp(
  String.raw`\b(?:must|shall|should|has to|have to|needs? to|is to|are to) be (?:\p{L}+ly )?(${PARTICIPLE})\b(?<rest>[^.;:]*)`,
  'iu',
);
// Adjectives that look like participles: somebody must be licensed, trained, available.
const STATES =
  /^(?:licensed|certified|qualified|trained|registered|insured|prepared|motivated|experienced|interested|based|vaccinated|organi[sz]ed|authori[sz]ed|skilled|located|employed|enrolled|fixed|needed|required|allowed|set|met)$/i;

/** "Reports must be sent by Friday": a duty that does not say whose it is. Null when there is none, or when "by somebody" follows. */
export function passiveDutyIn({ text }: Sentence): string | null {
  const found = PASSIVE_DUTY.exec(text);
  const participle = found?.[1];
  if (found === null || participle === undefined || STATES.test(participle)) return null;
  const actor =
    /\bby (?!\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|noon|midnight|then|now|e-?mail|phone|post|hand|the end|end of)/i;
  if (actor.test(found.groups?.['rest'] ?? '')) return null;
  return found[0].slice(0, found[0].length - (found.groups?.['rest'] ?? '').length);
}
