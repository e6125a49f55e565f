import { WEEKDAYS, type WeeklyHours } from '../../schema/basics.js';

const WEEKDAY_NAMES: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

export function weekdayInWords(code: string): string {
  return WEEKDAY_NAMES[code] ?? code;
}

/** "a", "a and b", "a, b and c". */
export function listInWords(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? 'none';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** "Monday", "Monday and Thursday", "Monday to Friday"; in the order of the week. */
export function daysInWords(days: readonly string[]): string {
  const indexes = WEEKDAYS.flatMap((day, index) => (days.includes(day) ? [index] : []));
  const first = indexes[0] ?? 0;
  const last = indexes.at(-1) ?? 0;
  const names = indexes.map((index) => weekdayInWords(WEEKDAYS[index] ?? ''));
  const isRun = indexes.length >= 3 && last - first === indexes.length - 1;
  return isRun ? `${names[0] ?? ''} to ${names.at(-1) ?? ''}` : listInWords(names);
}

/** "6 March 2026" for `2026-03-06`. Text that is no date is returned as it is. */
export function dateInWords(date: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** Minutes since midnight as a 24-hour clock time: "9:00". 1440 is "24:00"; later ones say that the day is another. */
export function clockInWords(minute: number): string {
  if (minute <= 1440) return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  const days = Math.floor(minute / 1440);
  return `${clockInWords(minute % 1440)} ${days === 1 ? 'the next day' : `${days} days later`}`;
}

export function rangeInWords(start: number, end: number): string {
  return start === 0 && end === 1440 ? 'all day' : `${clockInWords(start)}–${clockInWords(end)}`;
}

export function countInWords(count: number, unit: string): string {
  return `${count.toLocaleString('en')} ${unit}${count === 1 ? '' : 's'}`;
}

/** "2 hours", "90 minutes" as "1 hour 30 minutes". `kind` goes before the unit: "2 working hours". */
export function durationInWords(minutes: number, kind = ''): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const unit = (name: string): string => `${kind}${kind && ' '}${name}`;
  if (hours === 0) return countInWords(rest, unit('minute'));
  return countInWords(hours, unit('hour')) + (rest === 0 ? '' : ` ${countInWords(rest, 'minute')}`);
}

/** A week of hours, days with the same hours together: "Monday to Friday 9:00–17:00; Saturday 10:00–12:00". */
export function hoursInWords(hours: WeeklyHours): string {
  const daysByHours = new Map<string, string[]>();
  for (const day of WEEKDAYS) {
    const intervals = hours[day] ?? [];
    if (intervals.length === 0) continue;
    const text = listInWords(intervals.map(([start, end]) => rangeInWords(start, end)));
    daysByHours.set(text, [...(daysByHours.get(text) ?? []), day]);
  }
  if (daysByHours.size === 0) return 'at no time';
  return [...daysByHours].map(([text, days]) => `${daysInWords(days)} ${text}`).join('; ');
}

/** "New York time" for `America/New_York`. */
export function zoneInWords(zone: string): string {
  return `${(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')} time`;
}
