import type { Weekday } from '../schema/weekdays.js';
import { readDate } from './calendar-date.js';
import { CLOCK_TIME, readStartTime } from './clock-time.js';
import { readDays } from './days.js';
import { misread, quoted, understood, type Reading } from './problem.js';

/** Regular expression source of the moment work can begin: `MO 09:00`, `2026-03-02 09:00`. */
export const AVAILABLE_FROM = `[A-Za-z0-9-]+ ${CLOCK_TIME}`;

export interface AvailableFrom {
  readonly date: string | null;
  readonly day: Weekday | null;
  readonly minute: number;
}

/** Reads one weekday or one date, and a clock time. */
export function readAvailableFrom(text: string): Reading<AvailableFrom> {
  const [when = '', clock, extra] = text.slice(0, 100).split(' ');
  if (clock === undefined || extra !== undefined) {
    const expected = 'a day and time such as "MO 09:00" or "2026-03-02 09:00"';
    return misread('time-invalid', `${quoted(text)} is not one day and one clock time`, expected);
  }
  const minute = readStartTime(clock);
  if (!minute.ok) return minute;
  if (/^[0-9]/.test(when)) {
    const date = readDate(when);
    return date.ok ? understood({ date: date.value, day: null, minute: minute.value }) : date;
  }
  const days = readDays(when);
  if (!days.ok) return days;
  const [day, another] = days.value;
  if (day === undefined || another !== undefined)
    return misread('days-invalid', `${quoted(when)} is more than one day`, 'one day such as MO');
  return understood({ date: null, day, minute: minute.value });
}
