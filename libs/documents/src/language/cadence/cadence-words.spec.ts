import { RRuleTemporal } from 'rrule-temporal';
import * as fc from 'fast-check';
import { WEEKDAYS } from '#work-model';
import { monthName, weekdayName } from '../dates.js';
import type { Language } from '../language.js';
import { cadenceWords } from './cadence-words.js';
import { readCadence } from './read-cadence.js';

const START = '2026-01-05';

describe('cadences in words', () => {
  it.each([
    ['FREQ=DAILY', 'every day', 'jeden Tag'],
    ['FREQ=WEEKLY;BYDAY=MO', 'every Monday', 'jeden Montag'],
    ['FREQ=WEEKLY;BYDAY=MO,TH', 'every Monday and Thursday', 'jeden Montag und Donnerstag'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Monday to Friday', 'Montag bis Freitag'],
    ['FREQ=WEEKLY;BYDAY=SU,MO,TU,WE,TH,FR,SA', 'every day', 'jeden Tag'],
    ['FREQ=WEEKLY', 'every Monday', 'jeden Montag'],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR',
      'every second week on Friday, counted from January 5, 2026',
      'jede zweite Woche am Freitag, gezählt ab 5. Januar 2026',
    ],
    [
      'FREQ=WEEKLY;INTERVAL=6;BYDAY=MO,TU,WE,TH,FR,SA,SU',
      'every 6th week from Monday to Sunday, counted from January 5, 2026',
      'jede 6. Woche von Montag bis Sonntag, gezählt ab 5. Januar 2026',
    ],
    ['FREQ=MONTHLY;BYDAY=1TU', 'on the first Tuesday of each month', 'am ersten Dienstag jedes Monats'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'on the last Friday of each month', 'am letzten Freitag jedes Monats'],
    [
      'FREQ=MONTHLY;BYMONTHDAY=15,-1',
      'on day 15 and the last day of each month',
      'am 15. und letzten Tag jedes Monats',
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=31',
      'on day 31 (in months that have it) of each month',
      'am 31. (in Monaten mit diesem Tag) jedes Monats',
    ],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      'on the last weekday (Monday to Friday) of each month',
      'am letzten Wochentag (Montag bis Freitag) jedes Monats',
    ],
    ['FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=5', 'every year on March 5', 'jedes Jahr am 5. März'],
    [
      'FREQ=YEARLY;BYMONTH=9;BYDAY=1MO',
      'every year on the first Monday in September',
      'jedes Jahr am ersten Montag im September',
    ],
    ['FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630', 'every Monday, until June 30, 2026', 'jeden Montag, bis 30. Juni 2026'],
    [
      'FREQ=WEEKLY;BYDAY=MO;COUNT=8',
      'every Monday, counted from January 5, 2026, 8 times in all',
      'jeden Montag, gezählt ab 5. Januar 2026, insgesamt 8-mal',
    ],
  ])('%s is %s', (rrule, english, german) => {
    expect([cadenceWords('en', { rrule, dtstart: START }), cadenceWords('de', { rrule, dtstart: START })]).toEqual([
      english,
      german,
    ]);
  });

  it('name a single date, and the dates left out', () => {
    expect(cadenceWords('en', { rrule: null, dtstart: '2026-03-06' })).toBe('once, on March 6, 2026');
    expect(cadenceWords('en', { rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: START, exceptDates: ['2026-05-25'] })).toBe(
      'every Monday, except on May 25, 2026',
    );
  });

  it.each([
    'FREQ=MONTHLY;BYDAY=TU,TH;BYSETPOS=2',
    'FREQ=MONTHLY;BYDAY=TU',
    'FREQ=YEARLY;BYDAY=20MO',
    'FREQ=YEARLY;BYMONTHDAY=15',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU',
    'FREQ=WEEKLY;BYDAY=MO;BYMONTH=3',
    'FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630T235959Z',
    'FREQ=DAILY;BYDAY=MO,TU',
    'FREQ=WEEKLY;BYDAY=2MO',
    'FREQ=WEEKLY;BYDAY=MO;COUNT=3;UNTIL=20260630',
    'FREQ=HOURLY',
    'nonsense',
  ])('%s has no words, so that nothing is said that is not exact', (rrule) => {
    expect(readCadence(rrule, START)).toBeNull();
    expect(cadenceWords('en', { rrule, dtstart: START })).toMatch(/^(on these dates: |by the calendar rule )/u);
  });

  it('list the true dates of a rule that has no words', () => {
    expect(cadenceWords('en', { rrule: 'FREQ=MONTHLY;BYDAY=TU,TH;BYSETPOS=2;COUNT=3', dtstart: START })).toBe(
      'on these dates: January 6, 2026; February 5, 2026; March 5, 2026',
    );
    expect(cadenceWords('en', { rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', dtstart: START })).toBe(
      'on these dates: February 29, 2028; February 29, 2032; February 29, 2036; February 29, 2040; February 29, 2044; February 29, 2048, and so on by the calendar rule FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
    );
  });

  // The words are read back by a reader written from the words alone, and both rules must give the same dates.
  it.each(['en', 'de'] as const)('say the same dates when they are read back (%s)', (language) => {
    fc.assert(
      fc.property(aRule(), (rrule) => {
        const words = cadenceWords(language, { rrule, dtstart: START });
        const back = readBack(language, words);
        expect({ words, dates: datesOf(back) }).toEqual({ words, dates: datesOf(rrule) });
      }),
      { numRuns: 300 },
    );
  });
});

function datesOf(rrule: string): string[] {
  const rule = new RRuleTemporal({ rruleString: `DTSTART:20260105T000000Z\nRRULE:${rrule}` });
  return rule.all((_, index) => index < 40).map((moment) => moment.toPlainDate().toString());
}

function aRule(): fc.Arbitrary<string> {
  const interval = fc.integer({ min: 1, max: 7 });
  const days = fc.subarray([...WEEKDAYS], { minLength: 1 });
  const ordinal = fc.constantFrom(1, 2, 3, 4, 5, -1, -2);
  // No fifth weekday in yearly rules: in one month of every fourth year it may never come.
  const pattern = fc.oneof(
    interval.map((gap) => `FREQ=DAILY;INTERVAL=${gap}`),
    fc.tuple(interval, days).map(([gap, list]) => `FREQ=WEEKLY;INTERVAL=${gap};BYDAY=${list.join(',')}`),
    fc
      .tuple(interval, ordinal, fc.constantFrom(...WEEKDAYS))
      .map(([gap, n, day]) => `FREQ=MONTHLY;INTERVAL=${gap};BYDAY=${n}${day}`),
    fc
      .tuple(interval, fc.uniqueArray(fc.constantFrom(1, 9, 15, 28, 30, 31, -1), { minLength: 1, maxLength: 3 }))
      .map(([gap, dates]) => `FREQ=MONTHLY;INTERVAL=${gap};BYMONTHDAY=${dates.join(',')}`),
    fc
      .tuple(interval, fc.constantFrom(1, -1))
      .map(([gap, n]) => `FREQ=MONTHLY;INTERVAL=${gap};BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${n}`),
    fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([gap, month, day]) => `FREQ=YEARLY;INTERVAL=${gap};BYMONTH=${month};BYMONTHDAY=${day}`),
    fc
      .tuple(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(1, 2, 3, 4, -1, -2),
        fc.constantFrom(...WEEKDAYS),
      )
      .map(([gap, month, n, day]) => `FREQ=YEARLY;INTERVAL=${gap};BYMONTH=${month};BYDAY=${n}${day}`),
  );
  const end = fc.constantFrom('', ';COUNT=5', ';UNTIL=20271231');
  return fc.tuple(pattern, end).map(([rule, limit]) => `${rule}${limit}`);
}

const STEPS = {
  en: [
    ['every second', 2],
    ['every third', 3],
  ],
  de: [
    ['zweite', 2],
    ['dritte', 3],
  ],
} as const;
const ORDINALS = {
  en: [
    ['last but one', -2],
    ['first', 1],
    ['second', 2],
    ['third', 3],
    ['fourth', 4],
    ['fifth', 5],
    ['last', -1],
  ],
  de: [
    ['vorletzten', -2],
    ['ersten', 1],
    ['zweiten', 2],
    ['dritten', 3],
    ['vierten', 4],
    ['fünften', 5],
    ['letzten', -1],
  ],
} as const;

/** Reads cadence words back into a rule. Deliberately knows nothing of how they were made. */
function readBack(language: Language, words: string): string {
  const until = /, (?:until|bis) (?:December 31, 2027|31\. Dezember 2027)$/u.test(words) ? ';UNTIL=20271231' : '';
  const count = /, (?:5 times in all|insgesamt 5-mal)$/u.test(words) ? ';COUNT=5' : '';
  const text = words
    .replace(/, (?:counted from|gezählt ab) .*$/u, '')
    .replace(/, (?:until|bis|5 times|insgesamt) .*$/u, '');
  const pattern = readPattern(language, text);
  return `${pattern}${count}${until}`;
}

function readPattern(language: Language, text: string): string {
  const yearly = /^(?:every (?:\S+ )?year|jedes (?:\S+ )?Jahr) (?:on|am) (.*)$/u.exec(text);
  if (yearly !== null)
    return `FREQ=YEARLY;INTERVAL=${step(language, text.slice(0, -(yearly[1] ?? '').length))};${yearDay(language, yearly[1] ?? '')}`;
  const monthly = /^(?:on|am) (.*) (?:of (each|every \S+) month|(jedes(?: \S+)?) Monats)$/u.exec(text);
  if (monthly !== null) {
    return `FREQ=MONTHLY;INTERVAL=${step(language, monthly[2] ?? monthly[3] ?? '')};${monthDays(language, monthly[1] ?? '')}`;
  }
  const week = /^(every \S+ week|jede \S+ Woche) (.*)$/u.exec(text);
  if (week !== null)
    return `FREQ=WEEKLY;INTERVAL=${step(language, week[1] ?? '')};BYDAY=${weekdays(language, week[2] ?? '')}`;
  const named = weekdays(language, text);
  return named === '' ? `FREQ=DAILY;INTERVAL=${step(language, text)}` : `FREQ=WEEKLY;BYDAY=${named}`;
}

function step(language: Language, text: string): number {
  const number = /(\d+)/u.exec(text);
  if (number !== null) return Number(number[1]);
  return STEPS[language].find(([word]) => text.includes(word))?.[1] ?? 1;
}

function weekdays(language: Language, text: string): string {
  const named = WEEKDAYS.filter((day) => text.includes(weekdayName(language, day)));
  if (!/ (?:to|bis) /u.test(text)) return named.join(',');
  return WEEKDAYS.slice(WEEKDAYS.indexOf(named[0] ?? 'MO'), WEEKDAYS.indexOf(named.at(-1) ?? 'MO') + 1).join(',');
}

function ordinalDay(language: Language, text: string): string {
  const ordinal = ORDINALS[language].find(([word]) => text.includes(word))?.[1];
  return `${ordinal}${WEEKDAYS.find((day) => text.includes(weekdayName(language, day)))}`;
}

function monthDays(language: Language, text: string): string {
  if (text.includes('(Monday to Friday)') || text.includes('(Montag bis Freitag)')) {
    return `BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${/last|letzten/u.test(text) ? -1 : 1}`;
  }
  if (WEEKDAYS.some((day) => text.includes(weekdayName(language, day)))) return `BYDAY=${ordinalDay(language, text)}`;
  const dates = [...(text.match(/\d+/gu) ?? []), ...(/last day|letzten Tag/u.test(text) ? ['-1'] : [])];
  return `BYMONTHDAY=${dates.join(',')}`;
}

function yearDay(language: Language, text: string): string {
  const month = Array.from({ length: 12 }, (_, index) => index + 1).find((number) =>
    text.includes(monthName(language, number)),
  );
  const date = /\d+/u.exec(text);
  return `BYMONTH=${month};${date === null ? `BYDAY=${ordinalDay(language, text)}` : `BYMONTHDAY=${date[0]}`}`;
}
