import { findWords } from '../text/words.js';
import { datesIn } from '../times/dates.js';
import { mayHoldTerms, type Pattern } from './pattern.js';

/** When the work begins: a date, a date without its year, or at once. */
export const startDate: Pattern<'start-date'> = {
  id: 'start-date',
  kind: 'start-date',
  examples: [
    { mark: '✅', language: 'en', text: 'Start date: 1 September 2027', values: { date: '2027-09-01' } },
    {
      mark: '✅',
      language: 'de',
      text: 'Die Stelle ist zum 1. Oktober zu besetzen.',
      values: { date: null, monthDay: '10-01' },
    },
    { mark: '✅', language: 'de', text: 'Wir suchen ab sofort Verstärkung.', values: { immediately: true } },
    { mark: '❌', language: 'en', text: 'Closing date: 12 May 2027' },
    { mark: '❌', language: 'de', text: 'Bewerbungen bis zum 31. März 2027.' },
  ],
  find(passage) {
    if (!mayHoldTerms(passage)) return [];
    const { words, language, label } = passage;
    const dates = datesIn(words, language.times);
    const cue = new RegExp(`(?:^|[^\\p{L}])(?:${language.terms.startCues})(?: the| dem)? ?$`, 'iu');
    const date = dates.find(
      ({ start }) =>
        label === 'start' ||
        (cue.test(words.slice(0, start)) && !/(?:bis|until) \S{0,4} ?$/i.test(words.slice(0, start))),
    );
    if (date !== undefined) {
      const values = { date: date.date, monthDay: date.date === null ? date.monthDay : null, immediately: false };
      return [{ start: startOf(words, date.start), end: date.end, values }];
    }
    const isStart = label === 'start' || /\bab sofort\b|\bimmediate start\b|zum nächstmöglichen/i.test(words);
    const [now] = isStart ? findWords(words, language.terms.immediately) : [];
    return now === undefined
      ? []
      : [{ start: now.start, end: now.end, values: { date: null, monthDay: null, immediately: true } }];
  },
};

/** “zum 1. Oktober” says more than “1. Oktober”. */
function startOf(words: string, start: number): number {
  const lead = /(?:zum|ab|on|from|am) $/i.exec(words.slice(Math.max(0, start - 6), start))?.[0] ?? '';
  return start - lead.length;
}
