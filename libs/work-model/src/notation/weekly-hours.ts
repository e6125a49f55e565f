import type { WeeklyHours } from '../schema/basics.js';
import { WEEKDAYS, type Weekday } from '../schema/weekdays.js';
import { CLOCK_TIME, readClockTime, readStartTime } from './clock-time.js';
import { DAYS, readDays } from './days.js';
import { misread, quoted, understood, type Reading } from './problem.js';

const RANGE = `${CLOCK_TIME} ?[-–] ?${CLOCK_TIME}`;

/** Regular expression source of hours on days: `MO-FR 09:00-17:00`, `daily 20:00-07:00`, `weekdays 08:00-12:00, 13:00-17:00`. */
export const DAY_HOURS = `${DAYS} ${RANGE}(?:, ?${RANGE})*`;

const EXPECTED = 'days and hours such as "MO-FR 09:00-17:00" or "daily 20:00-07:00"';
const DAY_MINUTES = 1440;

/** One stretch on some days. `endMinute` is over 1440 when it ends on the next day. */
export interface DayStretch {
  readonly days: readonly Weekday[];
  readonly startMinute: number;
  readonly endMinute: number;
}

/** Reads `MO-FR 09:00-12:00, 13:00-17:00` into stretches; a range that ends at or before its start ends on the next day. */
export function readDayHours(text: string): Reading<DayStretch[]> {
  const split = /^(.*?[A-Za-z]) +([0-9].*)$/.exec(text.length > 400 ? '' : text);
  if (!split) return misread('hours-invalid', `${quoted(text)} does not say days and hours`, EXPECTED);
  const days = readDays(split[1] ?? '');
  if (!days.ok) return days;
  const stretches: DayStretch[] = [];
  for (const range of (split[2] ?? '').split(',')) {
    const [from, to, extra] = range.split(/[-–]/).map((part) => part.trim());
    if (from === undefined || to === undefined || extra !== undefined) {
      return misread('hours-invalid', `${quoted(range.trim())} is not a range of clock times`, EXPECTED);
    }
    const start = readStartTime(from);
    if (!start.ok) return start;
    const end = readClockTime(to);
    if (!end.ok) return end;
    stretches.push({ days: days.value, startMinute: start.value, endMinute: endAfter(start.value, end.value) });
  }
  return understood(stretches);
}

/** The end of a range as minutes since the midnight its start belongs to: `22:00–06:00` ends at 1800. */
export function endAfter(startMinute: number, endMinute: number): number {
  return endMinute <= startMinute ? endMinute + DAY_MINUTES : endMinute;
}

/** Whole days, midnight to midnight. */
export function wholeDays(days: readonly Weekday[]): DayStretch {
  return { days, startMinute: 0, endMinute: DAY_MINUTES };
}

/** Stretches as a repeating week: split at midnight (Sunday runs into Monday), sorted, touching ones joined. */
export function weeklyHoursOf(stretches: readonly DayStretch[]): WeeklyHours {
  const pieces = new Map<Weekday, [number, number][]>();
  for (const stretch of stretches) {
    for (const day of stretch.days) {
      for (const [on, piece] of splitAtMidnight(day, stretch)) pieces.set(on, [...(pieces.get(on) ?? []), piece]);
    }
  }
  return inExactOrder(pieces);
}

/** Weekly hours as every other writer of the same hours would put them: sorted, disjoint, non-touching, no empty days. */
export function normalisedHours(hours: WeeklyHours): WeeklyHours {
  return inExactOrder(new Map(WEEKDAYS.map((day) => [day, (hours[day] ?? []).map(([start, end]) => [start, end])])));
}

function splitAtMidnight(day: Weekday, { startMinute, endMinute }: DayStretch): [Weekday, [number, number]][] {
  if (endMinute <= DAY_MINUTES) return [[day, [startMinute, endMinute]]];
  const next = WEEKDAYS[(WEEKDAYS.indexOf(day) + 1) % 7] ?? day;
  return [
    [day, [startMinute, DAY_MINUTES]],
    [next, [0, endMinute - DAY_MINUTES]],
  ];
}

function inExactOrder(pieces: ReadonlyMap<Weekday, [number, number][]>): WeeklyHours {
  const hours: WeeklyHours = {};
  for (const day of WEEKDAYS) {
    const joined = joinTouching(pieces.get(day) ?? []);
    if (joined.length > 0) hours[day] = joined;
  }
  return hours;
}

function joinTouching(intervals: readonly [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...intervals].sort((a, b) => a[0] - b[0])) {
    // A range ending exactly at midnight leaves an empty piece on the next day.
    if (start >= end) continue;
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
