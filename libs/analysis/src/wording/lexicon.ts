import type { AgeCodedPhrase } from './age-coded.js';
import type { ClaimList } from './claims.js';
import { AGE_CODED_DE } from './de/age-coded.js';
import { GROUP_OWNERS_DE } from './de/group-owners.js';
import { SENSITIVE_QUESTIONS_DE } from './de/sensitive-questions.js';
import { TEXT_CLAIMS_DE } from './de/text-claims.js';
import { UNCLEAR_CHANNELS_DE } from './de/unclear-channels.js';
import { UNCLEAR_TIMES_DE } from './de/unclear-times.js';
import { VAGUE_TERMS_DE } from './de/vague-terms.js';
import { AGE_CODED_EN } from './en/age-coded.js';
import { FEMININE_STEMS_EN, MASCULINE_STEMS_EN } from './en/gender-coded.js';
import { GENDER_EXEMPT_EN } from './en/gender-exempt.js';
import { GROUP_OWNERS_EN } from './en/group-owners.js';
import { SENSITIVE_QUESTIONS_EN } from './en/sensitive-questions.js';
import { TEXT_CLAIMS_EN } from './en/text-claims.js';
import { UNCLEAR_CHANNELS_EN } from './en/unclear-channels.js';
import { UNCLEAR_TIMES_EN } from './en/unclear-times.js';
import { VAGUE_TERMS_EN } from './en/vague-terms.js';
import type { Phrase } from './find-phrases.js';
import type { GenderCodedWords } from './gender-coding.js';
import type { SensitiveQuestion } from './sensitive-questions.js';
import type { VagueTerm } from './vague-term.js';

/** The word lists of one language. The arrays are the same at every call, so that each is compiled once. */
export interface Lexicon {
  /** Primary language subtag. */
  readonly language: string;
  readonly vagueTerms: readonly VagueTerm[];
  /** Null where no list has been researched: the stems are findings about English words and do not translate. */
  readonly genderCoded: GenderCodedWords | null;
  readonly ageCoded: readonly AgeCodedPhrase[];
  readonly textClaims: ClaimList;
  readonly unclearTimes: readonly Phrase[];
  readonly unclearChannels: readonly Phrase[];
  readonly groupOwners: readonly Phrase[];
  readonly sensitiveQuestions: readonly SensitiveQuestion[];
}

const ENGLISH: Lexicon = {
  language: 'en',
  vagueTerms: VAGUE_TERMS_EN,
  genderCoded: { masculine: MASCULINE_STEMS_EN, feminine: FEMININE_STEMS_EN, exempt: GENDER_EXEMPT_EN },
  ageCoded: AGE_CODED_EN,
  textClaims: TEXT_CLAIMS_EN,
  unclearTimes: UNCLEAR_TIMES_EN,
  unclearChannels: UNCLEAR_CHANNELS_EN,
  groupOwners: GROUP_OWNERS_EN,
  sensitiveQuestions: SENSITIVE_QUESTIONS_EN,
};

const GERMAN: Lexicon = {
  language: 'de',
  vagueTerms: VAGUE_TERMS_DE,
  genderCoded: null,
  ageCoded: AGE_CODED_DE,
  textClaims: TEXT_CLAIMS_DE,
  unclearTimes: UNCLEAR_TIMES_DE,
  unclearChannels: UNCLEAR_CHANNELS_DE,
  groupOwners: GROUP_OWNERS_DE,
  sensitiveQuestions: SENSITIVE_QUESTIONS_DE,
};

export const LEXICONS: readonly Lexicon[] = [ENGLISH, GERMAN];

/** The lists for a BCP 47 tag such as `en-GB`, by its primary subtag; null for a language without any, whose texts stay unread. */
export function lexiconFor(language: string): Lexicon | null {
  const [primary] = language.toLowerCase().split('-');
  return LEXICONS.find((lexicon) => lexicon.language === primary) ?? null;
}
