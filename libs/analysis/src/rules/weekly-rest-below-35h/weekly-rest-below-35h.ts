import { z } from 'zod';
import {
  dayNumberOf,
  isoDateOf,
  longest,
  MINUTES_PER_DAY,
  statedHours,
  subtract,
  type Interval,
  type WorkModel,
} from '#work-model';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule, type Report } from '../../checking/rule.js';
import { duration, hours, weekdayName, weekdayOfDate } from '../../checking/words.js';
import { matchingRows, WORKING_TIME, type WorkingTimeRow } from '../../law/index.js';
import { weekOf } from '../../schedule/local-week.js';
import { isServingRole } from '../../schedule/serving-time.js';
import { workPeriods, type WorkPeriod } from '../../schedule/work-periods.js';

const WEEK = 7 * MINUTES_PER_DAY;

type MessageId = 'none' | 'oneOfTwoWeeks' | 'ownChoice';

/** One day off in each week, with the night before or after. */
export const weeklyRestBelow35h = defineRule({
  id: 'weekly-rest-below-35h',
  family: 'working-time-law',
  title: 'A week has no weekly rest',
  severity: 'warning',
  isLegal: true,
  options: z.strictObject({}),
  messages: {
    none: 'The week of {date} has no weekly rest of {rest} h on end. The longest time off in it is {longest}.',
    oneOfTwoWeeks:
      'The week of {date} has no weekly rest of {rest} h on end. That is allowed only where national law averages it over two weeks, as the week next to it would.',
    ownChoice: 'Nothing keeps people from working on all seven days. Say that {rest} h on end are free each week.',
  },
  sources: ['Dir. 2003/88/EC art. 5, 16(a)', 'Working Time Regulations 1998 reg. 11'],
  *check({ model, facts }) {
    const row = strictestRow(model);
    if (row === null) return;
    const weeks = restlessWeeks(facts, row);
    const [first] = weeks;
    if (first !== undefined) yield withoutRest(facts, row, first, weeks.length);
    else if (!isServingRole(facts.schedule) && mayWorkAlways(model, row)) {
      const fixes = [
        { title: 'Name a day that is free for everyone, or put it into the quiet hours', patch: null, isSafe: false },
      ];
      const path = model.role.noSetHours ? '/role/noSetHours' : '/role/workingWindow';
      yield { message: 'ownChoice', data: { rest: hours(row.minutes) }, path, severity: 'info', law: [row], fixes };
    }
  },
});

function strictestRow({ role }: WorkModel): WorkingTimeRow | null {
  if (role.engagement !== 'employee') return null;
  const rows = matchingRows<WorkingTimeRow>(WORKING_TIME, role.jurisdictions).filter(
    (row) => row.limit === 'least-weekly-rest',
  );
  return rows.toSorted((a, b) => b.minutes - a.minutes)[0] ?? null;
}

interface RestlessWeek {
  /** Local minute of its Monday. */
  readonly start: number;
  readonly isBalanced: boolean;
}

/**
 * Weeks from Monday to Sunday without the rest. Each counts the free stretches that are long enough and of which a whole day
 * lies in it, so that a Sunday off with both nights around it belongs to its week. What repeats is taken to go on before and after.
 */
function restlessWeeks(facts: RoleFacts, row: WorkingTimeRow): RestlessWeek[] {
  const periods = workPeriods(facts);
  if (periods.length === 0) return [];
  const start = dayNumberOf(facts.horizon.startDate) * MINUTES_PER_DAY;
  const free = freeStretches(periods, start, facts.horizon.weeks).filter(([from, to]) => to - from >= row.minutes);
  const rests = restsByWeek(free, start, facts.horizon.weeks);
  const found: RestlessWeek[] = [];
  for (const [week, own] of rests.entries()) {
    if (own > 0) continue;
    const isBalanced = row.averagedOverDays !== null && Math.max(rests[week - 1] ?? 0, rests[week + 1] ?? 0) >= 2;
    // In the United Kingdom the employer chooses between one rest a week and two in fourteen days.
    if (!isBalanced || row.code !== 'GB') found.push({ start: start + week * WEEK, isBalanced });
  }
  return found;
}

function freeStretches(periods: readonly WorkPeriod[], start: number, weeks: number): Interval[] {
  const length = weeks * WEEK;
  const busy = [-length, 0, length].flatMap((shift) =>
    periods.map(({ start: from, end }): Interval => [from + shift, end + shift]),
  );
  const merged: [number, number][] = [];
  for (const [from, to] of busy.sort((a, b) => a[0] - b[0])) {
    const open = merged.at(-1);
    if (open !== undefined && from <= open[1]) open[1] = Math.max(open[1], to);
    else merged.push([from, to]);
  }
  return subtract([[start - WEEK, start + length + WEEK]], merged);
}

/**
 * How many days' rests each week has: one for each whole day of a long enough stretch that lies in it. A stretch over midnight of
 * Sunday without a whole day on either side counts for the week that holds more of it.
 */
function restsByWeek(free: readonly Interval[], start: number, weeks: number): number[] {
  const rests = Array.from({ length: weeks }, () => 0);
  for (const [from, to] of free) {
    const firstWeek = Math.floor((from - start) / WEEK);
    const lastWeek = Math.floor((to - 1 - start) / WEEK);
    const inFirst = start + (firstWeek + 1) * WEEK - from;
    const isSplit = lastWeek === firstWeek + 1 && inFirst < MINUTES_PER_DAY && to - from - inFirst < MINUTES_PER_DAY;
    for (let week = firstWeek; week <= lastWeek; week += 1) {
      const inWeek = Math.min(to, start + (week + 1) * WEEK) - Math.max(from, start + week * WEEK);
      const days = isSplit ? Number(2 * inWeek > to - from) : Math.floor(inWeek / MINUTES_PER_DAY);
      if (week >= 0 && week < weeks) rests[week] = (rests[week] ?? 0) + days;
    }
  }
  return rests;
}

function withoutRest(facts: RoleFacts, row: WorkingTimeRow, week: RestlessWeek, count: number): Report<MessageId> {
  const inWeek = workPeriods(facts).filter(({ start, end }) => start < week.start + WEEK && end > week.start);
  const busy = inWeek.map(({ start, end }): Interval => [start, end]);
  const longestMinutes = longest(subtract([[week.start, week.start + WEEK]], busy));
  const easiest = easiestDay(inWeek, week.start);
  const fix = easiest === null ? 'Free one day' : `Keep ${easiest.day} free, with the night before or after`;
  return {
    message: week.isBalanced ? 'oneOfTwoWeeks' : 'none',
    data: {
      date: isoDateOf(week.start / MINUTES_PER_DAY),
      rest: hours(row.minutes),
      longest: duration(longestMinutes),
      longestMinutes,
      weeks: count,
    },
    path: easiest === null ? '/sync' : `/sync/${easiest.index}`,
    severity: week.isBalanced ? 'info' : 'warning',
    law: [row],
    fixes: [{ title: fix, patch: null, isSafe: false }],
  };
}

/** The day with the least set time, the last such day of the week, and its first duty. */
function easiestDay(periods: readonly WorkPeriod[], weekStart: number): { day: string; index: number } | null {
  let best: { minutes: number; day: string; index: number } | null = null;
  for (let day = 0; day < 7; day += 1) {
    const from = weekStart + day * MINUTES_PER_DAY;
    const touching = periods.filter(({ start, end }) => start < from + MINUTES_PER_DAY && end > from);
    const minutes = touching.reduce(
      (sum, one) => sum + Math.min(one.end, from + MINUTES_PER_DAY) - Math.max(one.start, from),
      0,
    );
    const [first] = touching;
    if (first === undefined || (best !== null && minutes > best.minutes)) continue;
    best = { minutes, day: weekdayName(weekdayOfDate(isoDateOf(from / MINUTES_PER_DAY))), index: first.first.index };
  }
  return best;
}

/** Whether the working window leaves no weekly rest, and neither quiet hours nor a written policy give it back. */
function mayWorkAlways(model: WorkModel, row: WorkingTimeRow): boolean {
  const { hours: window } = statedHours(model, null);
  if (window === null || model.organisation.policies.disconnect !== null) return false;
  const quiet = model.quietHours === null ? [] : weekOf(model.quietHours.hours);
  const open = subtract(weekOf(window), quiet);
  if (open.length === 0) return false;
  // Two weeks on end, so that a rest from Saturday to Monday is seen whole.
  const twice: Interval[] = [...open, ...open.map(([from, to]): Interval => [from + WEEK, to + WEEK])];
  return longest(subtract([[0, 2 * WEEK]], twice)) < row.minutes;
}
