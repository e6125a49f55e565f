import type { SetTimeKind } from '#work-model';
import { clausesOf, type Clause } from '../duties/clauses.js';
import { inClause } from '../duties/deadline.js';
import { isDutySentence } from '../duties/duty-sentences.js';
import { sortClause } from '../duties/sorting.js';
import type { Passage } from '../text/passages.js';
import type { Draft, Pattern } from './pattern.js';

/** Work at a time of the clock, on a day, or at an event that is the same for all. */
export const setTime: Pattern<'set-time'> = {
  id: 'set-time-duty',
  kind: 'set-time',
  examples: [
    {
      mark: '✅',
      language: 'en',
      under: 'Responsibilities',
      text: 'Team meeting on the first Monday of the month',
      values: { duty: 'meeting', days: ['MO'], frequency: { times: 1, every: 1, unit: 'month', nth: 1 } },
    },
    {
      mark: '✅',
      language: 'de',
      under: 'Aufgaben',
      text: 'Übergabe täglich um 13:15 Uhr',
      values: { duty: 'handoff', from: '13:15' },
    },
    { mark: '❌', language: 'en', under: 'Responsibilities', text: 'You will not have to be on call.' },
    { mark: '❌', language: 'en', under: 'Responsibilities', text: 'Send the report by noon on Friday' },
    { mark: '❌', language: 'en', under: 'Requirements', text: '5 days of training a year' },
  ],
  find(passage, soFar) {
    if (!isDutySentence(passage, soFar)) return [];
    return clausesOf(passage).flatMap((clause) => {
      const sorted = sortClause(passage, clause);
      return sorted.sort === 'set-time' ? draftsOf(passage, clause, sorted.duty) : [];
    });
  },
};

/** “At 7 am and 7 pm” is two times of one duty, and two proposals. */
function draftsOf(passage: Passage, clause: Clause, duty: SetTimeKind | null): Draft<'set-time'>[] {
  const { points, ranges, days, frequencies } = inClause(passage, clause);
  const [day] = days;
  const doubts = [day?.doubt ?? null, ...frequencies.map(({ doubt }) => doubt)].filter((doubt) => doubt !== null);
  const said = {
    title: clause.words,
    duty,
    days: day?.days ?? null,
    frequency: day?.frequency ?? frequencies[0]?.frequency ?? null,
  };
  const { start, end } = clause;
  const hours = [
    ...ranges.map(({ from, to, doubt }) => ({ from, to, doubt })),
    ...(ranges.length > 0
      ? []
      : points.map(({ time }) => ({ from: time === '24:00' ? '00:00' : time, to: null, doubt: null }))),
  ];
  if (hours.length === 0) return [{ start, end, values: { ...said, from: null, to: null }, doubts }];
  return hours.map(({ from, to, doubt }) => ({
    start,
    end,
    values: { ...said, from, to },
    doubts: doubt === null ? doubts : [...doubts, doubt],
  }));
}
