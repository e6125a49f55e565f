import { findWords } from '../text/words.js';
import type { Pattern } from './pattern.js';

const IANA = '(?-i:(?:Europe|America|Asia|Africa|Australia|Pacific|Atlantic)/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?)';

/** The zone of the clock times. “Eastern Time” is kept in several zones; the person says which. */
export const zone: Pattern<'zone'> = {
  id: 'time-zone',
  kind: 'zone',
  examples: [
    { mark: '✅', language: 'en', text: 'Time zone: Europe/London', values: { zones: ['Europe/London'] } },
    { mark: '✅', language: 'en', text: 'Hours: 9 am to 5 pm Berlin time', values: { zones: ['Europe/Berlin'] } },
    { mark: '❌', language: 'en', under: 'Requirements', text: 'Overlap with Pacific Time in former jobs' },
  ],
  find({ words, section, language }) {
    if (section === 'requirements' || section === 'company' || section === 'applying') return [];
    const named = language.terms.zones.flatMap(({ pattern, means }) =>
      findWords(words, pattern).map((hit) => ({ ...hit, zones: means })),
    );
    const exact = findWords(words, IANA).map((hit) => ({ ...hit, zones: [hit.text] }));
    const [hit] = [...exact, ...named];
    if (hit === undefined) return [];
    const { start, end, text, zones } = hit;
    return [{ start, end, values: { words: text, zones }, doubts: zones.length > 1 ? ['time-zone'] : [] }];
  },
};
