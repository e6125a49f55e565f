import { subtract, union, type Interval } from '#work-model';
import type { RoleFacts } from '../checking/role-facts.js';

/**
 * When the role's holder can do own-time work: the working window without meetings, coverage, handoffs and classes, and without
 * unpaid breaks at a set time. Presence does not take it away: an office day is where own-time work is done. Null while the
 * window is not stated.
 * @throws RecurrenceInvalid, RecurrenceTooLarge, ScheduleTooLarge
 */
export function freeTimeOf(facts: RoleFacts): readonly Interval[] | null {
  const working = facts.workingTimeOf(null);
  if (working === null) return null;
  const { occupiedTime, unpaidBreaks } = facts.schedule;
  return subtract(working, union(occupiedTime, unpaidBreaks));
}
