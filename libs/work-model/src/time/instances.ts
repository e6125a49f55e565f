import type { AsyncDuty, SyncDuty } from '../schema/duties.js';
import type { WorkModel } from '../schema/work-model.js';
import { isoDateOf, MINUTES_PER_DAY } from './calendar-dates.js';
import { anchorOf, zoneOfRole, type Horizon } from './horizon.js';
import type { Interval } from './intervals.js';
import { occurrenceDays } from './occurrences.js';
import { localToEpoch } from './zone.js';

/** One time that a set-time duty happens. */
export interface Instance {
  readonly dutyId: string;
  /** Local date, in the duty's zone, on which it starts. */
  readonly date: string;
  /** Epoch minutes. */
  readonly interval: Interval;
}

/** One time that a deliverable is due. */
export interface DueInstant {
  readonly dutyId: string;
  /** Local date, in the due time's zone, that the deadline belongs to; a deadline at 24:00 belongs to the day it ends. */
  readonly date: string;
  /** Epoch minute of the deadline. */
  readonly at: number;
}

/**
 * The instances of a set-time duty that start on a date in the horizon, in order. They are not cut at its end: a night shift
 * on the last Sunday counts in full. A duty that does not yet say its days, start and end has no instances; neither has one
 * whose end is not after its start.
 * @throws RecurrenceInvalid, RecurrenceTooLarge
 */
export function syncInstances(model: WorkModel, duty: SyncDuty, horizon: Horizon): Instance[] {
  const { id: dutyId, startMinute, endMinute } = duty;
  if (startMinute === null || endMinute === null || endMinute <= startMinute) return [];
  const timeZone = duty.timeZone ?? zoneOfRole(model);
  const { rrule, dtstart, exceptDates } = duty;
  const recurrence = { rrule, dtstart, exceptDates, startMinute, timeZone };
  const days = occurrenceDays(recurrence, anchorOf(model, horizon), horizon.startDate, horizon.endDate);
  return days.map((day) => {
    const start = localToEpoch(day * MINUTES_PER_DAY + startMinute, timeZone);
    const end = localToEpoch(day * MINUTES_PER_DAY + endMinute, timeZone);
    // Clocks that skip the start (02:30–03:00 on the night they go forward) would end it before it begins: keep its length.
    return { dutyId, date: isoDateOf(day), interval: [start, end > start ? end : start + endMinute - startMinute] };
  });
}

/**
 * The deadlines of an own-time duty whose date is in the horizon, in order. A due rule without its days or its clock time has
 * none; neither have per-project and ongoing ones.
 * @throws RecurrenceInvalid, RecurrenceTooLarge
 */
export function dueInstants(model: WorkModel, duty: AsyncDuty, horizon: Horizon): DueInstant[] {
  const { type, rrule, date: dtstart, minute } = duty.due;
  if (minute === null || (type !== 'recurring' && type !== 'one-off') || (type === 'recurring' && rrule === null))
    return [];
  const timeZone = duty.due.timeZone ?? zoneOfRole(model);
  const recurrence = { rrule: type === 'recurring' ? rrule : null, dtstart, startMinute: minute, timeZone };
  return occurrenceDays(recurrence, anchorOf(model, horizon), horizon.startDate, horizon.endDate).map((day) => ({
    dutyId: duty.id,
    date: isoDateOf(day),
    at: localToEpoch(day * MINUTES_PER_DAY + minute, timeZone),
  }));
}
