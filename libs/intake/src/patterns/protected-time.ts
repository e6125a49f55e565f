import { findWords } from '../text/words.js';
import { timesSaid } from '../times/time-words.js';
import type { Pattern } from './pattern.js';

/** Days or hours without meetings. */
export const protectedTime: Pattern<'protected-time'> = {
  id: 'no-meetings',
  kind: 'protected-time',
  examples: [
    {
      mark: '✅',
      language: 'en',
      text: 'There are no meetings on Fridays.',
      values: { days: ['FR'], forbid: ['meeting'] },
    },
    { mark: '✅', language: 'en', text: 'No meetings from 9 am to 12 noon.', values: { from: '09:00', to: '12:00' } },
    { mark: '✅', language: 'de', text: 'Mittwochs gibt es keine Meetings.', values: { days: ['WE'] } },
    { mark: '❌', language: 'en', text: 'No meetings for their own sake.' },
    { mark: '❌', language: 'en', text: 'No weekend work.' },
  ],
  find({ words, section, language }) {
    if (section === 'requirements' || section === 'company' || section === 'applying') return [];
    const [hit] = findWords(words, language.terms.noMeetings);
    const times = timesSaid(words, language);
    const [days, range] = [times.days[0], times.ranges[0]];
    if (hit === undefined || (days === undefined && range === undefined)) return [];
    const said = [hit, ...(days === undefined ? [] : [days]), ...(range === undefined ? [] : [range])];
    return [
      {
        start: Math.min(...said.map(({ start }) => start)),
        end: Math.max(...said.map(({ end }) => end)),
        values: { days: days?.days ?? null, from: range?.from ?? null, to: range?.to ?? null, forbid: ['meeting'] },
      },
    ];
  },
};
