import type { Passage } from '../text/passages.js';
import { findWords, hasWords } from '../text/words.js';
import { datesIn } from '../times/dates.js';
import { numberOf, numberSource } from '../times/numbers.js';
import { mayHoldTerms, type Pattern } from './pattern.js';

/** Whether the contract ends, and when, as far as it is said. */
export const contractType: Pattern<'contract-type'> = {
  id: 'contract-type',
  kind: 'contract-type',
  examples: [
    { mark: '✅', language: 'en', text: 'Contract: temporary, 6 months', values: { type: 'temporary', months: 6 } },
    { mark: '✅', language: 'de', text: 'befristet auf 2 Jahre', values: { type: 'fixed-term', months: 24 } },
    { mark: '✅', language: 'de', text: 'Wir bieten einen unbefristeten Vertrag.', values: { type: 'open-ended' } },
    { mark: '❌', language: 'en', under: 'Requirements', text: 'permanent residency' },
    { mark: '❌', language: 'en', text: 'Casual dress and a casual atmosphere' },
  ],
  find(passage) {
    if (!mayHoldTerms(passage)) return [];
    const { terms } = passage.language;
    const hits = terms.contractTypes.flatMap(({ pattern, means }) =>
      findWords(passage.words, pattern).map((hit) => ({ ...hit, type: means })),
    );
    const [hit] = hits.sort((a, b) => a.start - b.start);
    if (hit === undefined) return [];
    const end = hit.type === 'permanent' || hit.type === 'open-ended' ? ENDLESS : endIn(passage, hit.end);
    const values = { type: hit.type, months: end.months, endDate: end.endDate };
    return [{ start: hit.start, end: hit.end + end.length, values }];
  },
};

const ENDLESS = { months: null, endDate: null, length: 0 };

/** How long after the word the contract lasts, in months or up to a date, and how far the words of it reach. */
function endIn(
  { words, language: { terms, times } }: Passage,
  from: number,
): { months: number | null; endDate: string | null; length: number } {
  const rest = words.slice(from, from + 60);
  const [duration] = findWords(rest, `^.{0,12}?(${numberSource(times)}) (months?|years?|Monate?n?|Jahre?n?)`);
  const amount = numberOf(duration?.groups[0] ?? '', times);
  if (duration !== undefined && amount !== null) {
    const isYears = /^[yj]/i.test(duration.groups[1] ?? '');
    return { months: amount * (isYears ? 12 : 1), endDate: null, length: duration.end };
  }
  const [date] = hasWords(rest, `^ ?[,(]? ?(?:${terms.until})`) ? datesIn(rest, times) : [];
  return date === undefined ? ENDLESS : { months: null, endDate: date.date, length: date.end };
}
