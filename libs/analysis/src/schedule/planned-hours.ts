import {
  dayNumberOf,
  dueInstants,
  mondayOf,
  subtract,
  totalMinutes,
  union,
  type AsyncDuty,
  type Interval,
  type SyncDuty,
} from '#work-model';
import type { RoleFacts } from '../checking/role-facts.js';
import { effortMinutesIn } from '../measures/own-time-effort.js';
import { splitAtMidnights } from '../measures/set-minutes.js';
import { Ratio } from '../ratio.js';
import { onCallPayOf } from './on-call-pay.js';

/** Minutes that a role plans, by where they come from. */
interface PlannedMinutes {
  /** Required set times without unpaid breaks. */
  readonly set: number;
  /** Time on call that counts as work, outside required set times. */
  readonly onCall: number;
  /** Estimated effort of deliverables. */
  readonly own: number;
  readonly total: number;
}

export interface PlannedDay extends PlannedMinutes {
  /** Local day number in the role's zone. */
  readonly day: number;
}

export interface PlannedWeek extends PlannedMinutes {
  /** Day number of its Monday. */
  readonly monday: number;
}

export interface PlannedHours {
  /** Days with planned minutes, in order. */
  readonly days: readonly PlannedDay[];
  /** All ISO weeks of the horizon, in order. */
  readonly weeks: readonly PlannedWeek[];
  /** Minutes a week over the whole horizon. */
  readonly meanWeeklyMinutes: Ratio;
  /** Deliverables that plan time nobody has estimated. They are not in any of the numbers. */
  readonly unestimated: readonly AsyncDuty[];
}

const known = new WeakMap<RoleFacts, PlannedHours>();

/**
 * What a role plans in working time: union(REQ) without unpaid breaks, time on call that counts as work, and estimated own-time effort.
 *
 * - Time on call counts when it is spent at the employer's or a client's place, or when its pay says that it is hours worked.
 * - Effort of a deliverable counts in the week of its deadline; of one that is due more rarely, evenly in the weeks since the last deadline,
 *   because the person decides when.
 * - On a single day effort counts only when the deliverable is due on neighbouring days too ("each working day"); other work can be done on
 *   another day. So the days of a week may add up to less than the week.
 *
 * @throws RecurrenceInvalid, RecurrenceTooLarge, ScheduleTooLarge
 */
export function plannedHours(facts: RoleFacts): PlannedHours {
  const found = known.get(facts) ?? plan(facts);
  known.set(facts, found);
  return found;
}

/** Whether time on call is working time by what the file says: bound to the employer's or a client's place, or paid as hours worked. */
export function isOnCallWork(facts: RoleFacts, duty: SyncDuty): boolean {
  const place = facts.placeOf(duty.place)?.kind;
  return place === 'site' || place === 'client-site' || onCallPayOf(duty) === 'as-work';
}

function plan(facts: RoleFacts): PlannedHours {
  const { horizon } = facts;
  const days = new Tally();
  const weeks = new Tally();
  const firstMonday = dayNumberOf(horizon.startDate);
  const mondays = Array.from({ length: horizon.weeks }, (_, week) => firstMonday + 7 * week);
  // A night shift on the last Sunday ends in the week after; what repeats is as true of the first week.
  const weekOf = (day: number): number =>
    mondays[cyclic(Math.floor((day - firstMonday) / 7), horizon.weeks)] ?? firstMonday;
  for (const [kind, minutes] of [
    ['set', facts.schedule.setMinutes],
    ['onCall', onCallMinutes(facts)],
  ] as const) {
    for (const [day, count] of minutes) {
      days.add(day, kind, count);
      weeks.add(weekOf(day), kind, count);
    }
  }
  const unestimated = facts.model.async.filter((duty) => !addEffort(facts, duty, { days, weeks, mondays }));
  const planned = mondays.map((monday) => ({ monday, ...weeks.of(monday) }));
  return {
    days: days.keys().map((day) => ({ day, ...days.of(day) })),
    weeks: planned,
    meanWeeklyMinutes: Ratio.of(
      planned.reduce((sum, week) => sum + week.total, 0),
      horizon.weeks,
    ),
    unestimated,
  };
}

function onCallMinutes(facts: RoleFacts): Map<number, number> {
  const onCall = facts.model.sync
    .filter((duty) => duty.kind === 'on-call' && duty.attendance === 'required' && isOnCallWork(facts, duty))
    .map((duty) => facts.instancesOf(duty).map((instance) => instance.interval));
  const { requiredTime, unpaidBreaks } = facts.schedule;
  const counted: Interval[] = subtract(union(...onCall), union([...requiredTime], [...unpaidBreaks]));
  const byDay = new Map<number, number>();
  for (const piece of counted) {
    for (const [day, part] of splitAtMidnights(piece, facts.horizon.timeZone)) {
      byDay.set(day, (byDay.get(day) ?? 0) + totalMinutes([part]));
    }
  }
  return byDay;
}

interface Ledger {
  readonly days: Tally;
  readonly weeks: Tally;
  readonly mondays: readonly number[];
}

/** False when the effort is not known. */
function addEffort(facts: RoleFacts, duty: AsyncDuty, { days, weeks, mondays }: Ledger): boolean {
  const effort = duty.effortMinutes;
  if (effort === null || effortMinutesIn(facts.model, duty, facts.horizon) === null) return false;
  if (duty.effortPer === 'week') {
    for (const monday of mondays) weeks.add(monday, 'own', effort);
    return true;
  }
  const dueDays = daysOfWork(facts, duty);
  const dueOn = new Set(dueDays);
  for (const day of dueDays) if (dueOn.has(day - 1) || dueOn.has(day + 1)) days.add(day, 'own', effort);
  const dueWeeks = dueDays.map((day) => Math.floor((mondayOf(day) - (mondays[0] ?? 0)) / 7));
  for (const [at, week] of dueWeeks.entries()) {
    const span = weeksOfWork(duty, dueWeeks, at, mondays);
    for (let step = 0; step < span; step += 1) {
      const monday = mondays[cyclic(week - step, mondays.length)] ?? 0;
      // Whole minutes that add up to the effort.
      weeks.add(monday, 'own', Math.floor(((step + 1) * effort) / span) - Math.floor((step * effort) / span));
    }
  }
  return true;
}

/** The last day on which work on each deadline can be done: what is due at midnight belongs to the day that ends. */
function daysOfWork(facts: RoleFacts, duty: AsyncDuty): number[] {
  // "Friday afternoon" is no deadline, but it is still one piece of work each Friday.
  const instants =
    duty.due.minute === null
      ? dueInstants(facts.model, { ...duty, due: { ...duty.due, minute: 1 } }, facts.horizon)
      : facts.dueInstantsOf(duty);
  return instants.map(({ date }) => dayNumberOf(date) - (duty.due.minute === 0 ? 1 : 0));
}

/** How many weeks there are to work on a deadline, that of the deadline included. */
function weeksOfWork(duty: AsyncDuty, dueWeeks: readonly number[], at: number, mondays: readonly number[]): number {
  const [week = 0, before, next] = [dueWeeks[at], dueWeeks[at - 1], dueWeeks[1]];
  if (before !== undefined) return Math.max(1, week - before);
  if (duty.due.type === 'one-off') return Math.max(1, week - firstWeekOf(duty, mondays) + 1);
  // The deadline before the horizon is as far off as the next one; one alone in the horizon has all of it.
  return next === undefined ? mondays.length : Math.max(1, next - week);
}

function firstWeekOf({ availableFrom }: AsyncDuty, mondays: readonly number[]): number {
  if (availableFrom?.date === undefined || availableFrom.date === null) return 0;
  return Math.max(0, Math.floor((dayNumberOf(availableFrom.date) - (mondays[0] ?? 0)) / 7));
}

function cyclic(week: number, weeks: number): number {
  return ((week % weeks) + weeks) % weeks;
}

/** Adds up minutes by key and origin. */
class Tally {
  readonly #minutes = new Map<number, { set: number; onCall: number; own: number }>();

  add(key: number, kind: 'set' | 'onCall' | 'own', minutes: number): void {
    const entry = this.#minutes.get(key) ?? { set: 0, onCall: 0, own: 0 };
    entry[kind] += minutes;
    this.#minutes.set(key, entry);
  }

  of(key: number): PlannedMinutes {
    const { set, onCall, own } = this.#minutes.get(key) ?? { set: 0, onCall: 0, own: 0 };
    return { set, onCall, own, total: set + onCall + own };
  }

  keys(): number[] {
    return [...this.#minutes.keys()].sort((a, b) => a - b);
  }
}
