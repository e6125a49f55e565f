import { WEEKDAYS, type Weekday } from '#work-model';
import { dateFormat } from './formatters.js';
import type { Language } from './language.js';
import { list } from './numbers.js';
import { say } from './say.js';

/** An ISO date in words: "January 5, 2026", "5. Januar 2026". */
export function date(language: Language, iso: string): string {
  return formatDay(language, iso, { dateStyle: 'long' });
}

/** An ISO date with its weekday: "Monday, January 5, 2026". */
export function dateWithWeekday(language: Language, iso: string): string {
  return formatDay(language, iso, { dateStyle: 'full' });
}

/** The name of a weekday: "Monday". */
export function weekdayName(language: Language, day: Weekday, width: 'long' | 'short' = 'long'): string {
  // 2024-01-01 was a Monday, so the index of the day is its date less one.
  return formatDay(language, `2024-01-0${WEEKDAYS.indexOf(day) + 1}`, { weekday: width });
}

/** The name of a month, 1..12: "March". */
export function monthName(language: Language, month: number): string {
  return formatDay(language, `2024-${String(month).padStart(2, '0')}-01`, { month: 'long' });
}

/** Days in words: "Monday", "Monday and Thursday", "Monday to Friday", "every day" for all seven. */
export function weekdayList(language: Language, days: readonly Weekday[]): string {
  const sorted = WEEKDAYS.filter((day) => days.includes(day));
  if (sorted.length === 7) return say(language, 'days.all');
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return '';
  if (sorted.length >= 3 && WEEKDAYS.indexOf(last) - WEEKDAYS.indexOf(first) === sorted.length - 1) {
    return say(language, 'days.range', { first: weekdayName(language, first), last: weekdayName(language, last) });
  }
  return joined(language, sorted);
}

/** Days as part of a sentence: "on Monday and Thursday", "from Monday to Friday", "every day". */
export function onDays(language: Language, days: readonly Weekday[]): string {
  const words = weekdayList(language, days);
  const isRange = days.length > 2 && words !== joined(language, days);
  return say(language, 'days.on', { days: words, shape: days.length === 7 ? 'all' : isRange ? 'range' : 'list' });
}

function joined(language: Language, days: readonly Weekday[]): string {
  const names = WEEKDAYS.filter((day) => days.includes(day)).map((day) => weekdayName(language, day));
  return list(language, names);
}

function formatDay(language: Language, iso: string, options: Intl.DateTimeFormatOptions): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  // Dates here are calendar days, not instants: format them in the zone they are built in.
  return dateFormat(language, { ...options, timeZone: 'UTC' }).format(Date.UTC(year, month - 1, day));
}
