import * as fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { dayNumberOf, isoDateOf } from './calendar-dates.js';
import { occurrences } from './occurrences.js';
import { RecurrenceInvalid, RecurrenceTooLarge } from './recurrence-rule.js';
import { datesOf, RFC_5545_EXAMPLES } from './rfc5545-examples.fixture.js';
import { RFC_5545_TIMES } from './rfc5545-times.fixture.js';

const NEW_YORK = 'America/New_York';
const examples = RFC_5545_EXAMPLES.flatMap((example) =>
  example.rrules.map((rrule) => ({ ...example, rrule, name: `${example.title}: ${rrule}` })),
);

describe('the recurrence examples of RFC 5545 §3.8.5.3', () => {
  it('are all here: 42 rules in 39 examples', () => {
    expect([RFC_5545_EXAMPLES.length, examples.length]).toEqual([39, 42]);
  });

  it.each(examples)('$name', (example) => {
    const { dtstart, rrule, exceptDates = [], to } = example;
    const rule = { rrule, dtstart, exceptDates, startMinute: 540, timeZone: NEW_YORK };
    expect(occurrences(rule, dtstart, dtstart, to ?? '2010-01-01')).toEqual(datesOf(example));
  });

  it.each(RFC_5545_TIMES)('the library gives the times that the RFC prints for $rrule', ({ rrule, times }) => {
    const dtstart = Temporal.ZonedDateTime.from(`1997-09-02T09:00[${NEW_YORK}]`);
    const found = new RRuleTemporal({ rruleString: `RRULE:${rrule}`, dtstart }).all();
    expect(found.map((at) => `${at.day}/${at.toPlainTime().toString({ smallestUnit: 'minute' })}`).join(' ')).toBe(
      times,
    );
  });
});

describe('occurrences', () => {
  const on = (rrule: string | null, dtstart: string | null, from = '2026-01-05', to = '2026-02-02') =>
    occurrences({ rrule, dtstart }, '2026-01-05', from, to);

  it.each([
    ['a single day happens once', null, '2026-01-07', ['2026-01-07']],
    ['a single day outside the span does not happen', null, '2026-02-02', []],
    ['an unanswered duty does not happen', null, null, []],
    [
      'a rule without dtstart starts at the anchor',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR',
      null,
      ['2026-01-09', '2026-01-23'],
    ],
    ['a dtstart that does not match is no occurrence', 'FREQ=WEEKLY;BYDAY=MO', '2026-01-21', ['2026-01-26']],
    [
      'the end of the span is exclusive',
      'FREQ=WEEKLY;BYDAY=MO',
      null,
      ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26'],
    ],
    ['a rule in lower case is read', 'freq=monthly;byday=1tu', null, ['2026-01-06']],
    ['a day that no month has never comes', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', null, []],
    ['an UNTIL before the start leaves nothing', 'FREQ=DAILY;UNTIL=20251231', null, []],
    ['hours do not multiply days', 'FREQ=DAILY;BYHOUR=9,15;BYMONTHDAY=6', null, ['2026-01-06']],
    ['hours do count for COUNT', 'FREQ=DAILY;BYHOUR=9,15;COUNT=4', null, ['2026-01-05', '2026-01-06']],
  ])('%s', (_, rrule, dtstart, dates) => {
    expect(on(rrule, dtstart)).toEqual(dates);
  });

  it.each([
    ['a date includes that day', '20260107', 540, ['2026-01-05', '2026-01-06', '2026-01-07']],
    ['UTC midnight is the evening before in New York', '20260107T045959Z', 540, ['2026-01-05', '2026-01-06']],
    [
      'a UTC time includes a start at that very minute',
      '20260107T140000Z',
      540,
      ['2026-01-05', '2026-01-06', '2026-01-07'],
    ],
    ['a UTC time excludes a later start that day', '20260107T135900Z', 540, ['2026-01-05', '2026-01-06']],
    ['a floating time is local', '20260107T085959', 540, ['2026-01-05', '2026-01-06']],
  ])('UNTIL as %s', (_, until, startMinute, dates) => {
    const rule = { rrule: `FREQ=DAILY;UNTIL=${until}`, dtstart: '2026-01-05', startMinute, timeZone: NEW_YORK };
    expect(occurrences(rule, '2026-01-05', '2026-01-05', '2026-02-02')).toEqual(dates);
  });

  it.each([
    'FREQ=WEEKLY;BYDAY=XX',
    'BYDAY=MO',
    '',
    'FREQ=FORTNIGHTLY',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY;INTERVAL=-1',
    'FREQ=YEARLY;INTERVAL=999999999',
    'FREQ=WEEKLY;BYDAY=1MO',
    'FREQ=WEEKLY;FREQ=DAILY',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=YEARLY;UNTIL=20261301',
    'FREQ=WEEKLY;TOSTRING=1',
    'FREQ=WEEKLY;__PROTO__=1',
    'DTSTART:20260101\nRRULE:FREQ=DAILY',
  ])('refuses %j', (rrule) => {
    expect(() => on(rrule, null)).toThrow(RecurrenceInvalid);
  });

  it.each([
    'FREQ=SECONDLY',
    'FREQ=MINUTELY',
    'FREQ=SECONDLY;INTERVAL=7;BYMONTH=1,3,5',
    'FREQ=SECONDLY;COUNT=999999999',
    'FREQ=DAILY;COUNT=999999;BYSECOND=1,2,3,4,5,6,7,8;BYMINUTE=1,2,3,4,5,6,7,8;BYHOUR=1,2,3,4,5,6,7,8',
  ])('refuses to expand %s over 50 years, within a second of the processor', (rrule) => {
    const before = process.cpuUsage();
    expect(() => occurrences({ rrule, dtstart: '1976-01-01' }, '1976-01-01', '1976-01-01', '2026-01-01')).toThrow(
      RecurrenceTooLarge,
    );
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });

  it('gives the days of 50 years of a daily rule', () => {
    expect(on('FREQ=DAILY', '1976-01-01', '1976-01-01', '2026-01-01')).toHaveLength(18_263);
  });

  it.each(['FREQ=YEARLY;INTERVAL=99999;BYMONTH=3', 'FREQ=MONTHLY;INTERVAL=99999', 'FREQ=WEEKLY;INTERVAL=99999'])(
    'a rule that comes back only in the far future happens at most once: %s',
    (rrule) => {
      expect(on(rrule, '2026-01-06').length).toBeLessThanOrEqual(1);
    },
  );

  it('the arithmetic for plain daily and weekly rules gives the same days as the library', () => {
    const day = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
    const rule = fc.record({
      freq: fc.constantFrom('DAILY', 'WEEKLY'),
      interval: fc.integer({ min: 1, max: 6 }),
      days: fc.option(fc.uniqueArray(day, { minLength: 1 })),
      weekStart: fc.option(day),
      start: fc.integer({ min: 20_000, max: 20_900 }),
      from: fc.integer({ min: 20_000, max: 20_900 }),
      length: fc.integer({ min: 0, max: 120 }),
    });
    fc.assert(
      fc.property(rule, ({ freq, interval, days, weekStart, start, from, length }) => {
        const text =
          `FREQ=${freq};INTERVAL=${interval}` +
          (days ? `;BYDAY=${days.join(',')}` : '') +
          (weekStart ? `;WKST=${weekStart}` : '');
        const zoned = (n: number) => Temporal.ZonedDateTime.from(`${isoDateOf(n)}T00:00[UTC]`);
        const library = new RRuleTemporal({ rruleString: `RRULE:${text}`, dtstart: zoned(start) });
        const expected = library
          .between(zoned(from), zoned(from + length), true)
          .map((at) => at.toPlainDate().toString());
        const span = [isoDateOf(from), isoDateOf(from + length + 1)] as const;
        expect(occurrences({ rrule: text, dtstart: isoDateOf(start) }, '2026-01-05', ...span)).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  it('every date it gives lies in the span and none is given twice', () => {
    const dates = on('FREQ=MONTHLY;BYMONTHDAY=1,15,-1,31', '2024-02-29', '2024-01-01', '2026-12-31');
    expect(new Set(dates).size).toBe(dates.length);
    expect(dates.every((date) => dayNumberOf(date) >= dayNumberOf('2024-02-29'))).toBe(true);
  });
});
