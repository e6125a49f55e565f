import { z } from 'zod';
import { CLOCK_TIME, readClockTime, readStartTime } from '../../notation/clock-time.js';
import { DAYS, readDays } from '../../notation/days.js';
import {
  DAY_COUNT,
  DURATION,
  EFFORT,
  readDayCount,
  readDuration,
  readEffort,
  readWeeklyDuration,
  WEEKLY_DURATION,
} from '../../notation/duration.js';
import { EVERY_WEEKS, readEveryWeeks } from '../../notation/recurrence.js';
import { DAY_HOURS, readDayHours } from '../../notation/weekly-hours.js';
import { notation } from '../../notation/written.js';
import { id, minuteOfDay, YEAR_MINUTES } from '../../schema/basics.js';

export const endTime = notation(readClockTime, CLOCK_TIME, {
  id: 'ClockTime',
  description: 'Time on a 24-hour clock. 24:00 is the end of the day.',
  expected: 'a 24-hour clock time such as "17:00"',
  examples: ['17:00', '24:00'],
});

export const startTime = notation(readStartTime, CLOCK_TIME, {
  id: 'StartTime',
  description: 'Start on a 24-hour clock.',
  expected: 'a 24-hour clock time such as "09:00"',
  examples: ['09:00'],
});

const daysText = notation(readDays, DAYS, {
  description: 'Days of the week: MO, MO-FR, Monday, weekdays, daily.',
  expected: 'days such as MO, MO-FR, weekdays or daily',
  examples: ['MO-FR', 'weekdays', 'daily', 'MO, TH', 'Friday'],
});

/** Days of the week as one text or a list. */
export const days = z
  .union([daysText, z.array(daysText).min(1)])
  .meta({ id: 'Days', description: 'Days of the week.', expected: 'days such as [MO, TH], MO-FR, weekdays or daily' });

/** Like `days`, but the list may be empty: a rule that holds on no particular days. */
export const daysOrNone = z
  .union([daysText, z.array(daysText)])
  .meta({ description: 'Days of the week.', expected: 'days such as [MO, TH], MO-FR, weekdays or daily' });

export const duration = notation(readDuration, DURATION, {
  id: 'Duration',
  description: 'Hours and minutes.',
  expected: 'a duration such as "90 min" or "1.5 h"',
  examples: ['90 min', '1.5 h', '1 h 30 min', 'PT90M'],
});

export const weeklyDuration = notation(readWeeklyDuration, WEEKLY_DURATION, {
  description: 'Agreed paid working time for each week.',
  expected: 'hours such as "40 h"',
  examples: ['40 h', '37.5 h'],
});

export const effort = notation(readEffort, EFFORT, {
  description: 'Expected effort each time it is due, or per week.',
  expected: 'effort such as "90 min" or "24 h per week"',
  examples: ['90 min', '24 h per week'],
});

export const everyWeeks = notation(readEveryWeeks, EVERY_WEEKS, {
  description: 'How many weeks lie between two times it happens.',
  expected: 'a number of weeks such as "2 weeks"',
  examples: ['2 weeks'],
});

/** Minutes as a number, or a duration in words. */
export const minutes = z
  .union([z.int().min(0).max(YEAR_MINUTES), duration])
  .meta({ description: 'Minutes as a number, or a duration.', expected: 'minutes such as 25 or "25 min"' });

const dayCountText = notation(readDayCount, DAY_COUNT, {
  description: 'A number of days or weeks.',
  expected: 'days such as "14 days"',
  examples: ['14 days', '2 weeks'],
});

/** Days as a number, or in words. */
export function dayCount(least: 0 | 1) {
  return z
    .union([z.int().min(least).max(3650), dayCountText])
    .meta({ description: 'Days as a number, or in words.', expected: 'days such as 14 or "14 days"' });
}

/** One stretch on some days; it ends on the next day when `to` is not after `from`. */
const stretch = z.strictObject({ days, from: startTime, to: endTime });

const dayHours = notation(readDayHours, DAY_HOURS, {
  description: 'Days and hours.',
  expected: 'days and hours such as "MO-FR 09:00-17:00"',
  examples: ['MO-FR 09:00-17:00', 'daily 20:00-07:00', 'weekdays 08:00-12:00, 13:00-17:00'],
});

const interval = z.tuple([minuteOfDay, minuteOfDay]).check((payload) => {
  const [start, end] = payload.value;
  if (start < end) return;
  const message = `the interval [${start}, ${end}] does not end after it starts; split one past midnight at midnight`;
  payload.issues.push({ code: 'custom', input: payload.value, message });
});
const intervals = z.array(interval).optional();

/** Weekly hours in exact form: intervals in minutes since midnight. */
const exactHours = z.strictObject({
  MO: intervals,
  TU: intervals,
  WE: intervals,
  TH: intervals,
  FR: intervals,
  SA: intervals,
  SU: intervals,
});

/** Every way to write weekly hours. */
export const hours = z.union([dayHours, z.array(z.union([dayHours, stretch])).min(1), stretch, exactHours]).meta({
  id: 'WeeklyHours',
  description: 'A repeating week of hours.',
  expected: 'hours such as "MO-FR 09:00-17:00" or [{ days: MO-FR, from: "09:00", to: "17:00" }]',
});
export type HoursInFile = z.output<typeof hours>;

export const optionalId = id.optional().describe('Stable name of this item. Derived from its title when left out.');

/** Every way to write a window: weekly hours, with or without an id of its own. */
export const hoursWindow = z
  .union([
    dayHours,
    z.array(z.union([dayHours, stretch])).min(1),
    stretch,
    exactHours,
    z.strictObject({ id: optionalId, hours }),
  ])
  .meta({
    id: 'HoursWindow',
    description: 'A repeating week of hours that is an expectation of its own.',
    expected: 'hours such as "MO-FR 09:00-17:00"',
  });
export type HoursWindowInFile = z.output<typeof hoursWindow>;

/** The three ways to say when a policy holds: `hours`, whole `days`, or `days` with `from` and `to`. */
export const policyHours = {
  hours: hours.nullish(),
  days: days.nullish(),
  from: startTime.nullish(),
  to: endTime.nullish(),
};
