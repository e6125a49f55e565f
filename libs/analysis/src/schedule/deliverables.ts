import {
  fromEpochMinute,
  toEpochMinute,
  zoneOfRole,
  type AsyncDuty,
  type Person,
  type SyncDuty,
  type WorkModel,
} from '#work-model';
import type { RoleFacts } from '../checking/role-facts.js';
import { clock, weekdayName, weekdayOfDate } from '../checking/words.js';

/** When something that others wait for is ready, again and again or once. Epoch minutes, ascending. */
export interface ReadyTimes {
  readonly title: string;
  readonly times: readonly number[];
  /** A single date, which may lie outside the horizon; everything else repeats, and `times` are those in the horizon. */
  readonly isOnce: boolean;
  /** The first of `times` is the first there ever is. A meeting without a first day may have been held before the role began. */
  readonly isFirstKnown: boolean;
  readonly timeZone: string;
  /** A deliverable that the role's holder owes: it can be finished long before it is due. */
  readonly isOwn: boolean;
}

/** The person of the model who answers for a deliverable; null for the role's holder, whom any other words are taken to mean. */
export function ownerOf(model: WorkModel, duty: AsyncDuty): Person | null {
  return model.people.find(({ id }) => id === duty.owner) ?? null;
}

export function zoneOfDue(model: WorkModel, { due }: AsyncDuty): string {
  return due.timeZone ?? zoneOfRole(model);
}

/**
 * When a deliverable is due. None for per-project and ongoing ones, and while a day or a time is unanswered.
 * @throws RecurrenceInvalid, RecurrenceTooLarge, ScheduleTooLarge
 */
export function dueTimesOf(facts: RoleFacts, duty: AsyncDuty): ReadyTimes {
  const { due, title } = duty;
  const timeZone = zoneOfDue(facts.model, duty);
  const isOnce = due.type === 'one-off';
  const at =
    isOnce && due.date !== null && due.minute !== null ? [toEpochMinute(due.date, due.minute, timeZone)] : null;
  return {
    title,
    times: at ?? facts.dueInstantsOf(duty).map((instant) => instant.at),
    isOnce,
    isFirstKnown: isOnce || (due.date !== null && due.date >= facts.horizon.startDate),
    timeZone,
    isOwn: ownerOf(facts.model, duty) === null,
  };
}

/**
 * When a set-time duty is over, and what it gives can be used.
 * @throws RecurrenceInvalid, RecurrenceTooLarge, ScheduleTooLarge
 */
function endTimesOf(facts: RoleFacts, duty: SyncDuty): ReadyTimes {
  const { title, rrule, dtstart, endMinute } = duty;
  const timeZone = duty.timeZone ?? zoneOfRole(facts.model);
  const isOnce = rrule === null;
  const at = isOnce && dtstart !== null && endMinute !== null ? [toEpochMinute(dtstart, endMinute, timeZone)] : null;
  return {
    title,
    times: at ?? facts.instancesOf(duty).map(({ interval }) => interval[1]),
    isOnce,
    isFirstKnown: isOnce || (dtstart !== null && dtstart >= facts.horizon.startDate),
    timeZone,
    isOwn: false,
  };
}

/**
 * When a duty of either kind is ready, worked out once for each that is asked for. Null when no duty has the id.
 * @throws RecurrenceInvalid, RecurrenceTooLarge, ScheduleTooLarge
 */
export function readyTimesById(facts: RoleFacts): (id: string) => ReadyTimes | null {
  const sync = new Map<string, SyncDuty>(facts.model.sync.map((duty) => [duty.id, duty]));
  const async = new Map<string, AsyncDuty>(facts.model.async.map((duty) => [duty.id, duty]));
  const known = new Map<string, ReadyTimes | null>();
  return (id) => {
    const kept = known.get(id);
    if (kept !== undefined) return kept;
    const [meeting, deliverable] = [sync.get(id), async.get(id)];
    const times = meeting ? endTimesOf(facts, meeting) : deliverable ? dueTimesOf(facts, deliverable) : null;
    known.set(id, times);
    return times;
  };
}

/** Distances between neighbours, in minutes: one fewer than there are times. */
export function gapsOf(times: readonly number[]): number[] {
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
}

/** The local day that a deadline belongs to, and its clock time there; midnight is the end of a day, not the beginning of one. */
export function deadlineOnClock(at: number, timeZone: string): { readonly date: string; readonly minute: number } {
  const local = fromEpochMinute(at - 1, timeZone);
  return { date: local.date, minute: local.minute + 1 };
}

/** A deadline as people say it: "Friday 2026-01-09 24:00", not the midnight that begins Saturday. */
export function deadlineInWords(at: number, timeZone: string): string {
  const { date, minute } = deadlineOnClock(at, timeZone);
  return `${weekdayName(weekdayOfDate(date))} ${date} ${clock(minute)}`;
}
