import {
  epochToLocal,
  intersect,
  isoDateOf,
  MINUTES_PER_DAY,
  totalMinutes,
  WEEKDAYS,
  weekdayOf,
  type Interval,
  type Weekday,
} from '#work-model';
import { z } from 'zod';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule, type Report } from '../../checking/rule.js';
import { clock, daysInWords, duration } from '../../checking/words.js';
import { matchingRows, OVERTIME, type OvertimeRow } from '../../law/index.js';
import { agreed, middleOf, missingBreaks, type MissingBreak } from '../../schedule/missing-breaks.js';
import { plannedHours, type PlannedDay } from '../../schedule/planned-hours.js';
import { workPeriods } from '../../schedule/work-periods.js';

type MessageId = 'overtime' | 'doubleTime' | 'seventhDay' | 'splitShift' | 'meal' | 'secondMeal';

/** California counts by the day, not only by the week. */
export const usCaDailyLimits = defineRule({
  id: 'us-ca-daily-limits',
  family: 'united-states',
  title: 'A non-exempt role in California plans daily overtime, a split shift or a day without a meal period',
  severity: 'warning',
  isLegal: true,
  options: z.strictObject({}),
  messages: {
    overtime: 'On {days}: {work} planned; in California overtime is due above {limit} a day.',
    doubleTime: 'On {days}: {work} planned; in California double time is due above {limit} a day.',
    seventhDay: 'All seven days of the week of {week} are planned; in California the seventh day in a row is overtime.',
    splitShift:
      'On {days}: an unpaid gap of {gap} from {from} to {to} that you set; in California that is a split shift.',
    meal: 'On {days}: {work} of work without a meal period of {meal}; in California a day of this length cannot do without, even if both sides agree.',
    secondMeal:
      'On {days}: {work} of work with one meal period; in California a second one of {meal} is due above {limit} of work.',
  },
  sources: ['Cal. Lab. Code 510, 512', '8 CCR 11040 §2(Q), 4(C)'],
  *check({ model, facts }) {
    const { role } = model;
    if (role.engagement !== 'employee' || role.flsa !== 'non-exempt') return;
    const rows = matchingRows<OvertimeRow>(OVERTIME, role.jurisdictions).filter(({ per }) => per !== 'workweek');
    if (rows.length === 0) return;
    const { days } = plannedHours(facts);
    yield* dailyOvertime(days, rows);
    yield* seventhDays(days, rows);
    yield* splitShifts(facts, rows);
    yield* meals(facts);
  },
});

function* dailyOvertime(days: readonly PlannedDay[], rows: readonly OvertimeRow[]): Iterable<Report<MessageId>> {
  const daily = rows.filter(({ per }) => per === 'workday').toSorted((a, b) => b.overMinutes - a.overMinutes);
  const reported = new Set<number>();
  for (const row of daily) {
    // What is double time is overtime too; said once, as the graver.
    const over = days.filter(({ day, total }) => total > row.overMinutes && !reported.has(day));
    for (const { day } of over) reported.add(day);
    if (over.length === 0) continue;
    const worst = Math.max(...over.map(({ total }) => total));
    const data = {
      days: daysOf(over.map(({ day }) => day)),
      work: upTo(over.map(({ total }) => total)),
      workMinutes: worst,
      limit: duration(row.overMinutes),
      firstDate: isoDateOf(over[0]?.day ?? 0),
    };
    const message = row.rate === 2 ? 'doubleTime' : 'overtime';
    yield { message, data, path: '/role/workingWindow', law: [row], fixes: [advice('Shorten the day')] };
  }
}

function* seventhDays(days: readonly PlannedDay[], rows: readonly OvertimeRow[]): Iterable<Report<MessageId>> {
  const row = rows.find(({ per, overMinutes }) => per === 'seventh-day' && overMinutes === 0);
  const worked = new Set(days.filter(({ total }) => total > 0).map(({ day }) => day));
  const week = [...worked].find(
    (day) => weekdayOf(day) === 'MO' && WEEKDAYS.every((_, index) => worked.has(day + index)),
  );
  if (row === undefined || week === undefined) return;
  yield {
    message: 'seventhDay',
    data: { week: isoDateOf(week) },
    path: '/role/workingWindow',
    law: [row],
    fixes: [advice('Free one day')],
  };
}

/** Gaps that the working window leaves out are set by the employer; inside it the person may go on working, or chooses to rest. */
function* splitShifts(facts: RoleFacts, rows: readonly OvertimeRow[]): Iterable<Report<MessageId>> {
  const row = rows.find(({ per }) => per === 'split-shift');
  const working = facts.workingTimeOf(null);
  if (row === undefined || working === null) return;
  const { timeZone } = facts.horizon;
  const open = working.map(([start, end]): Interval => [epochToLocal(start, timeZone), epochToLocal(end, timeZone)]);
  const periods = workPeriods(facts);
  const found = periods.flatMap((next, index) => {
    const before = periods[index - 1];
    if (before === undefined || dayOf(before.start) !== dayOf(next.start)) return [];
    const gap: Interval = [before.end, next.start];
    if (gap[1] - gap[0] <= row.overMinutes || totalMinutes(intersect(open, [gap])) > 0) return [];
    return [{ day: dayOf(next.start), gap, path: `/sync/${next.first.index}/startMinute` }];
  });
  const [first] = found;
  if (first === undefined) return;
  const [from, to] = first.gap;
  const data = {
    days: daysOf(found.map(({ day }) => day)),
    gap: duration(to - from),
    gapMinutes: to - from,
    from: clock(from % MINUTES_PER_DAY),
    to: clock(to % MINUTES_PER_DAY),
  };
  yield {
    message: 'splitShift',
    data,
    path: first.path,
    law: [row],
    fixes: [advice('Let the person choose the gap, or close it')],
  };
}

/** Meals of days that are too long to waive them; of shorter days break-missing speaks. */
function* meals(facts: RoleFacts): Iterable<Report<MessageId>> {
  const missing = missingBreaks(facts).filter(({ isPastWaiver }) => isPastWaiver);
  const [none, tooFew] = [missing.filter(lacksAll), missing.filter((one) => !lacksAll(one))];
  if (none.length > 0) yield mealReport('meal', none);
  if (tooFew.length > 0) yield mealReport('secondMeal', tooFew);
}

function lacksAll({ row, lacking }: MissingBreak): boolean {
  return lacking === row.breakMinutes;
}

function mealReport(message: 'meal' | 'secondMeal', missing: readonly MissingBreak[]): Report<MessageId> {
  const rows = [...new Set(missing.map(({ row }) => row))].toSorted((a, b) => a.afterMinutes - b.afterMinutes);
  const mealMinutes = rows[0]?.minPieceMinutes ?? 0;
  const data = {
    days: daysOf(missing.map(({ working }) => working.day)),
    work: upTo(missing.map(({ workMinutes }) => workMinutes)),
    workMinutes: Math.max(...missing.map(({ workMinutes }) => workMinutes)),
    firstDate: isoDateOf(Math.min(...missing.map(({ working }) => working.day))),
    meal: duration(mealMinutes),
    limit: duration(rows.at(-1)?.afterMinutes ?? 0),
  };
  return { message, data, path: '/breaks', law: rows, fixes: [addMeals(missing, mealMinutes)] };
}

/** A single meal goes to the middle of the day, but into its first five hours; of two the person chooses the times. */
function addMeals(missing: readonly MissingBreak[], mealMinutes: number): Fix {
  const most = Math.max(...missing.map(({ lacking }) => lacking)) / mealMinutes;
  const isFirst = most === 1 && missing.every(lacksAll);
  const startMinute = isFirst ? agreed(missing.map((one) => firstMealOf(one, mealMinutes))) : null;
  const patch = Array.from({ length: most }, (_, index) => ({
    op: 'add' as const,
    path: '/breaks/-',
    value: {
      title: index === 0 ? 'Meal' : 'Second meal',
      days: weekdaysOf(
        missing.filter(({ lacking }) => lacking > index * mealMinutes).map(({ working }) => working.day),
      ),
      startMinute,
      durationMinutes: mealMinutes,
      paid: false,
    },
  }));
  const chosen = most === 1 ? 'at a time the person chooses' : 'at times the person chooses';
  const when = startMinute === null ? chosen : `at ${clock(startMinute)}`;
  const what = most === 1 ? 'a meal break' : `${most} meal breaks`;
  const days = daysOf(missing.map(({ working }) => working.day));
  return { title: `Add ${what} of ${duration(mealMinutes)} ${when} on ${days}`, patch, isSafe: false };
}

/** It begins before the hours are over after which the law asks for it. */
function firstMealOf({ working, row }: MissingBreak, mealMinutes: number): number | null {
  const middle = middleOf(working, mealMinutes);
  return middle === null ? null : Math.min(middle, working.start + row.afterMinutes - mealMinutes);
}

function dayOf(localMinute: number): number {
  return Math.floor(localMinute / MINUTES_PER_DAY);
}

/** "9 h", or "up to 10 h" when days differ. */
function upTo(minutes: readonly number[]): string {
  const worst = Math.max(...minutes);
  return minutes.every((one) => one === worst) ? duration(worst) : `up to ${duration(worst)}`;
}

function weekdaysOf(days: readonly number[]): Weekday[] {
  return WEEKDAYS.filter((weekday) => days.some((day) => weekdayOf(day) === weekday));
}

function daysOf(days: readonly number[]): string {
  return daysInWords(weekdaysOf(days));
}

function advice(title: string): { title: string; patch: null; isSafe: false } {
  return { title, patch: null, isSafe: false };
}
