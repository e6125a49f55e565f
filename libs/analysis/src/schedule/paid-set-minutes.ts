import {
  epochToLocal,
  intersect,
  MINUTES_PER_DAY,
  mondayOf,
  subtract,
  totalMinutes,
  weekdayOf,
  type Interval,
} from '#work-model';
import type { RoleFacts } from '../checking/role-facts.js';
import { splitAtMidnights } from '../measures/set-minutes.js';

/** Set times that are nearer than this are one shift, also across midnight. */
const LONGEST_GAP_IN_SHIFT = 4 * 60;

/**
 * Set minutes that a contract pays, by day number of the Monday of their ISO week: union(REQ) without unpaid breaks. A break that the person
 * takes when they like is taken between the beginning and the end of the set times that begin on its day: nobody takes the break of a
 * shift before it begins.
 */
export function paidSetMinutesByWeek(facts: RoleFacts): Map<number, number> {
  const { schedule, model } = facts;
  const weeks = new Map<number, number>();
  const add = (day: number, minutes: number): void => {
    weeks.set(mondayOf(day), (weeks.get(mondayOf(day)) ?? 0) + minutes);
  };
  for (const piece of subtract(schedule.requiredTime, schedule.unpaidBreaks)) {
    for (const [day, part] of splitAtMidnights(piece, schedule.horizon.timeZone)) add(day, totalMinutes([part]));
  }
  const floating = model.breaks.filter((one) => !one.paid && one.startMinute === null);
  if (floating.length === 0) return weeks;
  for (const [day, times] of timesByFirstDay(facts)) {
    const breaks = floating.filter(({ days }) => days.includes(weekdayOf(day)));
    const breakMinutes = breaks.reduce((total, one) => total + one.durationMinutes, 0);
    const worked = subtract(times, schedule.unpaidBreaks);
    const unplaced = Math.max(0, breakMinutes - freeMinutes(worked, schedule.unpaidBreaks));
    add(day, -Math.min(totalMinutes(worked), unplaced));
  }
  return weeks;
}

/** Required time by the local day on which its shift begins. */
function timesByFirstDay({ schedule }: RoleFacts): Map<number, Interval[]> {
  const byDay = new Map<number, Interval[]>();
  let day = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const one of schedule.requiredTime) {
    if (one[0] - end >= LONGEST_GAP_IN_SHIFT) {
      day = Math.floor(epochToLocal(one[0], schedule.horizon.timeZone) / MINUTES_PER_DAY);
    }
    const times = byDay.get(day) ?? [];
    times.push(one);
    byDay.set(day, times);
    end = one[1];
  }
  return byDay;
}

/** Free minutes between the first and the last of the times. */
function freeMinutes(times: readonly Interval[], unpaidBreaks: readonly Interval[]): number {
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const whole: Interval[] = [[first[0], last[1]]];
  return totalMinutes(subtract(subtract(whole, times), intersect(whole, unpaidBreaks)));
}
