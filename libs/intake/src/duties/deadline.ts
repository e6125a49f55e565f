import type { Weekday } from '#work-model';
import type { Frequency, Span } from '../proposal.js';
import type { Passage } from '../text/passages.js';
import { findWords } from '../text/words.js';
import { timesSaid } from '../times/time-words.js';
import type { Clause } from './clauses.js';

/** What a clause says about when something is owed. */
export interface Deadline {
  readonly start: number;
  readonly end: number;
  readonly days: readonly Weekday[] | null;
  readonly time: string | null;
  readonly monthDay: number | null;
  readonly frequency: Frequency | null;
  readonly within: Span | null;
}

const NOTHING = { days: null, time: null, monthDay: null, frequency: null, within: null };

/** The deadline in a clause, or null when it has none. Places are in the words of the whole sentence. */
export function deadlineIn(passage: Passage, clause: Clause): Deadline | null {
  const times = inClause(passage, clause);
  const [days] = times.days;
  const frequency = days?.frequency ?? times.frequencies[0]?.frequency ?? null;
  const said = { ...NOTHING, days: days?.days ?? null, frequency };
  const inMonth = monthDayIn(passage, clause);
  if (inMonth !== null) return { ...NOTHING, ...inMonth, frequency: frequency ?? monthly() };
  const [within] = times.within;
  if (within !== undefined) return { ...said, start: within.start, end: within.end, within: within.span };
  return cuedOrWorded(passage, clause, said);
}

function cuedOrWorded(passage: Passage, clause: Clause, said: Omit<Deadline, 'start' | 'end'>): Deadline | null {
  const times = inClause(passage, clause);
  const cued = cuedIn(passage, clause);
  const worded = wordedIn(passage, clause);
  if (cued !== null && (worded === null || cued.time !== null)) {
    const ends = [...times.days, ...times.frequencies].map(({ end }) => end).filter((end) => end > cued.end);
    return { ...said, start: cued.start, end: Math.max(cued.end, ...ends), time: cued.time };
  }
  if (worded === null) return null;
  const isMonthly = worded.monthDay !== null;
  return { ...said, ...worded, frequency: said.frequency ?? (isMonthly ? monthly() : null) };
}

function monthly(): Frequency {
  return { times: 1, every: 1, unit: 'month', nth: null };
}

/** The times that stand within the clause. */
export function inClause({ words, language }: Passage, { start, end }: Clause) {
  const times = timesSaid(words, language);
  const within = <One extends { readonly start: number; readonly end: number }>(said: readonly One[]): One[] =>
    said.filter((one) => one.start >= start && one.end <= end + 1);
  return {
    points: within(times.points),
    ranges: within(times.ranges),
    days: within(times.days),
    frequencies: within(times.frequencies),
    within: within(times.within),
  };
}

/** “By 5 pm”, “bis Freitag 12 Uhr”: a cue with a time or day behind it, that is no range. */
function cuedIn(passage: Passage, clause: Clause): { start: number; end: number; time: string | null } | null {
  const times = inClause(passage, clause);
  for (const cue of findWords(clause.words, passage.language.duties.deadlineCues)) {
    const [start, end] = [clause.start + cue.start, clause.start + cue.end];
    if (times.ranges.some((range) => range.start < end && range.end > start)) continue;
    const day = times.days.find((one) => one.start >= end && one.start - end <= 6);
    const reach = day?.end ?? end;
    const point = times.points.find((one) => one.start >= end && one.start - reach <= 8);
    if (day === undefined && point === undefined) continue;
    return { start, end: Math.max(point?.end ?? 0, day?.end ?? 0), time: point?.time ?? null };
  }
  return null;
}

function wordedIn(
  { language }: Passage,
  clause: Clause,
): { start: number; end: number; monthDay: number | null } | null {
  for (const { pattern, means } of language.duties.deadlineWords) {
    const [hit] = findWords(clause.words, pattern);
    if (hit !== undefined) return { start: clause.start + hit.start, end: clause.start + hit.end, ...means };
  }
  return null;
}

function monthDayIn({ language }: Passage, clause: Clause): { start: number; end: number; monthDay: number } | null {
  const { before, after } = language.duties.monthDay;
  const [hit] = findWords(clause.words, `(?:${before}) (\\d{1,2})(?:${after})`);
  const day = Number(hit?.groups[0]);
  if (hit === undefined || !(day >= 1 && day <= 31)) return null;
  return { start: clause.start + hit.start, end: clause.start + hit.end, monthDay: day };
}
