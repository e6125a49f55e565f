import {
  epochToLocal,
  localToEpoch,
  MINUTES_PER_DAY,
  subtract,
  totalMinutes,
  weekdayOf,
  type Horizon,
  type Interval,
  type WorkModel,
} from '#work-model';

interface SetTime {
  readonly requiredTime: readonly Interval[];
  readonly unpaidBreaks: readonly Interval[];
  readonly evaluationTime: readonly Interval[];
}

/**
 * Set minutes of each local day: required time without unpaid breaks. An unpaid break that the person may take when they
 * like is taken in free time of the evaluation window; only the part that does not fit there falls into set time. (So adding a duty can
 * never lower the set time of a day, and a front desk that is booked from door to door still gets its lunch.)
 */
export function setMinutesByDay(model: WorkModel, horizon: Horizon, time: SetTime): Map<number, number> {
  const booked = minutesByLocalDay(subtract(time.requiredTime, time.unpaidBreaks), horizon.timeZone);
  const floating = model.breaks.filter((one) => !one.paid && one.startMinute === null);
  if (floating.length === 0) return booked;
  const free = minutesByLocalDay(subtract(time.evaluationTime, time.requiredTime), horizon.timeZone);
  for (const [day, minutes] of booked) {
    const breaks = floating.filter((one) => one.days.includes(weekdayOf(day)));
    const breakMinutes = breaks.reduce((total, one) => total + one.durationMinutes, 0);
    const unplaced = Math.max(0, breakMinutes - (free.get(day) ?? 0));
    booked.set(day, Math.max(0, minutes - unplaced));
  }
  return booked;
}

/** How many of the minutes lie on each local day, by day number; days without any are absent. */
function minutesByLocalDay(intervals: readonly Interval[], timeZone: string): Map<number, number> {
  const byDay = new Map<number, number>();
  for (const piece of intervals) {
    for (const [day, part] of splitAtMidnights(piece, timeZone)) {
      byDay.set(day, (byDay.get(day) ?? 0) + totalMinutes([part]));
    }
  }
  return byDay;
}

/** The parts of an interval on each local day that it touches. */
export function splitAtMidnights([start, end]: Interval, timeZone: string): [day: number, part: Interval][] {
  const parts: [number, Interval][] = [];
  let day = Math.floor(epochToLocal(start, timeZone) / MINUTES_PER_DAY);
  for (let cursor = start; cursor < end; day += 1) {
    const midnight = localToEpoch((day + 1) * MINUTES_PER_DAY, timeZone);
    const stop = Math.min(end, midnight);
    if (stop > cursor) parts.push([day, [cursor, stop]]);
    cursor = Math.max(cursor, stop);
  }
  return parts;
}
