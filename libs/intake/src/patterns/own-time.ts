import { clausesOf, type Clause } from '../duties/clauses.js';
import { isDutySentence } from '../duties/duty-sentences.js';
import { receiverIn } from '../duties/people.js';
import { sortClause } from '../duties/sorting.js';
import type { Language } from '../language/language.js';
import { findWords } from '../text/words.js';
import { numberOf, numberSource } from '../times/numbers.js';
import type { Pattern } from './pattern.js';

/** Work that is owed by a time, or again and again, and done when the person chooses. */
export const ownTime: Pattern<'own-time'> = {
  id: 'own-time-duty',
  kind: 'own-time',
  examples: [
    {
      mark: '✅',
      language: 'en',
      under: 'Responsibilities',
      text: 'Send the report to the director by noon on Friday',
      values: { days: ['FR'], time: '12:00', receiver: 'the director' },
    },
    {
      mark: '✅',
      language: 'de',
      under: 'Aufgaben',
      text: 'Bericht bis Freitag 12 Uhr',
      values: { days: ['FR'], time: '12:00' },
    },
    {
      mark: '✅',
      language: 'en',
      under: 'Responsibilities',
      text: 'Reconcile the accounts monthly',
      values: { time: null },
    },
    { mark: '❌', language: 'en', under: 'Responsibilities', text: 'Confirm orders by phone' },
    { mark: '❌', language: 'de', under: 'Aufgaben', text: 'Sprechstunde von 8 bis 12 Uhr' },
    { mark: '❌', language: 'en', under: 'How to apply', text: 'Apply by 5 p.m. on Friday.' },
  ],
  find(passage, soFar) {
    if (!isDutySentence(passage, soFar)) return [];
    const { words, language } = passage;
    return clausesOf(passage).flatMap((clause) => {
      const sorted = sortClause(passage, clause);
      if (sorted.sort !== 'own-time') return [];
      const { start, end, ...said } = sorted.deadline;
      const values = {
        ...said,
        title: clause.words,
        words: words.slice(start, end),
        receiver: receiverIn(clause, language)?.words ?? null,
        effortMinutes: effortIn(clause, language),
      };
      return [{ start: clause.start, end: clause.end, values }];
    });
  },
};

function effortIn({ words }: Clause, { duties, times }: Language): number | null {
  const [hit] = findWords(words, duties.effort.replaceAll('NUMBER', numberSource(times)));
  const amount = numberOf(hit?.groups[0] ?? '', times);
  if (amount === null) return null;
  return /^[hs]/i.test(hit?.groups[1] ?? '') ? Math.round(amount * 60) : amount;
}
