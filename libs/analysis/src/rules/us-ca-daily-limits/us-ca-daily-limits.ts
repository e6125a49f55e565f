import {
  epochToLocal,
  intersect,
  isoDateOf,
  MINUTES_PER_DAY,
  totalMinutes,
  WEEKDAYS,
  weekdayOf,
  type Interval,
} from '#work-model';
import { z } from 'zod';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule, type Report } from '../../checking/rule.js';
import { clock, daysInWords, duration } from '../../checking/words.js';
import { BREAKS, matchingRows, OVERTIME, type BreakRow, type OvertimeRow } from '../../law/index.js';
import { plannedHours, type PlannedDay } from '../../schedule/planned-hours.js';
import { workPeriods } from '../../schedule/work-periods.js';

type MessageId = 'overtime' | 'doubleTime' | 'seventhDay' | 'splitShift' | 'meal';

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
    meal: 'On {days}: {work} without a meal period of {break}; in a day of more than {waivable} it cannot be waived.',
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
    yield* meals(facts, days);
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

function* meals({ model }: RoleFacts, days: readonly PlannedDay[]): Iterable<Report<MessageId>> {
  const rows = matchingRows<BreakRow>(BREAKS, model.role.jurisdictions).filter(
    (row) => row.waivableUpToMinutes !== null,
  );
  const row = rows.toSorted((a, b) => a.afterMinutes - b.afterMinutes)[0];
  if (row === undefined) return;
  const { waivableUpToMinutes, breakMinutes } = row;
  const without = days.filter(
    ({ day, total }) =>
      total > (waivableUpToMinutes ?? 0) &&
      !model.breaks.some((one) => one.days.includes(weekdayOf(day)) && one.durationMinutes >= (breakMinutes ?? 0)),
  );
  if (without.length === 0) return;
  const worst = Math.max(...without.map(({ total }) => total));
  const data = {
    days: daysOf(without.map(({ day }) => day)),
    work: upTo(without.map(({ total }) => total)),
    workMinutes: worst,
    break: duration(breakMinutes ?? 0),
    waivable: duration(waivableUpToMinutes ?? 0),
  };
  const fix = advice(`Add a break of ${data.break} before the fifth hour ends`);
  yield { message: 'meal', data, path: '/breaks', law: [row], fixes: [fix] };
}

function dayOf(localMinute: number): number {
  return Math.floor(localMinute / MINUTES_PER_DAY);
}

/** "9 h", or "up to 10 h" when days differ. */
function upTo(minutes: readonly number[]): string {
  const worst = Math.max(...minutes);
  return minutes.every((one) => one === worst) ? duration(worst) : `up to ${duration(worst)}`;
}

function daysOf(days: readonly number[]): string {
  return daysInWords(WEEKDAYS.filter((weekday) => days.some((day) => weekdayOf(day) === weekday)));
}

function advice(title: string): { title: string; patch: null; isSafe: false } {
  return { title, patch: null, isSafe: false };
}
