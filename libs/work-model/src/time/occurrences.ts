import { RRuleTemporal } from 'rrule-temporal';
import { dayNumberOf, isoDateOf, MINUTES_PER_DAY } from './calendar-dates.js';
import { hasPlainDays, plainDayNumbers } from './plain-days.js';
import { parseRecurrenceRule, RecurrenceTooLarge, type RecurrenceRule } from './recurrence-rule.js';
import { epochToLocal } from './zone.js';

/** When something happens, as duties and due rules say it. */
export interface Recurrence {
  /** RFC 5545 RRULE value without DTSTART; null for a single day. */
  readonly rrule: string | null;
  /** First day; the only one when `rrule` is null. */
  readonly dtstart: string | null;
  readonly exceptDates?: readonly string[];
  /** Clock time and zone of each occurrence. They decide only whether the last one is still within an UNTIL that has a time. */
  readonly startMinute?: number | null;
  readonly timeZone?: string | null;
}

// What one expansion may cost. A duty happens a few times a day at most, so a rule that needs more than this to give its
// days is a mistake or an attack (`FREQ=SECONDLY`). 27 years of days fit; the library stops within milliseconds.
const MOST_PERIODS = 10_000;
const MOST_CANDIDATES = 30_000;

/**
 * The local dates, ascending and distinct, in `[from, to)` on which the recurrence happens. The rule is expanded in local time,
 * where weekdays are what people mean by them; callers convert to instants afterwards.
 *
 * `anchor` stands in for a missing `dtstart` (it fixes the weeks of "every second week"). A dtstart that does not match the rule is
 * not itself an occurrence. No rrule and no dtstart, that is an unanswered question, gives no dates.
 * @throws RecurrenceInvalid, RecurrenceTooLarge
 */
export function occurrences(recurrence: Recurrence, anchor: string, from: string, to: string): string[] {
  return occurrenceDays(recurrence, anchor, from, to).map(isoDateOf);
}

/** `occurrences` as day numbers, for callers that go on computing with them. */
export function occurrenceDays(recurrence: Recurrence, anchor: string, from: string, to: string): number[] {
  const days = dayNumbers(recurrence, dayNumberOf(anchor), dayNumberOf(from), dayNumberOf(to));
  if (recurrence.exceptDates === undefined || recurrence.exceptDates.length === 0) return days;
  const excepted = new Set(recurrence.exceptDates.map(dayNumberOf));
  return days.filter((day) => !excepted.has(day));
}

function dayNumbers(recurrence: Recurrence, anchor: number, from: number, to: number): number[] {
  const start = recurrence.dtstart === null ? anchor : dayNumberOf(recurrence.dtstart);
  if (recurrence.rrule === null) return recurrence.dtstart !== null && start >= from && start < to ? [start] : [];
  const rule = parseRecurrenceRule(recurrence.rrule);
  const last = Math.min(to - 1, lastDayOf(rule, recurrence));
  const first = Math.max(from, start);
  if (first > last) return [];
  if (hasPlainDays(rule)) return plainDayNumbers(rule, start, first, last);
  return expandedByLibrary(rule, recurrence, { start, first, last });
}

function lastDayOf(rule: RecurrenceRule, { startMinute, timeZone }: Recurrence): number {
  if (rule.until === null) return Number.POSITIVE_INFINITY;
  const day = dayNumberOf(`${rule.until.slice(0, 4)}-${rule.until.slice(4, 6)}-${rule.until.slice(6, 8)}`);
  if (!rule.until.includes('T')) return day;
  const minute = Number(rule.until.slice(9, 11)) * 60 + Number(rule.until.slice(11, 13));
  const asWritten = day * MINUTES_PER_DAY + minute;
  // `T045959Z` is how calendars write "until the end of the evening in New York": the local date decides, not the UTC one.
  const local = rule.until.endsWith('Z') ? epochToLocal(asWritten, timeZone ?? 'UTC') : asWritten;
  return Math.floor((local - (startMinute ?? 0)) / MINUTES_PER_DAY);
}

interface DaySpan {
  readonly start: number;
  readonly first: number;
  readonly last: number;
}

function expandedByLibrary(rule: RecurrenceRule, { rrule, startMinute }: Recurrence, span: DaySpan): number[] {
  // In UTC a day has 24 hours and no gaps, so the library works on local clock time without knowing the zone.
  const rrules = new RRuleTemporal({
    rruleString: `RRULE:${textForLibrary(rule)}`,
    dtstart: utc(span.start * MINUTES_PER_DAY + ((startMinute ?? 0) % MINUTES_PER_DAY)),
    maxIterations: MOST_PERIODS,
    maxCandidateEvaluations: MOST_CANDIDATES,
    cache: false,
  });
  const days = new Set<number>();
  try {
    const found = rrules.between(utc(span.first * MINUTES_PER_DAY), utc((span.last + 1) * MINUTES_PER_DAY - 1), true);
    for (const at of found) days.add(Math.floor(at.epochMilliseconds / 60_000 / MINUTES_PER_DAY));
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Maximum')) throw new RecurrenceTooLarge(rrule ?? '');
    throw error;
  }
  return [...days];
}

/** The rule without UNTIL, which `lastDayOf` has already applied, and without times that cannot change its days. */
function textForLibrary(rule: RecurrenceRule): string {
  const byDaysOnly = !['SECONDLY', 'MINUTELY', 'HOURLY'].includes(rule.frequency);
  const timesDecideNothing = byDaysOnly && rule.count === null && !rule.parts.has('BYSETPOS');
  return [...rule.parts]
    .filter(([name]) => name !== 'UNTIL')
    .filter(([name]) => !timesDecideNothing || !['BYHOUR', 'BYMINUTE', 'BYSECOND'].includes(name))
    .map(([name, value]) => `${name}=${value}`)
    .join(';');
}

function utc(epochMinute: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epochMinute * 60_000).toZonedDateTimeISO('UTC');
}
