import { findWords, hasWords } from '../text/words.js';
import { numberOf, numberSource } from '../times/numbers.js';
import { mayHoldTerms, type Pattern } from './pattern.js';

/** Hours of a week that are agreed: “38,5 Stunden pro Woche”, “20 hrs/wk”, “40-Stunden-Woche”. */
export const contracted: Pattern<'contracted'> = {
  id: 'weekly-hours',
  kind: 'contracted',
  examples: [
    { mark: '✅', language: 'en', text: '20 hrs/wk', values: { leastMinutes: 1200, mostMinutes: 1200 } },
    { mark: '✅', language: 'en', text: 'A 37½ hours a week contract.', values: { leastMinutes: 2250 } },
    { mark: '✅', language: 'de', text: '38,5 Stunden pro Woche', values: { mostMinutes: 2310 } },
    { mark: '✅', language: 'de', text: 'Eine 40-Stunden-Woche', values: { leastMinutes: 2400 } },
    { mark: '❌', language: 'en', text: 'Eligible for overtime after 40 hours per week' },
    { mark: '❌', language: 'de', under: 'Wir bieten', text: '24 Stunden Notfallbetreuung' },
  ],
  find(passage) {
    const { words, language } = passage;
    const { terms, times } = language;
    if (!mayHoldTerms(passage) || hasWords(words, terms.notContracted)) return [];
    const number = numberSource(times);
    const amount = `(?:(${terms.upTo}|${terms.fromOn}) )?(${number})(?: ?(?:-|–|to|bis) ?(${number}))?`;
    const perWeek = terms.perWeek.join('|');
    const ways = [
      `${amount}[ -]?(?:${terms.hourUnit}) ?(?:${perWeek})`,
      `${amount}(?: Wochenstunden|-Stunden-Woche|-Stunden-Wochen|[ -]hour (?:working )?week)`,
      ...(passage.section === 'title' ? [`${amount} ?(?:${terms.hourUnit})`] : []),
    ];
    const hit = ways.flatMap((way) => findWords(words, way))[0];
    if (hit === undefined) return [];
    const [bound, low = '', high] = hit.groups;
    const [least, most] = [numberOf(low, times), numberOf(high ?? low, times)];
    if (least === null || most === null || most > 80) return [];
    const isMost = bound !== undefined && hasWords(bound, terms.upTo);
    const isLeast = bound !== undefined && !isMost;
    return [
      {
        start: hit.start,
        end: hit.end,
        values: {
          leastMinutes: isMost ? null : Math.round(least * 60),
          mostMinutes: isLeast ? null : Math.round(most * 60),
        },
      },
    ];
  },
};
