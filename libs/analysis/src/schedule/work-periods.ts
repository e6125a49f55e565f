import { epochToLocal, type SyncDuty } from '#work-model';
import type { RoleFacts } from '../checking/role-facts.js';
import { isOnCallWork } from './planned-hours.js';

/** A duty and where it stands in the model. */
export interface ListedDuty {
  readonly duty: SyncDuty;
  readonly index: number;
}

/**
 * Set time on end: required instances that touch or overlap, time on call that counts as work included. Minutes are *local clock*
 * minutes since 1970-01-01T00:00 in the role's zone, because nobody plans rest by the hour that a clock change adds or takes.
 */
export interface WorkPeriod {
  readonly start: number;
  readonly end: number;
  /** The duty that it begins with. */
  readonly first: ListedDuty;
  /** The duty that it ends with. */
  readonly last: ListedDuty;
}

const known = new WeakMap<RoleFacts, readonly WorkPeriod[]>();

/**
 * The periods of set work in the horizon, in order.
 * @throws RecurrenceInvalid, RecurrenceTooLarge, ScheduleTooLarge
 */
export function workPeriods(facts: RoleFacts): readonly WorkPeriod[] {
  const found = known.get(facts) ?? merged(singlePeriods(facts));
  known.set(facts, found);
  return found;
}

function singlePeriods(facts: RoleFacts): WorkPeriod[] {
  const { timeZone } = facts.horizon;
  return facts.model.sync.flatMap((duty, index) => {
    if (duty.attendance !== 'required' || (duty.kind === 'on-call' && !isOnCallWork(facts, duty))) return [];
    const listed = { duty, index };
    return facts.instancesOf(duty).map(({ interval: [from, to] }) => {
      const start = epochToLocal(from, timeZone);
      return { start, end: Math.max(start + 1, epochToLocal(to, timeZone)), first: listed, last: listed };
    });
  });
}

function merged(periods: readonly WorkPeriod[]): WorkPeriod[] {
  const result: WorkPeriod[] = [];
  for (const next of periods.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const open = result.at(-1);
    if (open === undefined || next.start > open.end) result.push(next);
    else if (next.end > open.end) result[result.length - 1] = { ...open, end: next.end, last: next.last };
  }
  return result;
}
