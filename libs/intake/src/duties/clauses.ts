import type { Passage } from '../text/passages.js';
import { beginsWith } from '../text/words.js';
import { timesSaid } from '../times/time-words.js';

/** A part of a sentence that says one thing, half-open in its plain words. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const CONNECTORS = /; |,? (?:and|und) (?:then )?/g;

/** The parts of a sentence: at a semicolon, and at an “and” with a time of its own and an action on both sides. */
export function clausesOf(passage: Passage): Clause[] {
  const { words, language } = passage;
  const clauses: Clause[] = [];
  let start = 0;
  for (const match of words.matchAll(CONNECTORS)) {
    const after = match.index + match[0].length;
    if (!match[0].startsWith(';') && !areTwo(passage, { start, middle: match.index, after })) continue;
    clauses.push(clauseOf(words, start, match.index));
    start = after;
  }
  clauses.push(clauseOf(words, start, words.length));
  return clauses.filter(
    ({ words: part }) =>
      clauses.length === 1 ||
      (beginsWith(part, language.duties.otherSubjects) === null &&
        beginsWith(part, language.duties.notDuties) === null),
  );
}

function clauseOf(words: string, start: number, end: number): Clause {
  const whole = words.slice(start, end).replace(/[\s,;]+$/, '');
  // The stop of “5 p.m.” belongs to the time.
  const part = /\b[ap]\.m\.$/i.test(whole) ? whole : whole.replace(/[.\s]+$/, '');
  return { start, end: start + part.length, words: part };
}

function areTwo(passage: Passage, { start, middle, after }: { start: number; middle: number; after: number }): boolean {
  const times = timesSaid(passage.words, passage.language);
  const said = [...times.points, ...times.ranges, ...times.days, ...times.frequencies, ...times.within];
  const isWithin = said.some((one) => one.start < middle && one.end > after);
  const hasBefore = said.some((one) => one.start >= start && one.end <= middle);
  const next = said.filter((one) => one.start >= after).sort((a, b) => a.start - b.start)[0];
  // What stands before the next time must be an action, not “at” or a day of the same list.
  return (
    !isWithin && hasBefore && next !== undefined && passage.words.slice(after, next.start).trim().split(' ').length >= 3
  );
}
