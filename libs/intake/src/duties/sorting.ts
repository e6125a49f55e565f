import type { SetTimeKind, Weekday } from '#work-model';
import type { Frequency } from '../proposal.js';
import type { Passage } from '../text/passages.js';
import { findWords, hasWords } from '../text/words.js';
import type { Clause } from './clauses.js';
import { deadlineIn, inClause, type Deadline } from './deadline.js';
import { replyIn } from './reply.js';

/** What a clause is: a reply that is promised, work owed by a time, work at a time, or work without any word of time. */
export type Sorted =
  | { readonly sort: 'norm' }
  | { readonly sort: 'own-time'; readonly deadline: Deadline }
  | { readonly sort: 'set-time'; readonly duty: SetTimeKind | null }
  | { readonly sort: 'untimed' };

/** Sorts a clause of a sentence that says a duty. */
export function sortClause(passage: Passage, clause: Clause): Sorted {
  if (replyIn(passage, clause) !== null) return { sort: 'norm' };
  const deadline = deadlineIn(passage, clause);
  if (deadline !== null) return { sort: 'own-time', deadline };
  const { points, ranges, days, frequencies } = inClause(passage, clause);
  const duty = kindOf(passage, clause);
  const atEvent = hasWords(clause.words, passage.language.duties.atEvent);
  if (points.length > 0 || ranges.length > 0 || atEvent) return { sort: 'set-time', duty: duty?.kind ?? null };
  if (days.length + frequencies.length === 0) return withoutTime(passage, duty);
  if (duty !== null || hasWords(clause.words, passage.language.duties.takesPart)) {
    return { sort: 'set-time', duty: duty?.kind ?? null };
  }
  return { sort: 'own-time', deadline: repeated([...days, ...frequencies], days[0]?.days ?? null) };
}

/** Among the demands on the person, “Dienst an Feiertagen” names no day and is set-time work all the same. */
function withoutTime({ section }: Passage, duty: { kind: SetTimeKind | null } | null): Sorted {
  const isStandby = duty?.kind === 'coverage' && section === 'requirements';
  return isStandby ? { sort: 'set-time', duty: 'coverage' } : { sort: 'untimed' };
}

/** Work that comes back without a time of the clock is owed, and done when the person chooses. */
function repeated(
  when: readonly { readonly start: number; readonly end: number; readonly frequency: Frequency | null }[],
  days: readonly Weekday[] | null,
): Deadline {
  return {
    start: Math.min(...when.map(({ start }) => start)),
    end: Math.max(...when.map(({ end }) => end)),
    days,
    time: null,
    monthDay: null,
    frequency: when.find(({ frequency }) => frequency !== null)?.frequency ?? null,
    within: null,
  };
}

function kindOf(passage: Passage, clause: Clause): { kind: SetTimeKind | null } | null {
  if (passage.label === 'class') return { kind: 'class' };
  for (const { pattern, means } of passage.language.duties.setTimeKinds) {
    if (findWords(clause.words, pattern).length > 0) return { kind: means };
  }
  return null;
}
