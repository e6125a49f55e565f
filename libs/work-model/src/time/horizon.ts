import { dayNumberOf, isoDateOf, mondayOf } from './calendar-dates.js';
import type { WorkModel } from '../schema/work-model.js';
import { parseRecurrenceRule } from './recurrence-rule.js';
import { toEpochMinute } from './zone.js';

/** The weeks over which recurrences are expanded. */
export interface Horizon {
  /** Monday of the first week, a local date in `timeZone`. */
  readonly startDate: string;
  /** The Monday after the last week; exclusive. */
  readonly endDate: string;
  readonly weeks: number;
  readonly timeZone: string;
  /** The same span as half-open epoch minutes. */
  readonly start: number;
  readonly end: number;
}

const SHORT_WEEKS = 4;
const YEAR_WEEKS = 52;
// A Monday that begins an ordinary ISO week; it stands in when a model says no date at all.
const DEFAULT_WEEK = '2026-01-05';
// Parts that make a weekly rule come out differently in different weeks, which four weeks would not show.
const UNEVEN_PARTS = ['BYMONTH', 'BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO', 'BYSETPOS'];

/** The role's own zone. A model without one is computed in UTC, so that it can be measured before the question is answered. */
export function zoneOfRole(model: WorkModel): string {
  return model.role.timeZone ?? 'UTC';
}

/**
 * The horizon of a model: from its reference week (else the ISO week of effectiveFrom, of the role's startDate, or of 2026-01-05),
 * 4 weeks long when every recurrence is an even DAILY or WEEKLY one with INTERVAL 1, 2 or 4, so that each repeats exactly, and otherwise 52.
 * Rules about time zones pass `allYear` to see both clock changes.
 * @throws RecurrenceInvalid
 */
export function horizonOf(model: WorkModel, { allYear = false }: { readonly allYear?: boolean } = {}): Horizon {
  const startDay = mondayOf(dayNumberOf(model.referenceWeek ?? firstDateOf(model)));
  const weeks = allYear || !recurrenceTexts(model).every(repeatsInFourWeeks) ? YEAR_WEEKS : SHORT_WEEKS;
  const timeZone = zoneOfRole(model);
  const startDate = isoDateOf(startDay);
  const endDate = isoDateOf(startDay + 7 * weeks);
  return {
    startDate,
    endDate,
    weeks,
    timeZone,
    start: toEpochMinute(startDate, 0, timeZone),
    end: toEpochMinute(endDate, 0, timeZone),
  };
}

/**
 * The day that stands in for a missing `dtstart`: the Monday of the week the role begins in, which fixes which weeks "every second
 * week" means, moved back by whole 12-week steps (a multiple of 1, 2, 3, 4 and 6 weeks) when the horizon begins before it.
 */
export function anchorOf(model: WorkModel, horizon: Horizon): string {
  const monday = mondayOf(dayNumberOf(firstDateOf(model)));
  const tooLate = Math.max(0, monday - dayNumberOf(horizon.startDate));
  return isoDateOf(monday - Math.ceil(tooLate / 84) * 84);
}

function firstDateOf(model: WorkModel): string {
  return model.effectiveFrom ?? model.role.startDate ?? DEFAULT_WEEK;
}

function recurrenceTexts(model: WorkModel): string[] {
  const texts = [...model.sync.map((duty) => duty.rrule), ...model.async.map((duty) => duty.due.rrule)];
  return texts.filter((text) => text !== null);
}

function repeatsInFourWeeks(text: string): boolean {
  const { frequency, interval, parts } = parseRecurrenceRule(text);
  return (
    (frequency === 'DAILY' || frequency === 'WEEKLY') &&
    [1, 2, 4].includes(interval) &&
    !UNEVEN_PARTS.some((name) => parts.has(name))
  );
}
