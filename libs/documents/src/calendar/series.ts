import {
  dayNumberOf,
  fromEpochMinute,
  isoDateOf,
  mondayOf,
  occurrences,
  parseRecurrenceRule,
  toEpochMinute,
  type Recurrence,
  type RecurrenceRule,
} from '#work-model';
import { localTime, utcTime } from './date-times.js';

/** A recurrence as iCalendar wants it: DTSTART is its first occurrence, and COUNT and UNTIL are counted from there. */
export interface Series {
  /** Local date of the first occurrence that really happens. */
  readonly first: string;
  /** RRULE value; null when it happens once. */
  readonly rrule: string | null;
  /** Later days on which it does not happen. */
  readonly exceptDates: readonly string[];
}

// How far to look for the first occurrence. "29 February, every second leap year" is 8 years away, 12 over a century's end.
const LOOK_AHEAD_DAYS = [400, 12 * 366];
// iCalendar times come from DTSTART; these parts of a rule could only contradict it.
const TIME_PARTS = ['BYHOUR', 'BYMINUTE', 'BYSECOND'];

/**
 * The series of a recurrence from the date `from` on; null when it does not happen any more, or says no days yet.
 * `zone` null means floating times.
 * @throws RecurrenceInvalid, RecurrenceTooLarge
 */
export function seriesOf(recurrence: Recurrence, from: string, zone: string | null): Series | null {
  const timed = { ...recurrence, timeZone: zone ?? 'UTC' };
  const first = firstDate(timed, from);
  if (first === null) return null;
  if (recurrence.rrule === null) return { first, rrule: null, exceptDates: [] };
  const rule = parseRecurrenceRule(recurrence.rrule);
  const exceptDates = [...new Set(recurrence.exceptDates)].filter((date) => date > first).sort();
  return { first, rrule: ruleText(rule, timed, { first, from, zone }), exceptDates };
}

function firstDate(recurrence: Recurrence, from: string): string | null {
  const start = dayNumberOf(from);
  for (const days of LOOK_AHEAD_DAYS) {
    const [first] = occurrences(recurrence, anchorAt(from), from, isoDateOf(start + days));
    if (first !== undefined) return first;
  }
  // A single day, or a series, that begins later than anybody would look for a recurrence.
  return recurrence.rrule === null && recurrence.dtstart !== null && recurrence.dtstart > from
    ? recurrence.dtstart
    : null;
}

/** As in the measures, the week the role begins in stands in for a missing first day. */
function anchorAt(from: string): string {
  return isoDateOf(mondayOf(dayNumberOf(from)));
}

interface Start {
  readonly first: string;
  readonly from: string;
  readonly zone: string | null;
}

function ruleText(rule: RecurrenceRule, recurrence: Recurrence, start: Start): string {
  return [...rule.parts]
    .filter(([name]) => !TIME_PARTS.includes(name))
    .map(([name, value]) => {
      if (name === 'COUNT') return `COUNT=${Number(value) - happenedBefore(recurrence, start)}`;
      return name === 'UNTIL' ? `UNTIL=${untilText(value, recurrence, start.zone)}` : `${name}=${value}`;
    })
    .join(';');
}

/** How many of the counted occurrences are over; days that are left out count as well (RFC 5545, 3.8.5.1). */
function happenedBefore(recurrence: Recurrence, { first, from }: Start): number {
  const anchor = anchorAt(from);
  return occurrences({ ...recurrence, exceptDates: [] }, anchor, recurrence.dtstart ?? anchor, first).length;
}

/**
 * UNTIL in UTC, as RFC 5545 asks of series with a zone: the end of the last day on which it may happen. Written as the end of the day,
 * because to-dos begin at another time of that day than the one their rule was written for.
 */
function untilText(until: string, { startMinute }: Recurrence, zone: string | null): string {
  const last = lastDate(until, startMinute ?? 0, zone ?? 'UTC');
  return zone === null ? localTime(last, 1439) : utcTime(toEpochMinute(last, 1439, zone));
}

function lastDate(until: string, startMinute: number, zone: string): string {
  const date = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
  if (!until.includes('T')) return date;
  const minute = Number(until.slice(9, 11)) * 60 + Number(until.slice(11, 13));
  const local = until.endsWith('Z') ? fromEpochMinute(toEpochMinute(date, minute, 'UTC'), zone) : { date, minute };
  return local.minute >= startMinute ? local.date : isoDateOf(dayNumberOf(local.date) - 1);
}
