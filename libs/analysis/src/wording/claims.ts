import { findPhrases, type Phrase, type PhraseMatch } from './find-phrases.js';

/** What a text can promise about the role, and what must be so in the model for it to be true (rule 33). */
export const CLAIMS = {
  remote: 'All work is done away from the employer’s sites: location mode remote.',
  hybrid: 'Some work is done at a site and some elsewhere: location mode hybrid.',
  'work-from-anywhere': 'No duty and no place rule binds the person to a place.',
  'no-meetings': 'No set-time duty is a meeting.',
  'flexible-hours': 'Only part of the time is set: a synchronicity index below 80.',
  'own-schedule': 'The person decides when to work: a schedule control index of 20 or more.',
  'nine-to-five': 'The working window is 09:00–17:00.',
  'four-day-week': 'Four working days a week.',
  'no-weekends': 'Nothing is set or owed on a Saturday or Sunday.',
  'no-evenings': 'Nothing is set after 18:00.',
  'no-overtime': 'Planned time never exceeds the contracted time.',
  'no-on-call': 'No set-time duty is on-call.',
  'async-first': 'Most work is own-time: more own-time than set-time.',
  'no-travel': 'No duty is at a place that must be travelled to.',
  permanent: 'Contract type permanent or open-ended.',
  'fixed-term': 'Contract type fixed-term or temporary.',
} as const;
export type ClaimId = keyof typeof CLAIMS;

export interface TextClaim extends Phrase {
  readonly claim: ClaimId;
}

export interface ClaimList {
  readonly claims: readonly TextClaim[];
  /** Words that, shortly before a claim in the same sentence, take it back: "not", "no longer", "kein". */
  readonly negations: readonly Phrase[];
}

// A negation further off speaks of something else: "We do not track time, and you set your own schedule."
const NEGATION_REACH_WORDS = 4;

/** The claims that a text makes about the role, those it takes back left out. */
export function claimsIn(text: string, { claims, negations }: ClaimList): PhraseMatch<TextClaim>[] {
  return findPhrases(text, claims).filter((claim) => !isNegated(text, claim, negations));
}

function isNegated(text: string, { start, end }: PhraseMatch, negations: readonly Phrase[]): boolean {
  const before = lastClause(text.slice(Math.max(0, start - 120), start));
  const reach = before.split(/\s+/u).filter(Boolean).slice(-NEGATION_REACH_WORDS).join(' ');
  if (findPhrases(reach, negations).length > 0) return true;
  // "Fully remote is not possible", "Remote arbeiten ist hier nicht möglich".
  const after = text.slice(end, end + 60).split(/[.!?;:,\n]/u)[0] ?? '';
  const next = after.split(/\s+/u).filter(Boolean).slice(0, NEGATION_REACH_WORDS).join(' ');
  return (
    /^\S+ (?:\S+ ){0,2}(?:not|nicht|cannot)\b/u.test(next) || /^(?:nicht|cannot|isn[’']t|is not|are not)\b/u.test(next)
  );
}

function lastClause(words: string): string {
  return words.split(/[.!?;:\n]/u).at(-1) ?? '';
}
