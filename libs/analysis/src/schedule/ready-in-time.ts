import { deadlineOnClock, gapsOf, type ReadyTimes } from './deliverables.js';
import { MinuteTally } from './minute-tally.js';

/** A deadline that comes before what it needs. Epoch minutes. */
export interface TooEarly {
  readonly due: number;
  readonly ready: number;
}

const DAY = 1440;
/** A clock change makes one week an hour shorter or longer. */
const HOUR = 60;

/**
 * The deadlines of `needing` that come before `needed` is ready, in order.
 *
 * Once against once is plain. Where things repeat, the file does not say which report is about which meeting, and last time's may be meant, so
 * only these count: deadlines before the very first time it is ready; a deadline with nothing new since the deadline before (as
 * when both always fall on the same minute); and a deadline on the same day, a few hours before, when both come so rarely that the time before
 * lies nearly a whole round back. Something needed less often than it is used stays good until the next.
 */
export function deadlinesTooEarly(needing: ReadyTimes, needed: ReadyTimes, horizonStart: number): TooEarly[] {
  const [firstReady] = needed.times;
  if (firstReady === undefined) return [];
  const inSight = needing.isOnce && needed.isOnce ? needing.times : needing.times.filter((at) => at > horizonStart);
  if (!needing.isOnce && !needed.isOnce) return repeatedlyTooEarly(inSight, needing, needed, horizonStart);
  if (!needed.isFirstKnown) return [];
  return inSight.filter((due) => due <= firstReady).map((due) => ({ due, ready: firstReady }));
}

function repeatedlyTooEarly(
  deadlines: readonly number[],
  { timeZone, ...needing }: ReadyTimes,
  needed: ReadyTimes,
  horizonStart: number,
): TooEarly[] {
  const ready = new MinuteTally(needed.times.map((time) => [time, time + 1]));
  const longestRound = Math.max(0, ...gapsOf(needed.times));
  const rounds = gapsOf(needing.times);
  const comesAsOften = longestRound <= Math.max(...rounds) + HOUR;
  const isRare = Math.min(...rounds) >= 2 * DAY;
  const areYearly = needing.times.length === 1 && needed.times.length === 1;
  return deadlines.flatMap((due, index) => {
    const next = ready.firstHeldFrom(due);
    if (next === null) return [];
    const isOnDay = isSameDay(due, next, timeZone);
    const early: TooEarly = { due, ready: next };
    const round = due - (deadlines[index - 1] ?? due);
    // Before the first deadline in sight there may have been others, unless it is the only one of a year.
    if (round === 0) return areYearly && isOnDay ? [early] : [];
    const lookback = Math.max(round, longestRound);
    const end = ready.lastHeldBefore(due);
    if (end === null) return needed.isFirstKnown && due - lookback >= horizonStart ? [early] : [];
    const wait = due - (end - 1);
    const isOfSameRound = isRare && comesAsOften && isOnDay && wait >= round - DAY;
    return wait >= lookback || isOfSameRound ? [early] : [];
  });
}

function isSameDay(due: number, ready: number, timeZone: string): boolean {
  return deadlineOnClock(due, timeZone).date === deadlineOnClock(ready, timeZone).date;
}
