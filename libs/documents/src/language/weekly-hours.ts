import { WEEKDAYS, type Weekday, type WeeklyHours } from '#work-model';
import { clockRange, openRange } from './clock.js';
import { weekdayList } from './dates.js';
import type { Language } from './language.js';
import { list } from './numbers.js';
import { say } from './say.js';

type DayIntervals = readonly (readonly [number, number])[];

/**
 * Weekly hours as one line per group of days with the same hours: "Monday to Friday, 9:00 am–5:00 pm". A stretch that the model
 * splits at midnight is put together again and said of the day on which it begins ("every day, 8:00 pm–7:00 am the next day"),
 * unless it is shorter to say it of each day alone: "Monday to Friday, before 8:00 am and after 7:00 pm; Saturday, all day".
 */
export function weeklyHoursLines(language: Language, hours: WeeklyHours): string[] {
  const stretches = rejoinedAtMidnight(hours);
  const joined = daysByIntervals((day) => stretches[day]);
  const dayByDay = daysByIntervals((day) => hours[day] ?? []);
  if (joined.length <= dayByDay.length) {
    return joined.map(({ days, intervals }) =>
      groupLine(language, days, dayHoursPhrase(language, intervals), intervals),
    );
  }
  return dayByDay.map(({ days, intervals }) => {
    const times = intervals.map(([start, end]) => openRange(language, start, end));
    return groupLine(language, days, list(language, times), intervals);
  });
}

/** All lines in one phrase, groups of days separated by semicolons. */
export function weeklyHoursPhrase(language: Language, hours: WeeklyHours): string {
  return weeklyHoursLines(language, hours).join('; ');
}

/**
 * Hours in which own-time work is allowed: "Monday to Friday, before 9:00 am or after 3:00 pm". Not put together over midnight,
 * because "before 9" and "after 3" is how people say it.
 */
export function permittedPhrase(language: Language, hours: WeeklyHours): string {
  return daysByIntervals((day) => hours[day] ?? [])
    .map(({ days, intervals }) =>
      say(language, 'hours.line', { days: weekdayList(language, days), times: openHoursPhrase(language, intervals) }),
    )
    .join('; ');
}

/** The permitted hours of one day: "before 9:00 am or after 3:00 pm". */
export function openHoursPhrase(language: Language, intervals: DayIntervals): string {
  const times = intervals.map(([start, end]) => openRange(language, start, end));
  return list(language, times, 'disjunction');
}

/** The times of one day: "9:00 am–12 noon and 1:00–5:00 pm". Empty on a day without hours. */
export function dayHoursPhrase(language: Language, intervals: DayIntervals): string {
  return list(
    language,
    intervals.map(([start, end]) => clockRange(language, start, end)),
  );
}

function daysByIntervals(intervalsOf: (day: Weekday) => DayIntervals): { days: Weekday[]; intervals: DayIntervals }[] {
  const groups = new Map<string, { days: Weekday[]; intervals: DayIntervals }>();
  for (const day of WEEKDAYS) {
    const intervals = intervalsOf(day);
    if (intervals.length === 0) continue;
    const key = JSON.stringify(intervals);
    const group = groups.get(key) ?? { days: [], intervals };
    group.days.push(day);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function groupLine(language: Language, days: readonly Weekday[], times: string, intervals: DayIntervals): string {
  const whole = intervals.every(([start, end]) => isWhole(start, end));
  if (whole) return say(language, 'hours.wholeDays', { days: weekdayList(language, days) });
  return say(language, 'hours.line', { days: weekdayList(language, days), times });
}

function rejoinedAtMidnight(hours: WeeklyHours): Record<Weekday, DayIntervals> {
  const result = { MO: [], TU: [], WE: [], TH: [], FR: [], SA: [], SU: [] } as Record<Weekday, [number, number][]>;
  for (const [index, day] of WEEKDAYS.entries()) {
    const next = hours[WEEKDAYS[(index + 1) % 7] ?? 'MO'] ?? [];
    const previous = hours[WEEKDAYS[(index + 6) % 7] ?? 'MO'] ?? [];
    for (const [start, end] of hours[day] ?? []) {
      const tail = next[0];
      if (isWhole(start, end)) result[day].push([start, end]);
      else if (start === 0 && continuesFrom(previous)) continue;
      else if (end === 1440 && tail?.[0] === 0 && !isWhole(tail[0], tail[1])) result[day].push([start, 1440 + tail[1]]);
      else result[day].push([start, end]);
    }
  }
  return result;
}

/** Whole days stay days of their own: "Saturday and Sunday, all day", not a stretch of 48 hours. */
function isWhole(start: number, end: number): boolean {
  return start === 0 && end === 1440;
}

function continuesFrom(previous: DayIntervals): boolean {
  const last = previous.at(-1);
  return last !== undefined && last[1] === 1440 && !isWhole(last[0], last[1]);
}
