import { WEEKDAYS, type Weekday } from '../schema/basics.js';

export const MINUTES_PER_DAY = 1440;
const MILLISECONDS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO date; date arithmetic is integer arithmetic on these. */
export function dayNumberOf(date: string): number {
  return Math.round(
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / MILLISECONDS_PER_DAY,
  );
}

// A year of dates is asked for again and again by every duty; formatting each one anew was a third of the time of `measure`.
const isoDates = new Map<number, string>();
const MOST_REMEMBERED_DATES = 20_000;

/** The ISO date of a day number. */
export function isoDateOf(dayNumber: number): string {
  const known = isoDates.get(dayNumber);
  if (known !== undefined) return known;
  const date = new Date(dayNumber * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
  if (isoDates.size >= MOST_REMEMBERED_DATES) isoDates.clear();
  isoDates.set(dayNumber, date);
  return date;
}

/** 0 for Monday … 6 for Sunday. */
export function weekdayIndexOf(dayNumber: number): number {
  // 1970-01-01 was a Thursday, index 3.
  return (((dayNumber + 3) % 7) + 7) % 7;
}

export function weekdayOf(dayNumber: number): Weekday {
  return WEEKDAYS[weekdayIndexOf(dayNumber)] ?? 'MO';
}

/** Day number of the Monday of the ISO week that holds the day. */
export function mondayOf(dayNumber: number): number {
  return dayNumber - weekdayIndexOf(dayNumber);
}
