import { readClockTime } from '../../notation/clock-time.js';
import { readDays } from '../../notation/days.js';
import { readDayCount, readDuration } from '../../notation/duration.js';
import { certain } from '../../notation/problem.js';
import {
  endAfter,
  normalisedHours,
  readDayHours,
  weeklyHoursOf,
  wholeDays,
  type DayStretch,
} from '../../notation/weekly-hours.js';
import type { HoursWindow, Weekday, WeeklyHours } from '../../schema/basics.js';
import { WEEKDAYS } from '../../schema/weekdays.js';
import { inWeekOrder } from '../../notation/days.js';
import type { Path } from '../fault.js';
import type { HoursInFile, HoursWindowInFile } from '../file-schema/values.js';
import type { Expansion } from './expansion.js';

type Days = string | readonly string[];
type Stretch = { readonly days: Days; readonly from: string; readonly to: string };

export function exactDays(days: Days): Weekday[] {
  const texts = typeof days === 'string' ? [days] : days;
  return inWeekOrder(texts.flatMap((text) => certain(readDays(text))));
}

export function exactMinute(clock: string | null | undefined): number | null {
  return clock === null || clock === undefined ? null : certain(readClockTime(clock));
}

export function exactMinutes(minutes: number | string | null): number | null {
  return typeof minutes === 'string' ? certain(readDuration(minutes)) : minutes;
}

export function exactDayCount(days: number | string | null): number | null {
  return typeof days === 'string' ? certain(readDayCount(days)) : days;
}

function exactStretch({ days, from, to }: Stretch): DayStretch {
  const startMinute = certain(readClockTime(from));
  return { days: exactDays(days), startMinute, endMinute: endAfter(startMinute, certain(readClockTime(to))) };
}

export function exactHours(hours: HoursInFile): WeeklyHours {
  if (typeof hours === 'string') return weeklyHoursOf(certain(readDayHours(hours)));
  if (Array.isArray(hours)) {
    return weeklyHoursOf(
      hours.flatMap((item) => (typeof item === 'string' ? certain(readDayHours(item)) : [exactStretch(item)])),
    );
  }
  if ('from' in hours) return weeklyHoursOf([exactStretch(hours)]);
  const exact: WeeklyHours = {};
  for (const day of WEEKDAYS) {
    const intervals = hours[day];
    if (intervals) exact[day] = intervals;
  }
  return normalisedHours(exact);
}

/** A window with the id it gives itself, or the one its place in the file gives it. */
export function exactWindow(
  expansion: Expansion,
  path: Path,
  window: HoursWindowInFile | null,
  usualId: string,
): HoursWindow | null {
  if (window === null) return null;
  const isWrapped = typeof window === 'object' && !Array.isArray(window) && 'hours' in window;
  const id = expansion.idFor(path, isWrapped ? window.id : undefined, usualId);
  return { id, hours: exactHours(isWrapped ? window.hours : window) };
}

interface PolicyHours {
  readonly hours?: HoursInFile | null | undefined;
  readonly days?: Days | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** Hours of a policy: given as hours, as whole days, or as days with from and to. */
export function exactPolicyHours(
  expansion: Expansion,
  path: Path,
  { hours, days, from, to }: PolicyHours,
): WeeklyHours {
  expansion.onlyOneOf(path, { hours, days });
  expansion.needs(path, { from, to }, { days });
  expansion.needs(path, { from }, { to });
  expansion.needs(path, { to }, { from });
  if (hours !== null && hours !== undefined) return exactHours(hours);
  if (days === null || days === undefined) {
    expansion.refuse([...path, 'days'], 'required-missing', 'it does not say on which days it holds', 'days or hours');
    return {};
  }
  if (typeof from === 'string' && typeof to === 'string') return weeklyHoursOf([exactStretch({ days, from, to })]);
  return weeklyHoursOf([wholeDays(exactDays(days))]);
}

/** Days of a repeating week that have hours, for deriving an id. */
export function daysIn(hours: WeeklyHours): string {
  return WEEKDAYS.filter((day) => hours[day]).join(' ');
}
