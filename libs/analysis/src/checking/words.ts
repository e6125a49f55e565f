import {
  dayNumberOf,
  fromEpochMinute,
  weekdayOf,
  WEEKDAYS,
  type Interval,
  type Weekday,
  type WeeklyHours,
} from '#work-model';

const NAMES: Readonly<Record<Weekday, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/** Findings speak to people who write role files, in the clock of role files: 24 hours. */
export function weekdayName(day: Weekday): string {
  return NAMES[day];
}

/** Minute of the day as "09:30"; over 1440 the clock time of the next day. 1440 itself is "24:00". */
export function clock(minuteOfDay: number): string {
  const minute = minuteOfDay > 1440 ? minuteOfDay % 1440 : minuteOfDay;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Minutes as "45 min", "2 h" or "2 h 30 min". */
export function duration(minutes: number): string {
  const [whole, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  if (whole === 0) return `${rest} min`;
  return rest === 0 ? `${whole} h` : `${whole} h ${rest} min`;
}

/** Minutes as hours with at most one decimal: "37.5". */
export function hours(minutes: number): string {
  return String(Math.round(minutes / 6) / 10);
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length <= 1) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** An instant in a zone: "Tuesday 2026-03-10 09:00". */
export function instantInWords(epochMinute: number, timeZone: string): string {
  const { date, minute } = fromEpochMinute(epochMinute, timeZone);
  return `${weekdayName(weekdayOfDate(date))} ${date} ${clock(minute)}`;
}

/** A span in a zone on its local day: "Tuesday 09:00–10:00". */
export function spanInWords([start, end]: Interval, timeZone: string): string {
  const from = fromEpochMinute(start, timeZone);
  const to = fromEpochMinute(end, timeZone);
  // An end at midnight belongs to the day that it ends.
  const endsAt = to.minute === 0 ? '24:00' : clock(to.minute);
  return `${weekdayName(weekdayOfDate(from.date))} ${clock(from.minute)}–${endsAt}`;
}

/** "Monday–Friday 09:00–17:00"; days with the same hours together. */
export function hoursInWords(weekly: WeeklyHours): string {
  const groups = new Map<string, Weekday[]>();
  for (const day of WEEKDAYS) {
    const spans = (weekly[day] ?? []).map(([start, end]) => `${clock(start)}–${clock(end)}`).join(' and ');
    if (spans !== '') groups.set(spans, [...(groups.get(spans) ?? []), day]);
  }
  return [...groups].map(([spans, days]) => `${daysInWords(days)} ${spans}`).join('; ');
}

/** "Monday–Friday", or the days one by one when they do not follow one another. */
export function daysInWords(days: readonly Weekday[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  const isRun = WEEKDAYS.indexOf(last) - WEEKDAYS.indexOf(first) === days.length - 1;
  return isRun && days.length > 2 ? `${weekdayName(first)}–${weekdayName(last)}` : listed(days.map(weekdayName));
}

export function weekdayOfDate(date: string): Weekday {
  return weekdayOf(dayNumberOf(date));
}
