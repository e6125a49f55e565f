import { WEEKDAYS } from '../schema/basics.js';
import { weekdayIndexOf } from './calendar-dates.js';
import type { RecurrenceRule } from './recurrence-rule.js';

// Nearly every duty repeats daily or weekly. Whole-number arithmetic on day numbers gives those days some hundred times faster
// than a general recurrence library; a property test holds it equal to the library.
const PLAIN_PARTS = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'WKST', 'UNTIL']);

/** Is this a DAILY or WEEKLY rule that `plainDayNumbers` can expand? */
export function hasPlainDays(rule: RecurrenceRule): boolean {
  return (
    (rule.frequency === 'DAILY' || rule.frequency === 'WEEKLY') &&
    [...rule.parts.keys()].every((name) => PLAIN_PARTS.has(name))
  );
}

/** Day numbers of a plain rule that starts on day `start`, in `[first, last]`, ascending. Expects `first >= start`. */
export function plainDayNumbers(rule: RecurrenceRule, start: number, first: number, last: number): number[] {
  return rule.frequency === 'DAILY' ? daily(rule, start, first, last) : weekly(rule, start, first, last);
}

function daily(rule: RecurrenceRule, start: number, first: number, last: number): number[] {
  const days: number[] = [];
  const wanted = rule.plainDays?.map((day) => WEEKDAYS.indexOf(day));
  const skipped = Math.ceil((first - start) / rule.interval);
  for (let day = start + skipped * rule.interval; day <= last; day += rule.interval) {
    if (wanted === undefined || wanted.includes(weekdayIndexOf(day))) days.push(day);
  }
  return days;
}

function weekly(rule: RecurrenceRule, start: number, first: number, last: number): number[] {
  const days: number[] = [];
  const fromWeekStart = (index: number): number => (index - WEEKDAYS.indexOf(rule.weekStart) + 7) % 7;
  const wanted = rule.plainDays?.map((day) => WEEKDAYS.indexOf(day)) ?? [weekdayIndexOf(start)];
  const offsets = wanted.map(fromWeekStart).sort((a, b) => a - b);
  const firstWeek = start - fromWeekStart(weekdayIndexOf(start));
  const stride = 7 * rule.interval;
  for (let week = firstWeek + Math.floor((first - firstWeek) / stride) * stride; week <= last; week += stride) {
    for (const offset of offsets) {
      const day = week + offset;
      if (day >= first && day <= last) days.push(day);
    }
  }
  return days;
}
