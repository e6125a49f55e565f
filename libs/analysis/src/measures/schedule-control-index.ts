import { intersect, subtract, totalMinutes, union, weeklyHoursIn, type AsyncDuty, type Interval } from '#work-model';
import { Ratio } from '../ratio.js';
import { effortMinutesIn } from './own-time-effort.js';
import { totalSetMinutes, type ScheduleFacts } from './schedule-facts.js';

/**
 * Schedule control index SCI (6.3) as a share: how much of the contracted time has an order (weight ½) and a time of day or week
 * (weight ½) that the person chooses:
 * `[Σ e_i(½ + ½c_i) + U(½ + ½c_U)] ÷ C`, slack `c = max(0, 1 − e/p)`, `p` the free minutes permitted for it.
 *
 * Without contracted time: 1 when there are no required set times, else null. Null while W is unanswered, unless all
 * contracted time is set. An own-time load beyond the contract counts at most as all of it.
 */
export function scheduleControlIndex(facts: ScheduleFacts): Ratio | null {
  const { model, horizon } = facts;
  const contracted = (model.role.contractedMinutesPerWeek ?? 0) * horizon.weeks;
  if (contracted === 0) return facts.required.length === 0 ? Ratio.ONE : null;
  const planned = model.async.flatMap((duty) => {
    const minutes = effortMinutesIn(model, duty, horizon);
    return minutes === null || minutes === 0 ? [] : [{ duty, minutes }];
  });
  const plannedMinutes = planned.reduce((total, { minutes }) => total + minutes, 0);
  const unallocated = Math.max(0, contracted - totalSetMinutes(facts) - plannedMinutes);
  if (plannedMinutes + unallocated === 0) return Ratio.ZERO;
  if (facts.workingTime === null) return null;
  const free = subtract(facts.workingTime, union([...facts.requiredTime], [...facts.unpaidBreaks]));
  const chosen = [
    ...planned.map(({ duty, minutes }) => chosenMinutes(minutes, totalMinutes(permittedTime(facts, duty, free)))),
    chosenMinutes(unallocated, totalMinutes(free)),
  ];
  const share = Ratio.sum(chosen).dividedBy(Ratio.of(contracted));
  return share.compare(Ratio.ONE) > 0 ? Ratio.ONE : share;
}

function permittedTime({ horizon }: ScheduleFacts, duty: AsyncDuty, free: readonly Interval[]): readonly Interval[] {
  if (duty.permitted === null) return free;
  return intersect(free, weeklyHoursIn(duty.permitted.hours, horizon.timeZone, horizon));
}

/** `e(½ + ½c)`: half for the order, which is always the person's, and half in proportion to the slack. */
function chosenMinutes(effort: number, permitted: number): Ratio {
  const half = Ratio.of(effort, 2);
  if (permitted <= effort) return half;
  return half.plus(half.times(Ratio.of(permitted - effort, permitted)));
}
