import {
  MINUTES_PER_DAY,
  subtract,
  totalMinutes,
  union,
  weekdayOf,
  type Interval,
  type Weekday,
  type WorkBreak,
} from '#work-model';
import type { RoleFacts } from '../checking/role-facts.js';
import { plannedHours } from './planned-hours.js';
import { workPeriods } from './work-periods.js';

/** After so long a pause people have been home: what follows is no longer the same stretch of work, and the pause is no break in it. */
const LONGEST_PAUSE_MINUTES = 120;

/** A break in a stretch of work. `at` is null when the person chooses when. Minutes of the day on which the stretch begins. */
interface PlannedBreak {
  readonly at: Interval | null;
  readonly minutes: number;
  readonly isPaid: boolean;
}

/** Work of one day with no more than short pauses in it. Minutes of its local day; `end` is over 1440 when it ends on the next. */
export interface WorkingStretch {
  /** Local day number in the role's zone. */
  readonly day: number;
  readonly weekday: Weekday;
  readonly start: number;
  readonly end: number;
  /** Set times, breaks not taken out. */
  readonly spans: readonly Interval[];
  /** Own-time work that belongs to this day. */
  readonly ownMinutes: number;
  readonly breaks: readonly PlannedBreak[];
  /** Lengths of free pauses between set times in which nothing else has to be done. */
  readonly gaps: readonly number[];
}

/**
 * The stretches of set work in the horizon. Own-time work of the day belongs to a day's only stretch; where there are several, nobody knows in
 * which it is done, so it is in none.
 * @throws RecurrenceInvalid, RecurrenceTooLarge, ScheduleTooLarge
 */
export function workingStretches(facts: RoleFacts): WorkingStretch[] {
  const own = new Map(plannedHours(facts).days.map(({ day, own: minutes }) => [day, minutes]));
  return [...spansByDay(facts)].flatMap(([day, spans]) => {
    const parts = parted(spans);
    const ownMinutes = parts.length === 1 ? (own.get(day) ?? 0) : 0;
    return parts.map((part) => stretchOf(facts.model.breaks, day, part, ownMinutes));
  });
}

/** Minutes of work in a stretch when of its breaks those count that are given: all unpaid ones, and paid ones that are long enough for rest. */
export function workMinutesOf({ spans, ownMinutes, breaks }: WorkingStretch, shortestRestMinutes: number): number {
  const rests = breaks.filter(({ isPaid, minutes }) => !isPaid || minutes >= shortestRestMinutes);
  const timed = union(rests.flatMap(({ at }) => (at === null ? [] : [at])));
  const floating = rests.reduce((sum, { at, minutes }) => sum + (at === null ? minutes : 0), 0);
  return Math.max(0, totalMinutes(subtract(spans, timed)) + ownMinutes - floating);
}

/** A shift past midnight belongs to the day on which it begins. */
function spansByDay(facts: RoleFacts): Map<number, Interval[]> {
  const byDay = new Map<number, Interval[]>();
  for (const { start, end } of workPeriods(facts)) {
    const day = Math.floor(start / MINUTES_PER_DAY);
    const midnight = day * MINUTES_PER_DAY;
    const spans = byDay.get(day);
    if (spans === undefined) byDay.set(day, [[start - midnight, end - midnight]]);
    else spans.push([start - midnight, end - midnight]);
  }
  return byDay;
}

function parted(spans: readonly Interval[]): Interval[][] {
  const parts: Interval[][] = [];
  for (const span of spans) {
    const open = parts.at(-1);
    const pause = span[0] - (open?.at(-1)?.[1] ?? Number.NEGATIVE_INFINITY);
    if (open === undefined || pause > LONGEST_PAUSE_MINUTES) parts.push([span]);
    else open.push(span);
  }
  return parts;
}

function stretchOf(
  breaks: readonly WorkBreak[],
  day: number,
  spans: readonly Interval[],
  ownMinutes: number,
): WorkingStretch {
  const [start, end] = [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];
  // With own-time work nobody knows when the day begins and ends.
  const around: Interval = ownMinutes > 0 ? [-1, 2 * MINUTES_PER_DAY] : [start, end];
  const gaps = ownMinutes > 0 ? [] : subtract([[start, end]], spans).map(([from, to]) => to - from);
  const planned = breaks.flatMap((one) => plannedOn(one, day, around));
  return { day, weekday: weekdayOf(day), start, end, spans, ownMinutes, breaks: planned, gaps };
}

function plannedOn(one: WorkBreak, day: number, around: Interval): PlannedBreak[] {
  const { durationMinutes: minutes, paid: isPaid } = one;
  if (one.startMinute === null) return one.days.includes(weekdayOf(day)) ? [{ at: null, minutes, isPaid }] : [];
  const from = startWithin(one.days, one.startMinute, minutes, { day, around });
  return from === undefined ? [] : [{ at: [from, from + minutes], minutes, isPaid }];
}

/** Strictly inside, for before the first and after the last work nobody needs a break. */
function startWithin(
  days: readonly Weekday[],
  startMinute: number,
  minutes: number,
  { day, around: [start, end] }: { readonly day: number; readonly around: Interval },
): number | undefined {
  const isToday = days.includes(weekdayOf(day));
  // In a night shift 02:00 is on the next day, however the file counts it.
  const starts = [
    ...(isToday ? [startMinute] : []),
    ...(isToday || days.includes(weekdayOf(day + 1)) ? [startMinute + MINUTES_PER_DAY] : []),
  ];
  return starts.find((from) => from > start && from + minutes < end);
}
