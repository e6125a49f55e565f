import {
  intersect,
  MINUTES_PER_DAY,
  subtract,
  union,
  WEEKDAYS,
  type Interval,
  type PatchOperation,
  type SetTimeKind,
  type SyncDuty,
  type Weekday,
  type WorkModel,
} from '#work-model';
import { RoleFacts } from '../checking/role-facts.js';
import { clock } from '../checking/words.js';
import { FOCUS_BLOCK_MINUTES } from '../measures/focus.js';
import { onLocalClock, wrapped } from './local-week.js';
import { moveFix } from './move-duty.js';
import { openWeek } from './open-week.js';
import { weeklyDaysOf } from './weekly-days.js';
import { fillsAttention } from '../measures/duty-kinds.js';

/** What others can agree to hold at another time. Coverage and lessons stand where people come. */
const MOVABLE_KINDS: readonly SetTimeKind[] = ['meeting', 'handoff'];
/** More moves than these are another plan, which people make together. */
const MOST_MOVES = 4;
/** Trying places costs as much as there are set times. */
const MOST_DUTIES = 40;
const STEP = 15;
// A row of meetings without a break is no better than scattered ones (see `back-to-back-meetings`).
const BREAK_MINUTES = 10;
const LONGEST_ROW_MINUTES = 120;
const LONGEST_ROW = 3;

/** Moves that leave the free time of the week in larger pieces. */
export interface Gathering {
  /** "“Planning” to 11:30". */
  readonly moves: readonly string[];
  readonly patch: readonly PatchOperation[];
  /** The role after them. */
  readonly facts: RoleFacts;
}

/**
 * Moves weekly meetings within their days, one after another and each to where it leaves most free time in pieces of two hours, until
 * `isMended`. Every place is one where `openWeek` says that the meeting could stand. Null when at most four moves do not mend it.
 */
export function gatherMeetings(facts: RoleFacts, isMended: (facts: RoleFacts) => boolean): Gathering | null {
  if (facts.model.sync.length > MOST_DUTIES) return null;
  let now: Gathering = { moves: [], patch: [], facts };
  while (now.moves.length < MOST_MOVES) {
    const move = bestMove(now.facts);
    if (move === null) return null;
    now = moved(now, move);
    if (isMended(now.facts)) return now;
  }
  return null;
}

interface Move {
  readonly duty: SyncDuty;
  readonly index: number;
  readonly days: readonly Weekday[];
  readonly startMinute: number;
}

/** Less is better: minutes in short pieces, then how small the pieces are, then how far it moves. */
type Cost = readonly [fragmented: number, pieces: number, distance: number];

function bestMove(facts: RoleFacts): Move | null {
  const places = new Map(facts.model.sync.filter(isRequired).map((duty) => [duty.id, placesOf(facts, duty)]));
  const evaluated = firstWeekOf(facts);
  const before = costOf(evaluated, [...places.values()], 0);
  let best: { move: Move; cost: Cost } | null = null;
  for (const [index, duty] of facts.model.sync.entries()) {
    if (!isRequired(duty) || !MOVABLE_KINDS.includes(duty.kind)) continue;
    const others = [...places].filter(([id]) => id !== duty.id).map(([, spans]) => spans);
    for (const move of movesOf(facts, duty, index)) {
      const own = spansOf(move);
      const all = [...others, own];
      const cost = costOf(evaluated, all, Math.abs(move.startMinute - (duty.startMinute ?? 0)));
      if (isLess(cost, best?.cost ?? before) && !makesRow(all, own)) best = { move, cost };
    }
  }
  return best?.move ?? null;
}

function isRequired({ attendance, kind }: SyncDuty): boolean {
  return attendance === 'required' && fillsAttention(kind);
}

function placesOf(facts: RoleFacts, duty: SyncDuty): Interval[] {
  return union(facts.weekPlacesOf(duty).flatMap(({ pieces }) => pieces));
}

function firstWeekOf({ schedule, horizon }: RoleFacts): Interval[] {
  const week: Interval = [horizon.start, horizon.start + 7 * MINUTES_PER_DAY];
  const inWeek = intersect(schedule.evaluationTime ?? [], [week]);
  return union(inWeek.flatMap((one) => wrapped(onLocalClock(one, horizon.timeZone))));
}

function costOf(evaluated: readonly Interval[], spans: readonly (readonly Interval[])[], distance: number): Cost {
  const occupied = union(...spans);
  const days = new Set(occupied.map(([start]) => dayOf(start)));
  let [fragmented, squares] = [0, 0];
  for (const [start, end] of subtract(evaluated, occupied)) {
    if (!days.has(dayOf(start))) continue;
    if (end - start < FOCUS_BLOCK_MINUTES) fragmented += end - start;
    squares += (end - start) ** 2;
  }
  return [fragmented, -squares, distance];
}

function isLess(a: Cost, b: Cost): boolean {
  return (a[0] - b[0] || a[1] - b[1] || a[2] - b[2]) < 0;
}

/** Whether the moved meeting would stand in a row that is too long. */
function makesRow(spans: readonly (readonly Interval[])[], own: readonly Interval[]): boolean {
  const all = spans.flat().sort((a, b) => a[0] - b[0]);
  return own.some((one) => {
    const row = rowAround(all, one);
    const [first, last] = [row[0], row.at(-1)];
    const length = first === undefined || last === undefined ? 0 : last[1] - first[0];
    return row.length > 1 && (row.length > LONGEST_ROW || length >= LONGEST_ROW_MINUTES);
  });
}

function rowAround(all: readonly Interval[], one: Interval): Interval[] {
  let row: Interval[] = [];
  for (const next of all) {
    const last = row.at(-1);
    if (last !== undefined && next[0] - last[1] >= BREAK_MINUTES) {
      if (row.includes(one)) return row;
      row = [];
    }
    row.push(next);
  }
  return row.includes(one) ? row : [];
}

/** Other times on its own days at which a weekly duty could stand. */
function movesOf(facts: RoleFacts, duty: SyncDuty, index: number): Move[] {
  const { startMinute, endMinute, timeZone } = duty;
  const days = weeklyDaysOf(duty);
  if (days === null || startMinute === null || endMinute === null || endMinute > MINUTES_PER_DAY) return [];
  if (timeZone !== null && timeZone !== facts.horizon.timeZone) return [];
  const open = openWeek(facts, duty);
  if (open === null) return [];
  const onAll = days
    .map((day) => onDay(open, day))
    .reduce((all, one) => intersect(all, one), [[0, MINUTES_PER_DAY]] as Interval[]);
  const length = endMinute - startMinute;
  const starts = onAll.flatMap(([from, to]) => startsIn(from, to - length));
  return starts.filter((start) => start !== startMinute).map((start) => ({ duty, index, days, startMinute: start }));
}

function onDay(open: readonly Interval[], day: Weekday): Interval[] {
  const midnight = WEEKDAYS.indexOf(day) * MINUTES_PER_DAY;
  const there = intersect(open, [[midnight, midnight + MINUTES_PER_DAY]]);
  return there.map(([from, to]): Interval => [from - midnight, to - midnight]);
}

function startsIn(from: number, last: number): number[] {
  const starts: number[] = [];
  for (let at = Math.ceil(from / STEP) * STEP; at <= last; at += STEP) starts.push(at);
  return starts;
}

function spansOf({ duty, days, startMinute }: Move): Interval[] {
  const length = (duty.endMinute ?? 0) - (duty.startMinute ?? 0);
  return days.map((day): Interval => {
    const start = WEEKDAYS.indexOf(day) * MINUTES_PER_DAY + startMinute;
    return [start, start + length];
  });
}

function dayOf(minuteOfWeek: number): number {
  return Math.floor(minuteOfWeek / MINUTES_PER_DAY);
}

function moved({ moves, patch, facts }: Gathering, { duty, index, days, startMinute }: Move): Gathering {
  const endMinute = startMinute + (duty.endMinute ?? 0) - (duty.startMinute ?? 0);
  const fix = moveFix(duty, index, { days, startMinute, endMinute });
  const sync = facts.model.sync.with(index, { ...duty, startMinute, endMinute });
  const model: WorkModel = { ...facts.model, sync };
  return {
    moves: [...moves, `“${duty.title}” to ${clock(startMinute)}`],
    patch: [...patch, ...(fix?.patch ?? [])],
    facts: new RoleFacts(model),
  };
}
