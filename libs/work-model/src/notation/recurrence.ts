import { WEEKDAYS, type Weekday } from '../schema/weekdays.js';
import { inWeekOrder } from './days.js';
import { misread, quoted, understood, type Reading } from './problem.js';

const EXPECTED = 'an RFC 5545 recurrence such as FREQ=WEEKLY;BYDAY=MO,TH or FREQ=MONTHLY;BYDAY=1MO';
/** Parts in the order they are written in the exact form, so that equal rules are equal text. */
const PART_ORDER = [
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'BYMONTH',
  'BYWEEKNO',
  'BYYEARDAY',
  'BYMONTHDAY',
  'BYDAY',
  'BYSETPOS',
  'WKST',
];
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
/** Shapes from the grammar of RFC 5545 §3.3.10: largest absolute value, and whether it may be negative. */
const NUMBER_LISTS: Readonly<Record<string, { max: number; signed: boolean }>> = {
  BYMONTH: { max: 12, signed: false },
  BYWEEKNO: { max: 53, signed: true },
  BYYEARDAY: { max: 366, signed: true },
  BYMONTHDAY: { max: 31, signed: true },
  BYSETPOS: { max: 366, signed: true },
};
/** No real rule is longer; a limit keeps every check here linear in something small. */
const LONGEST_RULE = 500;

type Parts = ReadonlyMap<string, string>;

/**
 * Checks an RRULE value against RFC 5545 §3.3.10 and writes it in one fixed way: known order of parts, lists sorted, defaults
 * left out. Whether the rule makes sense with its start date (COUNT with UNTIL, no occurrence) is the checker's question.
 */
export function readRecurrence(text: string): Reading<string> {
  const parts = partsOf(text);
  if (!parts.ok) return parts;
  for (const [name, value] of parts.value) {
    const reason = partFault(name, value) ?? combinationFault(name, value, parts.value);
    if (reason !== null) return invalid(reason);
  }
  if (!parts.value.has('FREQ'))
    return invalid(`${quoted(text)} has no FREQ, so it does not say how often`, suggested(text));
  return understood(inOneWay(parts.value));
}

/** The rule for duties on days of the week, every so many weeks. Each day of every week is plainly "daily". */
export function weeklyRule(days: readonly Weekday[], everyWeeks: number): string {
  if (days.length === WEEKDAYS.length && everyWeeks === 1) return 'FREQ=DAILY';
  const interval = everyWeeks === 1 ? '' : `;INTERVAL=${everyWeeks}`;
  return `FREQ=WEEKLY${interval};BYDAY=${inWeekOrder(days).join(',')}`;
}

/** Regular expression source of an interval in weeks: `week`, `2 weeks`. */
export const EVERY_WEEKS = '(?:week|[1-9][0-9]? weeks?)';

/** Reads `week`, `1 week` or `2 weeks` into a number of weeks. */
export function readEveryWeeks(text: string): Reading<number> {
  const match = /^(?:week|([1-9][0-9]?) weeks?)$/.exec(text);
  if (match) return understood(Number(match[1] ?? 1));
  const hint = /month|year|day/i.test(text) ? '; for other repeats write an rrule such as FREQ=MONTHLY;BYDAY=1MO' : '';
  const number = /^([1-9][0-9]?)$/.exec(text)?.[1];
  const meant = number === undefined ? null : `${number} weeks`;
  return misread(
    'recurrence-invalid',
    `${quoted(text)} is not a number of weeks${hint}`,
    'week, "2 weeks", "4 weeks"',
    meant,
  );
}

function partsOf(text: string): Reading<Parts> {
  if (text.length > LONGEST_RULE) return invalid(`a recurrence of ${text.length} characters is too long to be one`);
  if (/^RRULE:/i.test(text)) return invalid('the recurrence stands here without “RRULE:”', text.slice('RRULE:'.length));
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().split(';')) {
    const [name, value, extra] = part.split('=');
    if (name === undefined || !value || extra !== undefined)
      return invalid(`${quoted(part)} is not NAME=VALUE`, suggested(text));
    if (parts.has(name)) return invalid(`${name} is given twice`);
    parts.set(name, value);
  }
  return understood(parts);
}

function partFault(name: string, value: string): string | null {
  if (name === 'FREQ') return frequencyFault(value);
  if (name === 'INTERVAL' || name === 'COUNT') {
    return /^[1-9][0-9]{0,4}$/.test(value) ? null : `${name}=${value} is not a positive number`;
  }
  if (name === 'UNTIL')
    return /^[0-9]{8}(T[0-9]{6}Z?)?$/.test(value) ? null : `UNTIL=${value} is not a date such as 20261231`;
  if (name === 'WKST') return isWeekday(value) ? null : `WKST=${value} is not a day of the week`;
  if (name === 'BYDAY')
    return value.split(',').every(isDayEntry) ? null : `BYDAY=${value} does not name days of the week`;
  if (Object.hasOwn(NUMBER_LISTS, name)) return numbersFault(name, value);
  if (['BYHOUR', 'BYMINUTE', 'BYSECOND'].includes(name)) {
    return `${name} has no place here: the clock time is said by startMinute or from`;
  }
  return `${quoted(name)} is not a part of a recurrence`;
}

function frequencyFault(value: string): string | null {
  if (FREQUENCIES.includes(value)) return null;
  const faster = ['SECONDLY', 'MINUTELY', 'HOURLY'].includes(value);
  return faster
    ? `a duty cannot repeat ${value.toLowerCase()}`
    : `FREQ=${value} is not DAILY, WEEKLY, MONTHLY or YEARLY`;
}

function numbersFault(name: string, value: string): string | null {
  const limits = NUMBER_LISTS[name];
  const fits = value.split(',').every((entry) => {
    const number = Number(entry);
    const size = Math.abs(number);
    return (
      /^[+-]?[0-9]{1,3}$/.test(entry) && limits && size >= 1 && size <= limits.max && (number > 0 || limits.signed)
    );
  });
  return fits ? null : `${name}=${value} has a number that is out of range`;
}

/** The "MUST NOT" sentences of RFC 5545 §3.3.10. */
function combinationFault(name: string, value: string, parts: Parts): string | null {
  const frequency = parts.get('FREQ') ?? '';
  if (name === 'BYWEEKNO' && frequency !== 'YEARLY') return 'BYWEEKNO goes only with FREQ=YEARLY';
  if (name === 'BYMONTHDAY' && frequency === 'WEEKLY') return 'BYMONTHDAY does not go with FREQ=WEEKLY';
  if (name === 'BYYEARDAY' && frequency !== 'YEARLY') return 'BYYEARDAY goes only with FREQ=YEARLY';
  if (name === 'BYSETPOS' && ![...parts.keys()].some((key) => key.startsWith('BY') && key !== 'BYSETPOS')) {
    return 'BYSETPOS picks from another BY… part, and there is none';
  }
  const counted = name === 'BYDAY' && value.split(',').some((entry) => /^[+-]?[0-9]/.test(entry));
  if (counted && !['MONTHLY', 'YEARLY'].includes(frequency)) {
    return `a counted day such as ${value.split(',')[0]} needs FREQ=MONTHLY or FREQ=YEARLY`;
  }
  return counted && parts.has('BYWEEKNO') ? 'a counted day does not go with BYWEEKNO' : null;
}

function isWeekday(value: string): value is Weekday {
  return WEEKDAYS.some((day) => day === value);
}

function isDayEntry(entry: string): boolean {
  const match = /^(?:[+-]?([0-9]{1,2}))?([A-Z]{2})$/.exec(entry);
  const count = match?.[1];
  return (
    match !== null && isWeekday(match[2] ?? '') && (count === undefined || (Number(count) >= 1 && Number(count) <= 53))
  );
}

function inOneWay(parts: Parts): string {
  const isDefault = (name: string, value: string) =>
    `${name}=${value}` === 'INTERVAL=1' || `${name}=${value}` === 'WKST=MO';
  return PART_ORDER.flatMap((name) => {
    const value = parts.get(name);
    if (value === undefined || isDefault(name, value)) return [];
    return [`${name}=${name === 'BYDAY' ? sortedDays(value) : name in NUMBER_LISTS ? sortedNumbers(value) : value}`];
  }).join(';');
}

function sortedDays(value: string): string {
  const rank = (entry: string) => Number.parseInt(entry, 10) || 0;
  const day = (entry: string) => WEEKDAYS.findIndex((code) => entry.endsWith(code));
  const entries = value.split(',').map((entry) => entry.replace('+', ''));
  return [...new Set(entries)].sort((a, b) => rank(a) - rank(b) || day(a) - day(b)).join(',');
}

function sortedNumbers(value: string): string {
  return [...new Set(value.split(',').map(Number))].sort((a, b) => a - b).join(',');
}

function invalid(reason: string, suggestion: string | null = null): ReturnType<typeof misread> {
  return misread('recurrence-invalid', reason, EXPECTED, suggestion);
}

function suggested(text: string): string | null {
  const days = text.toUpperCase().match(/\b(?:MO|TU|WE|TH|FR|SA|SU)\b/g);
  return days ? `FREQ=WEEKLY;BYDAY=${[...new Set(days)].join(',')}` : null;
}
