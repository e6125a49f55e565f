import type { ProposalKind } from '../proposal.js';
import { beginsWith, hasWords } from '../text/words.js';
import type { Passage } from '../text/passages.js';

/** Kinds that say the terms of the job: a sentence that holds one of them is not a duty besides. */
const TERMS: readonly ProposalKind[] = [
  'title',
  'location',
  'schedule',
  'contracted',
  'pay',
  'contract-type',
  'engagement',
  'start-date',
  'place-day',
  'protected-time',
];

/** Whether a sentence says something that the person does. */
export function isDutySentence(passage: Passage, soFar: ReadonlySet<ProposalKind>): boolean {
  const { words, section, language, label, isItem, sentence } = passage;
  if (sentence.isHeading || TERMS.some((kind) => soFar.has(kind))) return false;
  if (words.endsWith(':') || !/\p{L}{2}/u.test(words)) return false;
  if (hasWords(words, language.duties.negations) || label !== null) return label === 'class';
  if (beginsWith(words, language.duties.otherSubjects) !== null) return hasTwoParts(words);
  if (beginsWith(words, language.duties.notDuties) !== null) return false;
  if (section === 'duties') return true;
  if (section === 'requirements') return isReadiness(passage);
  if (section !== 'unknown' && section !== 'role') return false;
  return isItem || beginsWith(words, language.duties.person) !== null;
}

/** “We send files by 9; you deliver by 5”: the second part may be the person's. */
function hasTwoParts(words: string): boolean {
  return words.includes('; ');
}

/** Among the demands on the person, readiness for times that others have off is a duty. */
function isReadiness({ words, language }: Passage): boolean {
  const { readiness, readyFor } = language.duties;
  return hasWords(words, readiness) && hasWords(words, readyFor);
}
