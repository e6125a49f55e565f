import {
  anchorOf,
  dayNumberOf,
  isoDateOf,
  occurrences,
  RecurrenceTooLarge,
  zoneOfRole,
  type WorkModel,
} from '#work-model';
import type { RoleFacts } from '../checking/role-facts.js';

/** When something of the model happens or is due, with where that is written. */
export interface Repeat {
  readonly title: string;
  /** JSON Pointer to what holds the rule. */
  readonly path: string;
  readonly rrule: string | null;
  /** ISO date: the first day, or the only one. */
  readonly start: string | null;
  readonly startPath: string;
  readonly exceptDates: readonly string[];
  /** Clock time of a start or deadline; null while unanswered. */
  readonly minute: number | null;
  readonly timeZone: string;
}

/** Set-time duties and dated deliverables, in the order of the file. */
export function repeatsOf(model: WorkModel): Repeat[] {
  const roleZone = zoneOfRole(model);
  const duties = model.sync.map(({ title, rrule, dtstart, exceptDates, startMinute, timeZone }, index): Repeat => {
    const path = `/sync/${index}`;
    const zone = timeZone ?? roleZone;
    return {
      title,
      path,
      rrule,
      start: dtstart,
      startPath: `${path}/dtstart`,
      exceptDates,
      minute: startMinute,
      timeZone: zone,
    };
  });
  const deliverables = model.async.flatMap(({ title, due }, index): Repeat[] => {
    const path = `/async/${index}/due`;
    const { rrule, date, minute } = due;
    if (due.type !== 'recurring' && due.type !== 'one-off') return [];
    const zone = due.timeZone ?? roleZone;
    return [{ title, path, rrule, start: date, startPath: `${path}/date`, exceptDates: [], minute, timeZone: zone }];
  });
  return [...duties, ...deliverables];
}

type Calendar = Pick<RoleFacts, 'model' | 'horizon'>;

/** Whether it falls on a date; false where that takes too long to work out. */
export function happensOn(calendar: Calendar, repeat: Repeat, date: string): boolean {
  return (datesFrom(calendar, repeat, date, 1) ?? []).length > 0;
}

/** Long enough for a rule about 29 February. */
const YEARS_AHEAD = 9;

/**
 * The first date on or after a day, within nine years: looks at four weeks and a year before it looks at all of them. Null when there is none,
 * undefined where that takes too long to work out.
 */
export function firstDate(calendar: Calendar, repeat: Repeat, from: string): string | null | undefined {
  for (const days of [28, 366, 366 * YEARS_AHEAD]) {
    const dates = datesFrom(calendar, repeat, from, days);
    if (dates === null) return undefined;
    if (dates[0] !== undefined) return dates[0];
  }
  return null;
}

function datesFrom({ model, horizon }: Calendar, repeat: Repeat, from: string, days: number): readonly string[] | null {
  const { rrule, start, exceptDates } = repeat;
  const to = isoDateOf(dayNumberOf(from) + days);
  try {
    return occurrences({ rrule, dtstart: start, exceptDates }, anchorOf(model, horizon), from, to);
  } catch (error) {
    if (error instanceof RecurrenceTooLarge) return null;
    throw error;
  }
}
