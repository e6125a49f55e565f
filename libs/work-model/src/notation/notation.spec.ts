import { AVAILABLE_FROM, readAvailableFrom } from './available-from.js';
import { readDate } from './calendar-date.js';
import { CLOCK_TIME, clockTime, readClockTime, readStartTime } from './clock-time.js';
import { DAYS, readDays } from './days.js';
import { DUE, readDue, UNSAID_DUE } from './due.js';
import {
  DAY_COUNT,
  DURATION,
  EFFORT,
  readDayCount,
  readDuration,
  readEffort,
  readWeeklyDuration,
  WEEKLY_DURATION,
} from './duration.js';
import { ID, JURISDICTION, readId, readJurisdiction, readLanguage } from './id.js';
import { PAY, readPay } from './pay.js';
import type { Reading } from './problem.js';
import { readReason } from './reason.js';
import { EVERY_WEEKS, readEveryWeeks, readRecurrence, weeklyRule } from './recurrence.js';
import { readReply, REPLY } from './reply.js';
import { slug } from './slug.js';
import { readTimeZone } from './time-zone.js';
import { DAY_HOURS, readDayHours, weeklyHoursOf } from './weekly-hours.js';

type Reader = (text: string) => Reading<unknown>;
type Understood = readonly [what: string, reader: Reader, pattern: string, text: string, value: unknown];
type Misread = readonly [what: string, reader: Reader, text: string, code: string, suggestion: string | null];

const hoursOf: Reader = (text) => {
  const read = readDayHours(text);
  return read.ok ? { ok: true, value: weeklyHoursOf(read.value) } : read;
};
const recurring = (rrule: string, minute: number | null = null) => ({ ...UNSAID_DUE, rrule, minute });
const DATE = '.{10}';
const ANY = '.*';

const UNDERSTOOD: readonly Understood[] = [
  ['a clock time', readClockTime, CLOCK_TIME, '09:00', 540],
  ['a clock time', readClockTime, CLOCK_TIME, '9:00', 540],
  ['a clock time', readClockTime, CLOCK_TIME, '0:00', 0],
  ['a clock time', readClockTime, CLOCK_TIME, '23:59', 1439],
  ['a clock time', readClockTime, CLOCK_TIME, '24:00', 1440],
  ['a duration', readDuration, DURATION, '90 min', 90],
  ['a duration', readDuration, DURATION, '90min', 90],
  ['a duration', readDuration, DURATION, '1 minute', 1],
  ['a duration', readDuration, DURATION, '1.5 h', 90],
  ['a duration', readDuration, DURATION, '0.1 h', 6],
  ['a duration', readDuration, DURATION, '37.7 h', 2262],
  ['a duration', readDuration, DURATION, '2 hours', 120],
  ['a duration', readDuration, DURATION, '1 h 30 min', 90],
  ['a duration', readDuration, DURATION, '40 h', 2400],
  ['a duration', readDuration, DURATION, 'PT90M', 90],
  ['a duration', readDuration, DURATION, 'PT1H30M', 90],
  ['working time', readWeeklyDuration, WEEKLY_DURATION, '37.5 h', 2250],
  ['working time', readWeeklyDuration, WEEKLY_DURATION, '40 h per week', 2400],
  ['effort', readEffort, EFFORT, '90 min', { minutes: 90, per: 'occurrence' }],
  ['effort', readEffort, EFFORT, '90 min each time', { minutes: 90, per: 'occurrence' }],
  ['effort', readEffort, EFFORT, '24 h per week', { minutes: 1440, per: 'week' }],
  ['effort', readEffort, EFFORT, '24 h a week', { minutes: 1440, per: 'week' }],
  ['a number of days', readDayCount, DAY_COUNT, '14 days', 14],
  ['a number of days', readDayCount, DAY_COUNT, '1 day', 1],
  ['a number of days', readDayCount, DAY_COUNT, '2 weeks', 14],
  ['days', readDays, DAYS, 'MO', ['MO']],
  ['days', readDays, DAYS, 'TH, MO', ['MO', 'TH']],
  ['days', readDays, DAYS, 'MO-FR', ['MO', 'TU', 'WE', 'TH', 'FR']],
  ['days', readDays, DAYS, 'MO–WE, SA', ['MO', 'TU', 'WE', 'SA']],
  ['days', readDays, DAYS, 'FR-MO', ['MO', 'FR', 'SA', 'SU']],
  ['days', readDays, DAYS, 'weekdays', ['MO', 'TU', 'WE', 'TH', 'FR']],
  ['days', readDays, DAYS, 'daily', ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']],
  ['days', readDays, DAYS, 'Monday', ['MO']],
  ['days', readDays, DAYS, 'monday, Thursday', ['MO', 'TH']],
  ['days', readDays, DAYS, 'Monday-Friday', ['MO', 'TU', 'WE', 'TH', 'FR']],
  ['days', readDays, DAYS, 'MO, MO', ['MO']],
  ['hours', hoursOf, DAY_HOURS, 'MO 09:00-17:00', { MO: [[540, 1020]] }],
  ['hours', hoursOf, DAY_HOURS, 'MO, TU 9:00–17:00', { MO: [[540, 1020]], TU: [[540, 1020]] }],
  [
    'hours',
    hoursOf,
    DAY_HOURS,
    'MO 09:00-12:00, 13:00-17:00',
    {
      MO: [
        [540, 720],
        [780, 1020],
      ],
    },
  ],
  ['hours', hoursOf, DAY_HOURS, 'MO 09:00-12:00, 12:00-17:00', { MO: [[540, 1020]] }],
  ['hours', hoursOf, DAY_HOURS, 'MO 00:00-24:00', { MO: [[0, 1440]] }],
  ['hours', hoursOf, DAY_HOURS, 'MO 22:00-06:00', { MO: [[1320, 1440]], TU: [[0, 360]] }],
  ['hours', hoursOf, DAY_HOURS, 'SU 22:00-06:00', { MO: [[0, 360]], SU: [[1320, 1440]] }],
  ['hours', hoursOf, DAY_HOURS, 'SU 22:00-00:00', { SU: [[1320, 1440]] }],
  ['hours', hoursOf, DAY_HOURS, 'MO 08:00-08:00', { MO: [[480, 1440]], TU: [[0, 480]] }],
  ['a deadline', readDue, DUE, 'FR 17:00', recurring('FREQ=WEEKLY;BYDAY=FR', 1020)],
  ['a deadline', readDue, DUE, 'weekdays 24:00', recurring('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 1440)],
  ['a deadline', readDue, DUE, 'daily 09:00', recurring('FREQ=DAILY', 540)],
  ['a deadline', readDue, DUE, 'TH, MO 12:00', recurring('FREQ=WEEKLY;BYDAY=MO,TH', 720)],
  ['a deadline', readDue, DUE, 'Friday', recurring('FREQ=WEEKLY;BYDAY=FR')],
  [
    'a deadline',
    readDue,
    DUE,
    'FR 17:00 Europe/Berlin',
    { ...recurring('FREQ=WEEKLY;BYDAY=FR', 1020), timeZone: 'Europe/Berlin' },
  ],
  [
    'a deadline',
    readDue,
    DUE,
    '2026-03-06 17:00',
    { ...UNSAID_DUE, type: 'one-off', date: '2026-03-06', minute: 1020 },
  ],
  ['a deadline', readDue, DUE, '2026-03-06', { ...UNSAID_DUE, type: 'one-off', date: '2026-03-06' }],
  ['a deadline', readDue, DUE, 'ongoing', { ...UNSAID_DUE, type: 'ongoing' }],
  ['a start', readAvailableFrom, AVAILABLE_FROM, 'MO 09:00', { date: null, day: 'MO', minute: 540 }],
  ['a start', readAvailableFrom, AVAILABLE_FROM, '2026-03-02 09:00', { date: '2026-03-02', day: null, minute: 540 }],
  ['a reply time', readReply, REPLY, '4 working hours', { responseMinutes: 240, clock: 'working' }],
  ['a reply time', readReply, REPLY, '1 working hour', { responseMinutes: 60, clock: 'working' }],
  ['a reply time', readReply, REPLY, '30 min', { responseMinutes: 30, clock: null }],
  ['a reply time', readReply, REPLY, '90 elapsed minutes', { responseMinutes: 90, clock: 'elapsed' }],
  [
    'pay',
    readPay,
    PAY,
    'USD 60000-70000 per year',
    { minAmount: 60000, maxAmount: 70000, currency: 'USD', unit: 'year' },
  ],
  [
    'pay',
    readPay,
    PAY,
    'USD 60,000 – 70,000 a year',
    { minAmount: 60000, maxAmount: 70000, currency: 'USD', unit: 'year' },
  ],
  ['pay', readPay, PAY, 'EUR 21.50 per hour', { minAmount: 21.5, maxAmount: 21.5, currency: 'EUR', unit: 'hour' }],
  ['a reason', readReason, ANY, 'client-facing', { code: 'client-facing', text: null }],
  [
    'a reason',
    readReason,
    ANY,
    'clients are served in person',
    { code: 'other', text: 'clients are served in person' },
  ],
  ['an interval', readEveryWeeks, EVERY_WEEKS, '2 weeks', 2],
  ['an interval', readEveryWeeks, EVERY_WEEKS, 'week', 1],
  ['a date', readDate, DATE, '2028-02-29', '2028-02-29'],
  ['an id', readId, ID, 'team-meeting-2', 'team-meeting-2'],
  ['a jurisdiction', readJurisdiction, JURISDICTION, 'US-NY-NYC', 'US-NY-NYC'],
  ['a language', readLanguage, ANY, 'pt-BR', 'pt-BR'],
  ['a zone', readTimeZone, ANY, 'America/New_York', 'America/New_York'],
  ['a zone', readTimeZone, ANY, 'Asia/Calcutta', 'Asia/Calcutta'],
  ['a zone', readTimeZone, ANY, 'Asia/Kolkata', 'Asia/Kolkata'],
  ['a zone', readTimeZone, ANY, 'America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['a zone', readTimeZone, ANY, 'Etc/GMT+5', 'Etc/GMT+5'],
  ['a zone', readTimeZone, ANY, 'UTC', 'UTC'],
  ['a recurrence', readRecurrence, ANY, 'FREQ=WEEKLY;BYDAY=TH,MO', 'FREQ=WEEKLY;BYDAY=MO,TH'],
  ['a recurrence', readRecurrence, ANY, 'BYDAY=MO;INTERVAL=1;freq=weekly;WKST=MO', 'FREQ=WEEKLY;BYDAY=MO'],
  ['a recurrence', readRecurrence, ANY, 'FREQ=MONTHLY;BYDAY=-1FR,+1MO', 'FREQ=MONTHLY;BYDAY=-1FR,1MO'],
  ['a recurrence', readRecurrence, ANY, 'FREQ=MONTHLY;BYMONTHDAY=15,-1,1', 'FREQ=MONTHLY;BYMONTHDAY=-1,1,15'],
  [
    'a recurrence',
    readRecurrence,
    ANY,
    'FREQ=YEARLY;UNTIL=20261231T235959Z;BYMONTH=3,1',
    'FREQ=YEARLY;UNTIL=20261231T235959Z;BYMONTH=1,3',
  ],
  // RFC 5545 forbids COUNT with UNTIL; whether a rule makes sense is the checker's to say, and it must see the rule.
  ['a recurrence', readRecurrence, ANY, 'FREQ=DAILY;COUNT=3;UNTIL=20260301', 'FREQ=DAILY;COUNT=3;UNTIL=20260301'],
];

const MISREAD: readonly Misread[] = [
  ['a clock time', readClockTime, '9am', 'time-invalid', '09:00'],
  ['a clock time', readClockTime, '5:30 p.m.', 'time-invalid', '17:30'],
  ['a clock time', readClockTime, '12 am', 'time-invalid', '00:00'],
  ['a clock time', readClockTime, '9', 'time-invalid', '09:00'],
  ['a clock time', readClockTime, '0930', 'time-invalid', '09:30'],
  ['a clock time', readClockTime, '17.30', 'time-invalid', '17:30'],
  ['a clock time', readClockTime, 'noon', 'time-invalid', '12:00'],
  ['a clock time', readClockTime, '12:60', 'time-invalid', null],
  ['a clock time', readClockTime, '24:01', 'time-invalid', null],
  ['a clock time', readClockTime, 'morning', 'time-invalid', null],
  ['a start', readStartTime, '24:00', 'time-invalid', '00:00'],
  ['a duration', readDuration, '90', 'duration-invalid', '90 min'],
  ['a duration', readDuration, '1,5 Std', 'duration-invalid', '1.5 h'],
  ['a duration', readDuration, '20 mins', 'duration-invalid', '20 min'],
  ['a duration', readDuration, '0.333 h', 'duration-invalid', '20 min'],
  ['a duration', readDuration, '2 days', 'duration-invalid', null],
  ['a duration', readDuration, 'P1D', 'duration-invalid', null],
  ['a duration', readDuration, '-5 min', 'duration-invalid', null],
  ['a number of days', readDayCount, '14', 'duration-invalid', '14 days'],
  ['days', readDays, 'Mon', 'days-invalid', 'MO'],
  ['days', readDays, 'Mon to Fri', 'days-invalid', 'MO-FR'],
  ['days', readDays, 'Tues/Thurs', 'days-invalid', 'TU, TH'],
  ['days', readDays, 'Fridays', 'days-invalid', 'FR'],
  ['days', readDays, 'every day', 'days-invalid', 'daily'],
  ['days', readDays, 'XX', 'days-invalid', null],
  ['days', readDays, '', 'days-invalid', null],
  ['hours', readDayHours, '09:00-17:00', 'hours-invalid', null],
  ['hours', readDayHours, 'MO 09:00', 'hours-invalid', null],
  ['hours', readDayHours, 'MO 9am-5pm', 'time-invalid', '09:00'],
  ['hours', readDayHours, 'Mon 09:00-17:00', 'days-invalid', 'MO'],
  ['hours', readDayHours, 'MO 24:00-06:00', 'time-invalid', '00:00'],
  ['a deadline', readDue, 'Friday afternoon', 'due-invalid', '{ text: "Friday afternoon" }'],
  ['a deadline', readDue, 'EOD', 'due-invalid', '{ text: "EOD" }'],
  ['a deadline', readDue, 'FR 5pm', 'time-invalid', '17:00'],
  ['a deadline', readDue, 'FR 17:00 EST', 'time-zone-invalid', 'America/New_York'],
  ['a deadline', readDue, '2026-02-30 17:00', 'date-invalid', null],
  ['a start', readAvailableFrom, 'MO-FR 09:00', 'days-invalid', null],
  ['a start', readAvailableFrom, 'MO', 'time-invalid', null],
  ['a reply time', readReply, '1 working day', 'reply-invalid', '8 working hours'],
  ['a reply time', readReply, 'ASAP', 'reply-invalid', null],
  ['pay', readPay, '$60k-70k / year', 'pay-invalid', 'USD 60000-70000 per year'],
  ['pay', readPay, 'USD 70000-60000 per year', 'pay-invalid', 'USD 60000-70000 per year'],
  ['pay', readPay, 'competitive', 'pay-invalid', null],
  ['a reason', readReason, 'client facing', 'value-unknown', 'client-facing'],
  ['a reason', readReason, ' ', 'value-invalid', null],
  ['an interval', readEveryWeeks, '2', 'recurrence-invalid', '2 weeks'],
  ['an interval', readEveryWeeks, 'month', 'recurrence-invalid', null],
  ['a date', readDate, '2026-3-6', 'date-invalid', '2026-03-06'],
  ['a date', readDate, '03/06/2026', 'date-invalid', null],
  ['a date', readDate, '2026-02-29', 'date-invalid', null],
  ['an id', readId, 'Team Meeting', 'id-invalid', 'team-meeting'],
  ['a jurisdiction', readJurisdiction, 'us-oh', 'value-invalid', 'US-OH'],
  ['a jurisdiction', readJurisdiction, 'UK', 'value-invalid', 'GB'],
  ['a language', readLanguage, 'EN', 'value-invalid', 'en'],
  ['a language', readLanguage, 'English language', 'value-invalid', null],
  ['a zone', readTimeZone, 'EST', 'time-zone-invalid', 'America/New_York'],
  ['a zone', readTimeZone, 'IST', 'time-zone-invalid', 'Asia/Kolkata'],
  ['a zone', readTimeZone, 'GMT', 'time-zone-invalid', 'Europe/London'],
  ['a zone', readTimeZone, 'GMT+1', 'time-zone-invalid', 'Europe/Berlin'],
  ['a zone', readTimeZone, 'UTC-05:00', 'time-zone-invalid', 'America/New_York'],
  ['a zone', readTimeZone, '+01:00', 'time-zone-invalid', 'Europe/Berlin'],
  ['a zone', readTimeZone, 'EST5EDT', 'time-zone-invalid', null],
  ['a zone', readTimeZone, 'New York', 'time-zone-invalid', 'America/New_York'],
  ['a zone', readTimeZone, 'America/NewYork', 'time-zone-invalid', 'America/New_York'],
  ['a zone', readTimeZone, 'europe/berlin', 'time-zone-invalid', 'Europe/Berlin'],
  ['a zone', readTimeZone, 'Mars/Olympus_Mons', 'time-zone-invalid', null],
  ['a recurrence', readRecurrence, 'every Monday', 'recurrence-invalid', null],
  ['a recurrence', readRecurrence, 'FREQ=WEEKLY;BYDAY=XX', 'recurrence-invalid', null],
  ['a recurrence', readRecurrence, 'RRULE:FREQ=WEEKLY;BYDAY=MO', 'recurrence-invalid', 'FREQ=WEEKLY;BYDAY=MO'],
  ['a recurrence', readRecurrence, 'BYDAY=MO', 'recurrence-invalid', 'FREQ=WEEKLY;BYDAY=MO'],
  ['a recurrence', readRecurrence, 'FREQ=HOURLY', 'recurrence-invalid', null],
  ['a recurrence', readRecurrence, 'FREQ=DAILY;BYHOUR=9', 'recurrence-invalid', null],
  ['a recurrence', readRecurrence, 'FREQ=DAILY;FREQ=WEEKLY', 'recurrence-invalid', null],
  ['a recurrence', readRecurrence, 'FREQ=DAILY;INTERVAL=0', 'recurrence-invalid', null],
  ['a recurrence', readRecurrence, 'FREQ=DAILY;COUNT=-1', 'recurrence-invalid', null],
  ['a recurrence', readRecurrence, 'FREQ=WEEKLY;BYDAY=1MO', 'recurrence-invalid', null],
  ['a recurrence', readRecurrence, 'FREQ=WEEKLY;BYMONTHDAY=1', 'recurrence-invalid', null],
  ['a recurrence', readRecurrence, 'FREQ=MONTHLY;BYWEEKNO=1', 'recurrence-invalid', null],
  ['a recurrence', readRecurrence, 'FREQ=MONTHLY;BYSETPOS=1', 'recurrence-invalid', null],
  ['a recurrence', readRecurrence, 'FREQ=MONTHLY;BYMONTHDAY=32', 'recurrence-invalid', null],
  ['a recurrence', readRecurrence, 'FREQ=YEARLY;BYMONTH=-1', 'recurrence-invalid', null],
  ['a recurrence', readRecurrence, 'FREQ=DAILY;UNTIL=tomorrow', 'recurrence-invalid', null],
];

describe('people’s notation', () => {
  it.each(UNDERSTOOD.map(([what, reader, pattern, text, value]) => ({ what, reader, pattern, text, value })))(
    'reads as $what: $text',
    ({ reader, pattern, text, value }) => {
      expect(reader(text)).toEqual({ ok: true, value });
      expect(text).toMatch(new RegExp(`^${pattern}$`));
    },
  );

  it.each(MISREAD.map(([what, reader, text, code, suggestion]) => ({ what, reader, text, code, suggestion })))(
    'refuses as $what: $text',
    ({ reader, text, code, suggestion }) => {
      expect(reader(text)).toMatchObject({ ok: false, problem: { code, suggestion } });
    },
  );

  it('writes each minute of the day as a time that reads back', () => {
    const minutes = Array.from({ length: 1441 }, (_, minute) => minute);
    expect(minutes.map((minute) => readClockTime(clockTime(minute)))).toEqual(
      minutes.map((value) => ({ ok: true, value })),
    );
  });

  it('says "daily" for every day of every week, and keeps the days of every second week', () => {
    const days = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
    expect(weeklyRule(days, 1)).toBe('FREQ=DAILY');
    expect(weeklyRule(days, 2)).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR,SA,SU');
  });

  it.each([
    ['Team Meeting', 'team-meeting'],
    ['Übergabe an die Nachtschicht', 'ubergabe-an-die-nachtschicht'],
    ['Client’s review & sign-off', 'clients-review-sign-off'],
    ['Ежедневная встреча', 'ezhednevnaya-vstrecha'],
    ['Ωράριο', 'orario'],
    ['  —  ', ''],
    [
      'A very long title that goes on and on until nobody can remember how it began',
      'a-very-long-title-that-goes-on-and-on-until-nobody-can',
    ],
    ['x'.repeat(100), 'x'.repeat(60)],
  ])('makes the id of “%s” %s', (title, id) => {
    expect(slug(title)).toBe(id);
  });
});
