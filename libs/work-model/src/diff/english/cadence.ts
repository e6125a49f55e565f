import { toText } from 'rrule-temporal/totext';
import { RRuleTemporal } from 'rrule-temporal';
import { WEEKDAYS } from '../../schema/basics.js';
import { parseRecurrenceRule, RecurrenceInvalid, type RecurrenceRule } from '../../time/recurrence-rule.js';
import { dateInWords, daysInWords, listInWords, weekdayInWords } from './values.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const WORKDAYS = WEEKDAYS.slice(0, 5);

/**
 * An RFC 5545 recurrence in English: "every Monday and Thursday", "every second Friday", "on the first Tuesday of each month".
 * A rule that does not name its day takes it from `dtstart`, the first day. Rules too rare for words of our own are put into words
 * by the recurrence library; text that is no rule at all is quoted.
 */
export function cadenceInWords(rrule: string, dtstart: string | null = null): string {
  try {
    const rule = parseRecurrenceRule(rrule);
    return (patternInWords(rule, dtstart) ?? libraryWords(rrule, dtstart)) + endInWords(rule);
  } catch (error) {
    if (error instanceof RecurrenceInvalid) return `by the rule “${rrule}”`;
    throw error;
  }
}

/** The days of a rule that is simply "every week on these days", null for every other rule. */
export function plainWeekdays(rrule: string): string | null {
  try {
    const rule = parseRecurrenceRule(rrule);
    const parts = [...rule.parts.keys()].filter((part) => !['FREQ', 'BYDAY', 'WKST', 'INTERVAL'].includes(part));
    const isPlain = rule.frequency === 'WEEKLY' && rule.interval === 1 && parts.length === 0;
    return isPlain && rule.plainDays ? daysInWords(rule.plainDays) : null;
  } catch (error) {
    if (error instanceof RecurrenceInvalid) return null;
    throw error;
  }
}

const KNOWN_PARTS = ['FREQ', 'INTERVAL', 'WKST', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS'];

function patternInWords(rule: RecurrenceRule, dtstart: string | null): string | null {
  if ([...rule.parts.keys()].some((part) => !KNOWN_PARTS.includes(part))) return null;
  switch (rule.frequency) {
    case 'DAILY':
      return rule.parts.has('BYMONTHDAY') || rule.parts.has('BYMONTH') || rule.parts.has('BYSETPOS')
        ? null
        : daily(rule);
    case 'WEEKLY':
      return rule.parts.has('BYMONTH') || rule.parts.has('BYSETPOS') ? null : weekly(rule, dtstart);
    case 'MONTHLY':
      return rule.parts.has('BYMONTH') ? null : monthly(rule, dtstart);
    case 'YEARLY':
      return yearly(rule, dtstart);
    default:
      return null;
  }
}

function daily(rule: RecurrenceRule): string | null {
  if (rule.parts.has('BYDAY')) {
    return rule.interval === 1 && rule.plainDays ? everyWeekday(rule.plainDays) : null;
  }
  return rule.interval === 1 ? 'every day' : `every ${nth(rule.interval)} day`;
}

function weekly(rule: RecurrenceRule, dtstart: string | null): string | null {
  const days = rule.parts.has('BYDAY') ? rule.plainDays : weekdayOfDate(dtstart);
  if (days === null) return rule.interval === 1 ? 'every week' : `every ${nth(rule.interval)} week`;
  if (rule.interval === 1) return everyWeekday(days);
  if (days.length === 1) return `every ${nth(rule.interval)} ${daysInWords(days)}`;
  const names = daysInWords(days);
  return `every ${nth(rule.interval)} week ${names.includes(' to ') ? 'from' : 'on'} ${names}`;
}

function monthly(rule: RecurrenceRule, dtstart: string | null): string | null {
  const month = rule.interval === 1 ? 'each month' : `every ${nth(rule.interval)} month`;
  const days = dayOfMonth(rule, dtstart);
  return days === null ? null : `on ${days} of ${month}`;
}

function dayOfMonth(rule: RecurrenceRule, dtstart: string | null): string | null {
  const byDay = rule.parts.get('BYDAY');
  const byMonthDay = rule.parts.get('BYMONTHDAY');
  if (byDay !== undefined)
    return byMonthDay === undefined ? weekdayOfMonth(byDay.split(','), rule.parts.get('BYSETPOS')) : null;
  if (rule.parts.has('BYSETPOS')) return null;
  const dates = byMonthDay ?? (dtstart === null ? undefined : String(Number(dtstart.slice(8))));
  return dates === undefined ? null : listInWords(dates.split(',').map((date) => dateOfMonth(Number(date))));
}

function weekdayOfMonth(byDay: readonly string[], setPosition: string | undefined): string | null {
  const codes = byDay.map((day) => day.slice(-2));
  const ordinals = byDay.map((day) => day.slice(0, -2));
  if (setPosition === undefined) {
    if (ordinals.includes('')) return ordinals.every((one) => one === '') ? `every ${daysInWords(codes)}` : null;
    return listInWords(
      byDay.map((day, index) => `the ${ordinal(Number(ordinals[index]))} ${weekdayInWords(codes[index] ?? day)}`),
    );
  }
  const position = Number(setPosition);
  if (ordinals.some((one) => one !== '') || Number.isNaN(position)) return null;
  if (codes.length === 1) return `the ${ordinal(position)} ${daysInWords(codes)}`;
  return sameDays(codes, WORKDAYS) ? `the ${ordinal(position)} weekday` : null;
}

function yearly(rule: RecurrenceRule, dtstart: string | null): string | null {
  const months = rule.parts.get('BYMONTH') ?? (dtstart === null ? undefined : String(Number(dtstart.slice(5, 7))));
  if (months === undefined) return null;
  const names = listInWords(months.split(',').map((month) => MONTHS[Number(month) - 1] ?? month));
  const year = rule.interval === 1 ? 'each year' : `every ${nth(rule.interval)} year`;
  const days = dayOfMonth(rule, dtstart);
  return days === null ? null : `on ${days} of ${names} ${year}`;
}

function endInWords(rule: RecurrenceRule): string {
  if (rule.count !== null) return rule.count === 1 ? ', once' : `, ${rule.count} times`;
  if (rule.until === null) return '';
  return ` until ${dateInWords(`${rule.until.slice(0, 4)}-${rule.until.slice(4, 6)}-${rule.until.slice(6, 8)}`)}`;
}

function libraryWords(rrule: string, dtstart: string | null): string {
  const withoutEnd = rrule
    .split(';')
    .filter((part) => !/^(COUNT|UNTIL)=/i.test(part))
    .join(';');
  // The date only fills in what the rule leaves open; a Monday is as good as any.
  const start = Temporal.PlainDate.from(dtstart ?? '2026-01-05').toZonedDateTime('UTC');
  return toText(new RRuleTemporal({ rruleString: `RRULE:${withoutEnd}`, dtstart: start }), 'en');
}

function everyWeekday(days: readonly string[]): string {
  if (sameDays(days, WEEKDAYS)) return 'every day';
  return sameDays(days, WORKDAYS) ? 'every weekday (Monday to Friday)' : `every ${daysInWords(days)}`;
}

function sameDays(some: readonly string[], others: readonly string[]): boolean {
  return new Set(some).size === others.length && others.every((day) => some.includes(day));
}

function weekdayOfDate(date: string | null): string[] | null {
  return date === null ? null : WEEKDAYS.filter((_, index) => index === Temporal.PlainDate.from(date).dayOfWeek - 1);
}

function dateOfMonth(date: number): string {
  if (date === -1) return 'the last day';
  return date < 0 ? `the ${nth(-date)} to last day` : `the ${suffixed(date)}`;
}

function ordinal(position: number): string {
  if (position === -1) return 'last';
  return position < 0 ? `${nth(-position)} to last` : nth(position);
}

function nth(position: number): string {
  return ORDINALS[position] ?? suffixed(position);
}

function suffixed(position: number): string {
  const isTeen = position % 100 >= 11 && position % 100 <= 13;
  const suffix = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][position % 10] ?? 'th');
  return `${position}${suffix}`;
}
