import { parseRecurrenceRule, type SyncDuty, type Weekday } from '#work-model';

const MOVABLE_PARTS = ['FREQ', 'INTERVAL', 'BYDAY', 'WKST', 'UNTIL'];

/**
 * The weekdays of a duty that repeats by weeks (every week, every second week …) and by weekdays alone; null for everything else: a duty
 * by days, months or a number of times cannot be moved by changing its weekdays.
 * @throws RecurrenceInvalid
 */
export function weeklyDaysOf({ rrule }: Pick<SyncDuty, 'rrule'>): readonly Weekday[] | null {
  if (rrule === null) return null;
  const { frequency, plainDays, parts } = parseRecurrenceRule(rrule);
  if (frequency !== 'WEEKLY' || plainDays === null || plainDays.length === 0) return null;
  return [...parts.keys()].every((part) => MOVABLE_PARTS.includes(part)) ? plainDays : null;
}
