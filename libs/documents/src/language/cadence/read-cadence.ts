import { WEEKDAYS, type Weekday } from '#work-model';
import { weekdayOf } from '../clock.js';

/** A weekday of a month: `{ ordinal: 1, day: 'TU' }` is the first Tuesday, `-1` the last. */
export interface OrdinalDay {
  readonly ordinal: number;
  readonly day: Weekday;
}

interface Limits {
  readonly interval: number;
  /** Last possible date, inclusive. */
  readonly until: string | null;
  readonly count: number | null;
}

/** A recurrence that has words in every language. */
export type Cadence = Limits &
  (
    | { readonly type: 'daily' }
    | { readonly type: 'weekly'; readonly days: readonly Weekday[] }
    | { readonly type: 'monthly-dates'; readonly dates: readonly number[] }
    | { readonly type: 'monthly-weekdays'; readonly weekdays: readonly OrdinalDay[] }
    | { readonly type: 'monthly-working-day'; readonly ordinal: 1 | -1 }
    | { readonly type: 'yearly-date'; readonly month: number; readonly date: number }
    | { readonly type: 'yearly-weekday'; readonly month: number; readonly weekday: OrdinalDay }
  );

type Parts = ReadonlyMap<string, string>;
const WORKING_DAYS = 'FR,MO,TH,TU,WE';

/**
 * The cadence of an RFC 5545 recurrence, or null when it is outside the family that has words. Null is always safe: the caller
 * then lists dates. A part that is not understood must end here, because words that leave it out would be wrong.
 *
 * @param dtstart first possible date; gives the day where the rule does not name one
 */
export function readCadence(rrule: string, dtstart: string | null): Cadence | null {
  const parts = partsOf(rrule);
  if (parts === null) return null;
  const limits = limitsOf(parts);
  if (limits === null) return null;
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return only(parts, []) ? { ...limits, type: 'daily' } : null;
    case 'WEEKLY':
      return weekly(parts, limits, dtstart);
    case 'MONTHLY':
      return monthly(parts, limits, dtstart);
    case 'YEARLY':
      return yearly(parts, limits, dtstart);
    default:
      return null;
  }
}

function weekly(parts: Parts, limits: Limits, dtstart: string | null): Cadence | null {
  if (!only(parts, ['BYDAY'])) return null;
  const named = parts.get('BYDAY')?.split(',') ?? (dtstart === null ? [] : [weekdayOf(dtstart)]);
  const days = WEEKDAYS.filter((day) => named.includes(day));
  if (days.length === 0 || days.length !== new Set(named).size) return null;
  // Only with a step over weeks and several days does it matter on which day a week begins (RFC 5545 3.3.10, WKST).
  if (limits.interval > 1 && days.length > 1 && (parts.get('WKST') ?? 'MO') !== 'MO') return null;
  if (days.length === 7 && limits.interval === 1) return { ...limits, type: 'daily' };
  return { ...limits, type: 'weekly', days };
}

function monthly(parts: Parts, limits: Limits, dtstart: string | null): Cadence | null {
  const byDay = parts.get('BYDAY');
  if (byDay !== undefined && parts.has('BYSETPOS')) return workingDay(parts, limits, byDay);
  if (byDay !== undefined) {
    const weekdays = byDay.split(',').map(ordinalDay);
    if (!only(parts, ['BYDAY']) || !weekdays.every((weekday) => weekday !== null)) return null;
    return { ...limits, type: 'monthly-weekdays', weekdays };
  }
  if (!only(parts, ['BYMONTHDAY'])) return null;
  const dates = (parts.get('BYMONTHDAY') ?? dtstart?.slice(8) ?? '').split(',').map(Number);
  return dates.every(isDateOfMonth) ? { ...limits, type: 'monthly-dates', dates } : null;
}

function workingDay(parts: Parts, limits: Limits, byDay: string): Cadence | null {
  if (!only(parts, ['BYDAY', 'BYSETPOS']) || byDay.split(',').sort().join(',') !== WORKING_DAYS) return null;
  const position = parts.get('BYSETPOS');
  if (position === '1') return { ...limits, type: 'monthly-working-day', ordinal: 1 };
  return position === '-1' ? { ...limits, type: 'monthly-working-day', ordinal: -1 } : null;
}

function yearly(parts: Parts, limits: Limits, dtstart: string | null): Cadence | null {
  const month = Number(parts.get('BYMONTH') ?? dtstart?.slice(5, 7));
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  return parts.has('BYDAY') ? yearlyWeekday(parts, limits, month) : yearlyDate(parts, limits, month, dtstart);
}

function yearlyWeekday(parts: Parts, limits: Limits, month: number): Cadence | null {
  const weekday = ordinalDay(parts.get('BYDAY') ?? '');
  // Without BYMONTH an ordinal counts weekdays of the year, not of a month.
  if (!parts.has('BYMONTH') || !only(parts, ['BYMONTH', 'BYDAY']) || weekday === null) return null;
  return { ...limits, type: 'yearly-weekday', month, weekday };
}

function yearlyDate(parts: Parts, limits: Limits, month: number, dtstart: string | null): Cadence | null {
  if (!only(parts, ['BYMONTH', 'BYMONTHDAY'])) return null;
  // BYMONTHDAY alone means that day of every month of the year; BYMONTH alone takes every year's day from the first date.
  if (parts.has('BYMONTHDAY') && !parts.has('BYMONTH')) return null;
  const date = Number(parts.get('BYMONTHDAY') ?? dtstart?.slice(8));
  return isDateEveryYear(month, date) ? { ...limits, type: 'yearly-date', month, date } : null;
}

function partsOf(rrule: string): Parts | null {
  const pairs = rrule
    .replace(/^RRULE:/iu, '')
    .toUpperCase()
    .split(';')
    .map((part) => part.split('='));
  const parts = new Map<string, string>();
  for (const [name, value, ...rest] of pairs) {
    if (name === undefined || value === undefined || value === '' || rest.length > 0 || parts.has(name)) return null;
    parts.set(name, value);
  }
  return parts;
}

function limitsOf(parts: Parts): Limits | null {
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const count = parts.has('COUNT') ? Number(parts.get('COUNT')) : null;
  if (!Number.isInteger(interval) || interval < 1) return null;
  if (count !== null && (!Number.isInteger(count) || count < 1 || parts.has('UNTIL'))) return null;
  const until = parts.get('UNTIL');
  if (until === undefined) return { interval, count, until: null };
  // A moment in UTC falls on another local date in half the world: such a rule is listed, not worded.
  const day = /^(\d{4})(\d{2})(\d{2})$/u.exec(until);
  return day === null ? null : { interval, count, until: `${day[1]}-${day[2]}-${day[3]}` };
}

function only(parts: Parts, allowed: readonly string[]): boolean {
  const known = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', ...allowed]);
  return [...parts.keys()].every((name) => known.has(name));
}

function ordinalDay(token: string): OrdinalDay | null {
  const [, ordinal, code] = /^([1-5]|-[12])(MO|TU|WE|TH|FR|SA|SU)$/u.exec(token) ?? [];
  const day = WEEKDAYS.find((weekday) => weekday === code);
  return day === undefined ? null : { ordinal: Number(ordinal), day };
}

function isDateOfMonth(date: number): boolean {
  return Number.isInteger(date) && ((date >= 1 && date <= 31) || date === -1);
}

/** February 29 and dates such as April 31 do not come every year. */
function isDateEveryYear(month: number, date: number): boolean {
  return Number.isInteger(date) && date >= 1 && date <= Temporal.PlainYearMonth.from({ year: 2025, month }).daysInMonth;
}
