import {
  intersect,
  MINUTES_PER_DAY,
  union,
  WEEKDAYS,
  type Interval,
  type SyncDuty,
  type Weekday,
  type WeeklyHours,
} from '#work-model';
import type { RoleFacts } from '../checking/role-facts.js';
import { weekdayAt, weekOf } from './local-week.js';
import { openWeek } from './open-week.js';
import { isMeantFor } from './time-blocks.js';
import { weeklyDaysOf } from './weekly-days.js';

/** Where a weekly duty could stand instead, in the duty's local time. */
export interface Slot {
  readonly days: readonly Weekday[];
  readonly startMinute: number;
  readonly endMinute: number;
}

/** People agree on quarters of an hour. */
const STEP = 15;
/** People sooner move something by a few hours than to another day: a day counts as much as four hours. */
const DAY_AS_MINUTES = 240;
/** A proposal costs as much as there are set times. A role with more needs another plan, not a moved meeting. */
export const MOST_DUTIES_WITH_PROPOSALS = 200;

/**
 * The free place in the week nearest to where a duty stands now, as long as it is and where `openWeek` says that it could stand; inside a
 * block for meetings when the role has one with room.
 *
 * A duty on one weekday may move to another, to the same time of day sooner than to a far one; one on several days keeps its days and
 * changes its time. Null when there is no such place, when the duty does not repeat by weeks, keeps another zone's clock, or ends on a
 * later day.
 *
 * @param within Only here: hours of the role's week, for rules that know where it belongs.
 */
export function nearestFreeSlot(facts: RoleFacts, duty: SyncDuty, within: WeeklyHours | null = null): Slot | null {
  const now = movableSpan(duty, facts.horizon.timeZone);
  if (now === null || facts.model.sync.length > MOST_DUTIES_WITH_PROPOSALS) return null;
  const days = weeklyDaysOf(duty);
  const open = days === null ? null : openWeek(facts, duty);
  if (days === null || open === null) return null;
  for (const hours of within === null ? preferredHours(facts, duty) : [weekOf(within)]) {
    const slot = nearestIn(hours === null ? open : intersect(open, hours), days, now);
    if (slot !== null) return slot;
  }
  return null;
}

/** Minutes of the day on the role's clock, for a duty that keeps it and ends on the day on which it begins. */
function movableSpan({ startMinute, endMinute, timeZone }: SyncDuty, roleZone: string): Interval | null {
  if (startMinute === null || endMinute === null || (timeZone !== null && timeZone !== roleZone)) return null;
  return startMinute < endMinute && endMinute <= MINUTES_PER_DAY ? [startMinute, endMinute] : null;
}

/** First the blocks that are there for it, then anywhere. */
function preferredHours({ model }: RoleFacts, duty: SyncDuty): (readonly Interval[] | null)[] {
  const blocks = duty.kind === 'meeting' ? model.timeBlocks.filter((block) => isMeantFor(block, duty)) : [];
  return blocks.length === 0 ? [null] : [union(...blocks.map(({ hours }) => weekOf(hours))), null];
}

function nearestIn(open: readonly Interval[], days: readonly Weekday[], now: Interval): Slot | null {
  const [only, ...others] = days;
  if (only === undefined) return null;
  return others.length === 0 ? nearestOnAnyDay(open, only, now) : nearestOnSameDays(open, days, now);
}

function nearestOnAnyDay(open: readonly Interval[], day: Weekday, [from, to]: Interval): Slot | null {
  const today = WEEKDAYS.indexOf(day);
  const starts = open.flatMap((one) => startsIn(one, to - from));
  const distance = (start: number): number =>
    Math.abs((start % MINUTES_PER_DAY) - from) + DAY_AS_MINUTES * Math.abs(Math.floor(start / MINUTES_PER_DAY) - today);
  const best = nearestOf(starts, distance);
  if (best === null) return null;
  const startMinute = best % MINUTES_PER_DAY;
  return { days: [weekdayAt(best)], startMinute, endMinute: startMinute + to - from };
}

/** Free on all days at the same time: what is open on every one of them, as minutes of a day. */
function nearestOnSameDays(open: readonly Interval[], days: readonly Weekday[], [from, to]: Interval): Slot | null {
  const perDay = days.map((day) => {
    const midnight = WEEKDAYS.indexOf(day) * MINUTES_PER_DAY;
    return intersect(open, [[midnight, midnight + MINUTES_PER_DAY]]).map(([start, end]): Interval => [
      start - midnight,
      end - midnight,
    ]);
  });
  const onAll = perDay.reduce((all, one) => intersect(all, one), [[0, MINUTES_PER_DAY]]);
  const starts = onAll.flatMap((one) => startsIn(one, to - from));
  const best = nearestOf(starts, (start) => Math.abs(start - from));
  return best === null ? null : { days, startMinute: best, endMinute: best + to - from };
}

/** Starts on the quarter of an hour. A slot stays on one day: a meeting that ends after midnight helps nobody. */
function startsIn([start, end]: Interval, length: number): number[] {
  const starts: number[] = [];
  for (let at = Math.ceil(start / STEP) * STEP; at + length <= end; at += STEP) {
    if ((at % MINUTES_PER_DAY) + length <= MINUTES_PER_DAY) starts.push(at);
  }
  return starts;
}

/** The first of the nearest; where the duty stands now (distance 0) is no answer. */
function nearestOf(starts: readonly number[], distance: (start: number) => number): number | null {
  let best: number | null = null;
  for (const start of starts) {
    const away = distance(start);
    if (away > 0 && (best === null || away < distance(best))) best = start;
  }
  return best;
}
