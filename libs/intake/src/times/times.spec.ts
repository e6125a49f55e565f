import { ENGLISH, GERMAN } from '../language/languages.js';
import { timesSaid } from './time-words.js';

const LANGUAGES = { en: ENGLISH, de: GERMAN };
type Code = keyof typeof LANGUAGES;

describe('a range of clock times', () => {
  const ranges: [Code, string, string][] = [
    ['en', 'from 9-5', '09:00–17:00'],
    ['en', '9 am to 5 pm', '09:00–17:00'],
    ['en', '9 am to 5', '09:00–17:00'],
    ['en', '9–11 am', '09:00–11:00'],
    ['en', '11–1 pm', '11:00–13:00'],
    ['en', '10 pm – 6 am', '22:00–06:00'],
    ['en', '7 pm to midnight', '19:00–24:00'],
    ['en', 'midnight to 8 am', '00:00–08:00'],
    ['en', '8.30am-12 noon', '08:30–12:00'],
    ['en', '12 am to 6 am', '00:00–06:00'],
    ['en', '12-8 pm', '12:00–20:00'],
    ['en', 'between 10 am and 3 pm', '10:00–15:00'],
    ['en', '22:00 - 06:00', '22:00–06:00'],
    ['en', 'Mon–Fri 9 till 6', '09:00–18:00'],
    ['de', '9:00–17:00 Uhr', '09:00–17:00'],
    ['de', '9 bis 17 Uhr', '09:00–17:00'],
    ['de', 'zwischen 7 und 19 Uhr', '07:00–19:00'],
    ['de', '8.30–17.30 Uhr', '08:30–17:30'],
    ['de', 'Mo–Fr 9–17', '09:00–17:00'],
    ['de', '22 bis 24 Uhr', '22:00–24:00'],
  ];
  it.each(ranges)('%s “%s” is %s', (code, words, expected) => {
    const { ranges: found, points } = timesSaid(words, LANGUAGES[code]);
    expect(found.map(({ from, to }) => `${from}–${to}`)).toEqual([expected]);
    expect(points).toEqual([]);
  });

  const none: [Code, string][] = [
    ['en', '3-5 years of experience'],
    ['en', '10–15 hours a week'],
    ['en', 'a ratio of 2-1 students'],
    ['en', '$9-11 per hour'],
    ['en', '24/7'],
    ['en', '401(k)'],
    ['en', '7 am and 7 pm'],
    ['de', '20–25 Wochenstunden'],
    ['de', 'am 24. und 31. Dezember'],
    ['de', '3.100 bis 3.450 Euro'],
    ['de', '01.09.2027'],
  ];
  it.each(none)('is not in the %s words “%s”', (code, words) => {
    expect(timesSaid(words, LANGUAGES[code]).ranges).toEqual([]);
  });

  it('of small bare numbers is told with a doubt', () => {
    expect(timesSaid('from 2-4', ENGLISH).ranges).toMatchObject([{ from: '02:00', to: '04:00', doubt: 'am-or-pm' }]);
  });
});

describe('days', () => {
  const days: [Code, string, string][] = [
    ['en', 'Mon–Fri', 'MO,TU,WE,TH,FR'],
    ['en', 'Monday to Thursday', 'MO,TU,WE,TH'],
    ['en', 'Tuesdays, Thursdays and Saturdays', 'TU,TH,SA'],
    ['en', 'Sunday through Tuesday', 'MO,TU,SU'],
    ['en', 'weekdays', 'MO,TU,WE,TH,FR'],
    ['de', 'Montag bis Freitag', 'MO,TU,WE,TH,FR'],
    ['de', 'montags und mittwochs', 'MO,WE'],
    ['de', 'Mo.–Fr.', 'MO,TU,WE,TH,FR'],
    ['de', 'werktags', 'MO,TU,WE,TH,FR'],
  ];
  it.each(days)('%s “%s” are %s', (code, words, expected) => {
    expect(timesSaid(words, LANGUAGES[code]).days.map((said) => said.days.join(','))).toEqual([expected]);
  });

  it('of the German “werktags” may have a Saturday among them', () => {
    expect(timesSaid('werktags', GERMAN).days).toMatchObject([{ doubt: 'saturday-may-count' }]);
  });

  const often: [Code, string, object][] = [
    ['en', 'every other Tuesday', { every: 2, unit: 'week', nth: null }],
    ['en', 'first Monday of the month', { every: 1, unit: 'month', nth: 1 }],
    ['en', 'last Friday of each month', { unit: 'month', nth: -1 }],
    ['de', 'jeden zweiten Donnerstag', { every: 2, unit: 'week', nth: null }],
    ['de', 'jeden zweiten Donnerstag im Monat', { every: 1, unit: 'month', nth: 2 }],
  ];
  it.each(often)('%s “%s” come back', (code, words, expected) => {
    expect(timesSaid(words, LANGUAGES[code]).days).toMatchObject([{ frequency: expected }]);
  });
});

describe('a length of time for an answer or a result', () => {
  const within: [Code, string, object][] = [
    ['en', 'within 24 hours', { amount: 24, unit: 'hour', clock: null }],
    ['en', 'within one business day', { amount: 1, unit: 'day', clock: 'working' }],
    ['de', 'innerhalb eines Arbeitstages', { amount: 1, unit: 'day', clock: 'working' }],
    ['de', 'binnen 48 Stunden', { amount: 48, unit: 'hour', clock: null }],
  ];
  it.each(within)('%s “%s” keeps its own unit', (code, words, expected) => {
    expect(timesSaid(words, LANGUAGES[code]).within.map(({ span }) => span)).toEqual([expected]);
  });
});

describe('how often', () => {
  const often: [Code, string, object][] = [
    ['en', 'twice a year', { times: 2, every: 1, unit: 'year' }],
    ['en', 'two evening events a month', { times: 2, every: 1, unit: 'month' }],
    ['en', 'one week in six', { times: 1, every: 6, unit: 'week' }],
    ['en', 'every two weeks', { times: 1, every: 2, unit: 'week' }],
    ['de', 'alle zwei Wochen', { times: 1, every: 2, unit: 'week' }],
    ['de', 'zweimal im Jahr', { times: 2, every: 1, unit: 'year' }],
  ];
  it.each(often)('%s “%s” is said', (code, words, expected) => {
    expect(timesSaid(words, LANGUAGES[code]).frequencies).toMatchObject([{ frequency: expected }]);
  });

  it('is not said by hours or days that are counted', () => {
    expect(timesSaid('20 hours a week, 3 days a week', ENGLISH).frequencies).toEqual([]);
  });
});
