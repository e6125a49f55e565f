import {
  horizonOf,
  MINUTES_PER_DAY,
  statedHours,
  syncInstances,
  union,
  weeklyHoursIn,
  workingTime,
  type Horizon,
  type Instance,
  type Interval,
  type SyncDuty,
  type WeeklyHours,
  type WorkModel,
} from '#work-model';
import { evaluationWindow } from './evaluation-window.js';
import { setMinutesByDay } from './set-minutes.js';
import { fillsAttention } from './duty-kinds.js';

/** One time that a required set-time duty happens. */
export interface RequiredInstance extends Instance {
  readonly duty: SyncDuty;
}

/**
 * The sets of minutes that the measures of a role are made of, worked out once. All intervals are normalised epoch minutes.
 * Required instances start in the horizon and count in full; everything else is cut at it.
 */
export interface ScheduleFacts {
  readonly model: WorkModel;
  readonly horizon: Horizon;
  /** REQ: required instances of every kind but on-call. */
  readonly required: readonly RequiredInstance[];
  /** union(REQ). */
  readonly requiredTime: readonly Interval[];
  /** Required time of the kinds that fill a person's attention: meeting, coverage, handoff, class. Presence does not. */
  readonly occupiedTime: readonly Interval[];
  /** Unpaid breaks with a stated start. They are neither set time nor own time. */
  readonly unpaidBreaks: readonly Interval[];
  /** W of the role's holder; null while unanswered. */
  readonly workingTime: readonly Interval[] | null;
  /** Where free time is looked for: W on days of at most 12 hours, else Mon–Fri 09:00–17:00; null while W is unanswered. */
  readonly evaluationTime: readonly Interval[] | null;
  /** Minutes of union(REQ) without unpaid breaks, by local day number of the role's zone; days without any are absent. */
  readonly setMinutes: ReadonlyMap<number, number>;
}

/**
 * @throws RecurrenceInvalid, RecurrenceTooLarge for repeat rules that cannot be expanded.
 */
export function scheduleFactsOf(model: WorkModel): ScheduleFacts {
  const horizon = horizonOf(model);
  const required = model.sync
    .filter((duty) => duty.attendance === 'required' && duty.kind !== 'on-call')
    .flatMap((duty) => syncInstances(model, duty, horizon).map((instance) => ({ ...instance, duty })));
  const requiredTime = union(required.map((instance) => instance.interval));
  const attention = required.filter((instance) => fillsAttention(instance.duty.kind));
  const answered = statedHours(model, null).hours !== null;
  const unpaidBreaks = unpaidBreaksIn(model, horizon);
  const evaluation = evaluationWindow(model, horizon, unpaidBreaks);
  return {
    model,
    horizon,
    required,
    requiredTime,
    occupiedTime: union(attention.map((instance) => instance.interval)),
    unpaidBreaks,
    workingTime: answered ? workingTime(model, null, horizon) : null,
    evaluationTime: evaluation,
    setMinutes: setMinutesByDay(model, horizon, { requiredTime, unpaidBreaks, evaluationTime: evaluation ?? [] }),
  };
}

/** Minutes of set time in the whole horizon. */
export function totalSetMinutes(facts: ScheduleFacts): number {
  let total = 0;
  for (const minutes of facts.setMinutes.values()) total += minutes;
  return total;
}

function unpaidBreaksIn(model: WorkModel, horizon: Horizon): Interval[] {
  const found = model.breaks.flatMap(({ paid, days, startMinute, durationMinutes }) => {
    if (paid || startMinute === null) return [];
    const hours: WeeklyHours = Object.fromEntries(
      days.map((day) => [day, [[startMinute, startMinute + durationMinutes]]]),
    );
    // A night shift of the last Sunday counts in full, and so does the break in it.
    return weeklyHoursIn(hours, horizon.timeZone, { start: horizon.start, end: horizon.end + MINUTES_PER_DAY });
  });
  return union(found);
}
