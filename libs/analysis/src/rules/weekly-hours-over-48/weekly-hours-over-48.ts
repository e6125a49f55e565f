import { z } from 'zod';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule, type Report } from '../../checking/rule.js';
import { hours } from '../../checking/words.js';
import { matchingRows, WORKING_TIME, type WorkingTimeRow } from '../../law/index.js';
import { Ratio } from '../../ratio.js';
import { plannedHours, type PlannedWeek } from '../../schedule/planned-hours.js';

/** Europe's limit of the working week. */
export const weeklyHoursOver48 = defineRule({
  id: 'weekly-hours-over-48',
  family: 'working-time-law',
  title: 'The plan exceeds 48 hours a week on average',
  severity: 'warning',
  isLegal: true,
  options: z.strictObject({}),
  messages: {
    planned: 'Set times and planned work of {hours} h a week exceed the average limit of {limit} h.',
    contracted: 'The contract of {hours} h a week exceeds the average limit of {limit} h.',
  },
  sources: ['Dir. 2003/88/EC art. 6, 16(b), 22', 'Working Time Regulations 1998 reg. 4–5'],
  *check({ model, facts }) {
    if (model.role.engagement !== 'employee') return;
    const rows = matchingRows<WorkingTimeRow>(WORKING_TIME, model.role.jurisdictions);
    const limits = rows.filter((row) => row.limit === 'most-weekly-hours');
    const [strictest] = limits.toSorted((a, b) => a.minutes - b.minutes || b.periodDays - a.periodDays);
    if (strictest === undefined) return;
    const contracted = model.role.contractedMinutesPerWeek ?? 0;
    if (contracted > strictest.minutes) {
      yield { ...reportOf('contracted', Ratio.of(contracted), limits), path: '/role/contractedMinutesPerWeek' };
      return;
    }
    const planned = heaviestMean(facts, Math.ceil(strictest.periodDays / 7));
    if (planned.compare(Ratio.of(strictest.minutes)) <= 0) return;
    yield {
      ...reportOf('planned', planned, limits),
      path: model.role.contractedMinutesPerWeek === null ? '/role' : '/role/contractedMinutesPerWeek',
    };
  },
});

/** Mean week of the heaviest reference period; of the whole horizon when it is shorter, since then it repeats. */
function heaviestMean(facts: RoleFacts, periodWeeks: number): Ratio {
  const { weeks, meanWeeklyMinutes } = plannedHours(facts);
  if (weeks.length <= periodWeeks) return meanWeeklyMinutes;
  let sum = minutesOf(weeks.slice(0, periodWeeks));
  let most = sum;
  for (const [at, week] of weeks.slice(periodWeeks).entries()) {
    sum += week.total - (weeks[at]?.total ?? 0);
    most = Math.max(most, sum);
  }
  return Ratio.of(most, periodWeeks);
}

function minutesOf(weeks: readonly PlannedWeek[]): number {
  return weeks.reduce((total, week) => total + week.total, 0);
}

function reportOf(
  message: 'planned' | 'contracted',
  minutes: Ratio,
  rows: readonly WorkingTimeRow[],
): Omit<Report<'planned' | 'contracted'>, 'path'> {
  const canOptOut = rows.every((row) => row.optOut !== null);
  const weeklyMinutes = minutes.rounded(0);
  return {
    message,
    // One decimal must not show a week just over the limit as the limit itself.
    data: {
      hours: weeklyMinutes % 6 === 0 ? hours(weeklyMinutes) : exactHours(minutes),
      weeklyMinutes,
      limit: hours(rows[0]?.minutes ?? 0),
    },
    law: rows,
    fixes: [
      { title: 'Plan fewer hours', patch: null, isSafe: false },
      ...(canOptOut
        ? [
            {
              title: 'Where national law lets people agree to more, agree on it separately and in writing',
              patch: null,
              isSafe: false,
            },
          ]
        : []),
    ],
  };
}

function exactHours(minutes: Ratio): string {
  return String(minutes.dividedBy(Ratio.of(60)).rounded(2));
}
