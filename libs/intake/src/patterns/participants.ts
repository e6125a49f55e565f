import { clausesOf } from '../duties/clauses.js';
import { isDutySentence } from '../duties/duty-sentences.js';
import { companyIn } from '../duties/people.js';
import { sortClause } from '../duties/sorting.js';
import type { Pattern } from './pattern.js';

/** With whom set-time work is done. The reading enters which proposal it belongs to. */
export const participants: Pattern<'participants'> = {
  id: 'with-whom',
  kind: 'participants',
  examples: [
    {
      mark: '✅',
      language: 'en',
      under: 'Responsibilities',
      text: 'Weekly meeting with the sales team',
      values: { people: ['the sales team'] },
    },
    { mark: '❌', language: 'en', under: 'Responsibilities', text: 'Work with the sales team' },
    { mark: '❌', language: 'en', under: 'Responsibilities', text: 'Send the report with 3 annexes by Friday' },
  ],
  find(passage, soFar) {
    if (!soFar.has('set-time') || !isDutySentence(passage, soFar)) return [];
    return clausesOf(passage).flatMap((clause) => {
      if (sortClause(passage, clause).sort !== 'set-time') return [];
      const people = companyIn(clause, passage.language);
      return people === null
        ? []
        : [{ start: people.start, end: people.end, values: { people: [people.words], of: '' } }];
    });
  },
};
