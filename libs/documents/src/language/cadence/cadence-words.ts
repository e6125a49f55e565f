import { RRuleTemporal } from 'rrule-temporal';
import { date, monthName, weekdayList, weekdayName } from '../dates.js';
import type { Language } from '../language.js';
import { list } from '../numbers.js';
import { say } from '../say.js';
import { readCadence, type Cadence, type OrdinalDay } from './read-cadence.js';

export interface CadenceRule {
  /** RFC 5545 recurrence without DTSTART; null for a single date. */
  readonly rrule: string | null;
  /** First possible date, or the only one. */
  readonly dtstart: string | null;
  readonly exceptDates?: readonly string[];
}

/** Enough dates to show the pattern of an unusual rule, few enough for a table cell. */
const LISTED_DATES = 6;

/**
 * How often something happens: "every Monday and Thursday", "on the first Tuesday of each month", "once, on March 6, 2026".
 * A rule that has no words gets its dates listed together with the rule, so the answer is exact even where it is not pretty.
 * Empty when the rule has neither a recurrence nor a date.
 */
export function cadenceWords(language: Language, rule: CadenceRule): string {
  const words = rule.rrule === null ? once(language, rule.dtstart) : recurring(language, rule.rrule, rule);
  const exceptDates = rule.exceptDates ?? [];
  if (exceptDates.length === 0 || words === '') return words;
  return say(language, 'cadence.except', { cadence: words, dates: dates(language, exceptDates) });
}

function once(language: Language, day: string | null): string {
  return day === null ? '' : say(language, 'cadence.once', { date: date(language, day) });
}

function recurring(language: Language, rrule: string, rule: CadenceRule): string {
  const cadence = readCadence(rrule, rule.dtstart);
  if (cadence === null) return listed(language, rrule, rule.dtstart);
  let words = pattern(language, cadence);
  // "Every second week" says nothing until one of the weeks is named; a count runs from its first date.
  if ((cadence.interval > 1 || cadence.count !== null) && rule.dtstart !== null) {
    words = say(language, 'cadence.from', { cadence: words, date: date(language, rule.dtstart) });
  }
  if (cadence.count !== null) return say(language, 'cadence.count', { cadence: words, count: cadence.count });
  if (cadence.until !== null)
    return say(language, 'cadence.until', { cadence: words, date: date(language, cadence.until) });
  return words;
}

function pattern(language: Language, cadence: Cadence): string {
  const { interval } = cadence;
  switch (cadence.type) {
    case 'daily':
      return say(language, 'cadence.daily', { interval });
    case 'weekly':
      return weeklyWords(language, cadence.days, interval);
    case 'monthly-dates':
      return monthly(
        language,
        interval,
        cadence.dates.map((day) => monthDay(language, day)),
      );
    case 'monthly-weekdays':
      return monthly(
        language,
        interval,
        cadence.weekdays.map((day) => ordinalDay(language, day)),
      );
    case 'monthly-working-day':
      return monthly(language, interval, [
        say(language, 'cadence.workingDay', { ordinal: cadence.ordinal === -1 ? 'last' : 'first' }),
      ]);
    case 'yearly-date':
      return say(language, 'cadence.yearlyDate', {
        interval,
        month: monthName(language, cadence.month),
        day: cadence.date,
      });
    default:
      return say(language, 'cadence.yearlyOrdinal', {
        interval,
        month: monthName(language, cadence.month),
        day: ordinalDay(language, cadence.weekday),
      });
  }
}

function weeklyWords(language: Language, days: Extract<Cadence, { type: 'weekly' }>['days'], interval: number): string {
  const run = say(language, 'days.range', runEnds(language, days));
  // Seven days of every sixth week are a run too, not "every day".
  const words = days.length === 7 ? run : weekdayList(language, days);
  // "every Monday to Friday" is not English; a run of days stands on its own.
  const isRun = words === run && days.length > 2;
  return say(language, isRun ? 'cadence.weeklyRange' : 'cadence.weeklyDay', { interval, days: words });
}

function runEnds(
  language: Language,
  days: Extract<Cadence, { type: 'weekly' }>['days'],
): { first: string; last: string } {
  return { first: weekdayName(language, days[0] ?? 'MO'), last: weekdayName(language, days.at(-1) ?? 'MO') };
}

function monthly(language: Language, interval: number, days: readonly string[]): string {
  return say(language, 'cadence.monthly', { interval, days: list(language, days) });
}

function monthDay(language: Language, day: number): string {
  if (day === -1) return say(language, 'cadence.lastDay');
  return say(language, day > 28 ? 'cadence.monthDayLate' : 'cadence.monthDay', { day });
}

function ordinalDay(language: Language, { ordinal, day }: OrdinalDay): string {
  const words = ordinal === -1 ? 'last' : ordinal === -2 ? 'last but one' : String(ordinal);
  return say(language, 'cadence.ordinalDay', { ordinal: words, day: weekdayName(language, day) });
}

function listed(language: Language, rrule: string, dtstart: string | null): string {
  const rule = rrule.replace(/^RRULE:/iu, '');
  // Without a first date the dates cannot be known; naming the rule is all that can be said truthfully.
  if (dtstart === null) return say(language, 'cadence.byRule', { rule });
  const days = firstDates(rule, dtstart, LISTED_DATES + 1);
  if (days === null) return say(language, 'cadence.byRule', { rule });
  if (days.length === 0) return say(language, 'cadence.never', { rule });
  if (days.length <= LISTED_DATES) return say(language, 'cadence.listed', { dates: dates(language, days) });
  const shown = days.slice(0, LISTED_DATES).map((day) => date(language, day));
  return say(language, 'cadence.listedOpen', { dates: shown.join('; '), rule });
}

/** The first distinct dates of a rule; null when the library refuses the rule. */
function firstDates(rrule: string, dtstart: string, count: number): string[] | null {
  try {
    const rule = new RRuleTemporal({
      rruleString: `DTSTART:${dtstart.replaceAll('-', '')}T000000Z\nRRULE:${rrule}`,
      // A rule that never fires must not hold up a document: stop looking after this many periods.
      maxIterations: 10_000,
    });
    const days = new Set<string>();
    for (const [index, occurrence] of rule.all((_, number) => number < count * 24).entries()) {
      if (days.size === count || index >= count * 24) break;
      days.add(occurrence.toPlainDate().toString());
    }
    return [...days];
  } catch {
    return null;
  }
}

function dates(language: Language, days: readonly string[]): string {
  // Dates in English hold commas, so a list of them needs another separator.
  return days.map((day) => date(language, day)).join('; ');
}
