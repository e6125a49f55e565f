import { clockTime, readClockTime } from '../../notation/clock-time.js';
import { endAfter } from '../../notation/weekly-hours.js';

const DAY_MINUTES = 1440;

/** A clock time, written as the file writes the one it replaces: `9:00` stays without a leading zero. */
export function clockLike(minute: number, present: unknown): string {
  if (typeof present !== 'string') return clockTime(minute);
  const read = readClockTime(present);
  if (read.ok && read.value === minute) return present;
  return /^\d:/.test(present) ? clockTime(minute).replace(/^0/, '') : clockTime(minute);
}

/** The clock time of an end that a reader of `from` and `to` takes for `endMinute`; null when there is none. */
export function clockOfEnd(startMinute: number | null, endMinute: number): number | null {
  if (startMinute === null) return null;
  const clock = endMinute > DAY_MINUTES ? endMinute - DAY_MINUTES : endMinute;
  return clock <= DAY_MINUTES && endAfter(startMinute, clock) === endMinute ? clock : null;
}
