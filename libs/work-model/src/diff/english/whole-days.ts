import { WEEKDAYS, type Weekday, type WeeklyHours } from '../../schema/basics.js';
import { daysInWords, hoursInWords, listInWords, weekdayInWords } from './values.js';

/** The weekdays that have hours, in words: "Tuesday and Thursday". */
export function weekdaysOf(hours: WeeklyHours): string {
  const days = WEEKDAYS.filter((day) => (hours[day] ?? []).length > 0);
  return days.length === 0 ? 'no day' : daysInWords(days);
}

/** "Tuesdays and Thursdays". */
export function pluralDays(days: readonly Weekday[]): string {
  return listInWords(days.map((day) => `${weekdayInWords(day)}s`));
}

/** Days with hours in `some` and none in `others`. */
export function daysOnlyIn(some: WeeklyHours, others: WeeklyHours): Weekday[] {
  return WEEKDAYS.filter((day) => (some[day] ?? []).length > 0 && (others[day] ?? []).length === 0);
}

/** True when the days that both weeks have carry the same hours, so that only whole days came or went. */
export function differOnlyByDays(some: WeeklyHours, others: WeeklyHours): boolean {
  return WEEKDAYS.every((day) => {
    const [here = [], there = []] = [some[day], others[day]];
    return here.length === 0 || there.length === 0 || hoursInWords({ [day]: here }) === hoursInWords({ [day]: there });
  });
}
