import { findPhrases, type Phrase, type PhraseMatch } from './find-phrases.js';

/** What a candidate must not be asked before an offer (rule 70). */
export const SENSITIVE_TOPICS = [
  'chronotype',
  'sleep',
  'health',
  'disability',
  'age',
  'family-plans',
  'photo',
  'pay-history',
] as const;
export type SensitiveTopic = (typeof SENSITIVE_TOPICS)[number];

export interface SensitiveQuestion extends Phrase {
  readonly topic: SensitiveTopic;
}

/** The places where a form field or an advertisement asks for something sensitive. */
export function sensitiveQuestionsIn(
  text: string,
  questions: readonly SensitiveQuestion[],
): PhraseMatch<SensitiveQuestion>[] {
  return findPhrases(text, questions);
}

/** Questions of one topic; `unless` of the language goes to each, with what is its own. */
export function questionsAbout(
  topic: SensitiveTopic,
  general: readonly string[],
  patterns: readonly (string | readonly [string, ...string[]])[],
): SensitiveQuestion[] {
  return patterns.map((entry) => {
    const [pattern, ...own] = typeof entry === 'string' ? [entry] : entry;
    return { topic, pattern, unless: [...general, ...own] };
  });
}
