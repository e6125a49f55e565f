import * as fc from 'fast-check';
import { dayNumberOf, isoDateOf, mondayOf, weekdayOf } from './calendar-dates.js';
import { fromEpochMinute, toEpochMinute } from './zone.js';

const utc = (text: string): number => Date.parse(text) / 60_000;

describe('toEpochMinute', () => {
  it.each([
    ['an ordinary time', '2026-01-05', 540, 'America/New_York', '2026-01-05T14:00Z'],
    ['the same clock time in summer', '2026-07-06', 540, 'America/New_York', '2026-07-06T13:00Z'],
    ['24:00 is the next midnight', '2026-01-05', 1440, 'America/New_York', '2026-01-06T05:00Z'],
    [
      'minutes past midnight count clock time on the next day',
      '2026-03-07',
      1440 + 360,
      'America/New_York',
      '2026-03-08T10:00Z',
    ],
    ['a time in the gap uses the offset before it', '2026-03-08', 150, 'America/New_York', '2026-03-08T07:30Z'],
    ['the end of the gap exists', '2026-03-08', 180, 'America/New_York', '2026-03-08T07:00Z'],
    ['a time that occurs twice is the first', '2026-11-01', 90, 'America/New_York', '2026-11-01T05:30Z'],
    ['the time after the fold occurs once', '2026-11-01', 120, 'America/New_York', '2026-11-01T07:00Z'],
    ['half-hour zones', '2026-02-03', 540, 'Asia/Kolkata', '2026-02-03T03:30Z'],
    ['a half-hour gap', '2026-10-04', 135, 'Australia/Lord_Howe', '2026-10-03T15:45Z'],
    ['a midnight that is skipped', '2026-04-24', 0, 'Africa/Cairo', '2026-04-23T22:00Z'],
    ['a whole day that was skipped', '2011-12-30', 600, 'Pacific/Apia', '2011-12-30T20:00Z'],
    ['the far west', '2026-01-05', 540, 'Etc/GMT+12', '2026-01-05T21:00Z'],
    ['the far east', '2026-01-05', 540, 'Pacific/Kiritimati', '2026-01-04T19:00Z'],
  ])('%s', (_, date, minute, zone, expected) => {
    expect(toEpochMinute(date, minute, zone)).toBe(utc(expected));
  });

  it('refuses a zone that does not exist', () => {
    expect(() => toEpochMinute('2026-01-05', 0, 'Mars/Olympus_Mons')).toThrow('Not a valid time zone');
  });

  const zones = fc.constantFrom(
    'America/New_York',
    'Europe/London',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Pacific/Apia',
    'America/St_Johns',
    'UTC',
    'Asia/Gaza',
  );
  const days = fc.integer({ min: dayNumberOf('1995-01-01'), max: dayNumberOf('2037-12-31') });

  it('agrees with Temporal on every local time of 43 years, gaps and folds included', () => {
    fc.assert(
      fc.property(zones, days, fc.integer({ min: 0, max: 1439 }), (zone, day, minute) => {
        const local = Temporal.PlainDate.from(isoDateOf(day)).toPlainDateTime({
          hour: Math.floor(minute / 60),
          minute: minute % 60,
        });
        const expected = local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds / 60_000;
        expect(toEpochMinute(isoDateOf(day), minute, zone)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it('agrees with Temporal on every quarter of an hour around all clock changes of 2020 to 2030', () => {
    for (const zone of ['America/New_York', 'Africa/Casablanca', 'Australia/Lord_Howe', 'Asia/Gaza']) {
      let at = Temporal.ZonedDateTime.from(`2020-01-01T00:00[${zone}]`).getTimeZoneTransition('next');
      for (; at !== null && at.year < 2031; at = at.getTimeZoneTransition('next')) {
        for (let shift = -180; shift <= 180; shift += 15) {
          const local = at.toPlainDateTime().add({ minutes: shift });
          const expected = local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds / 60_000;
          expect(toEpochMinute(local.toPlainDate().toString(), local.hour * 60 + local.minute, zone)).toBe(expected);
        }
      }
    }
  });

  it('is undone by fromEpochMinute', () => {
    fc.assert(
      fc.property(zones, days, fc.integer({ min: 0, max: 1439 }), (zone, day, minute) => {
        const instant = day * 1440 + minute;
        const { date, minute: local } = fromEpochMinute(instant, zone);
        const expected = Temporal.Instant.fromEpochMilliseconds(instant * 60_000).toZonedDateTimeISO(zone);
        expect([date, local]).toEqual([expected.toPlainDate().toString(), expected.hour * 60 + expected.minute]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('calendar dates', () => {
  it('agree with Temporal', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), (day) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days: day });
        expect([isoDateOf(day), dayNumberOf(date.toString())]).toEqual([date.toString(), day]);
        expect(weekdayOf(day)).toBe(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][date.dayOfWeek - 1]);
        expect([weekdayOf(mondayOf(day)), day - mondayOf(day)]).toEqual(['MO', date.dayOfWeek - 1]);
      }),
    );
  });
});
