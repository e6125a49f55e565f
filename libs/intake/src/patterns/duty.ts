import { clausesOf } from '../duties/clauses.js';
import { isDutySentence } from '../duties/duty-sentences.js';
import { sortClause } from '../duties/sorting.js';
import type { Pattern } from './pattern.js';

/** Work that is named without any word of when: the person says whether it has a set time. */
export const duty: Pattern<'duty'> = {
  id: 'duty-without-time',
  kind: 'duty',
  examples: [
    {
      mark: '✅',
      language: 'en',
      under: 'Responsibilities',
      text: 'Greet visitors',
      values: { title: 'Greet visitors' },
    },
    { mark: '✅', language: 'de', under: 'Ihre Aufgaben', text: 'Sie beraten Kundinnen und Kunden.' },
    { mark: '❌', language: 'en', under: 'Requirements', text: '3 years of experience' },
    { mark: '❌', language: 'en', under: 'Responsibilities', text: 'We are an equal opportunity employer.' },
    { mark: '❌', language: 'de', under: 'Über uns', text: 'Wir sind ein Team von 40 Leuten.' },
  ],
  find(passage, soFar) {
    if (!isDutySentence(passage, soFar) || soFar.has('norm')) return [];
    return clausesOf(passage).flatMap((clause) => {
      if (sortClause(passage, clause).sort !== 'untimed' || clause.words.length < 3) return [];
      return [{ start: clause.start, end: clause.end, values: { title: clause.words } }];
    });
  },
};
