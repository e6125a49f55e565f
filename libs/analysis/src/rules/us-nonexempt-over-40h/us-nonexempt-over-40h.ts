import { isoDateOf } from '#work-model';
import { z } from 'zod';
import { defineRule } from '../../checking/rule.js';
import { hours } from '../../checking/words.js';
import { matchingRows, OVERTIME, type OvertimeRow } from '../../law/index.js';
import { plannedHours } from '../../schedule/planned-hours.js';

/** A week that is planned over 40 hours plans overtime; it should be meant. */
export const usNonexemptOver40h = defineRule({
  id: 'us-nonexempt-over-40h',
  family: 'united-states',
  title: 'A non-exempt role plans more than 40 hours in a workweek',
  severity: 'warning',
  isLegal: true,
  options: z.strictObject({}),
  messages: {
    over: '{hours} h are planned in the week of {week}; overtime is due above {limit} h.',
    overOften:
      '{hours} h are planned in the week of {week}, and more than {limit} h in {weeks} weeks; overtime is due above {limit} h.',
  },
  sources: ['29 USC 207(a)(1)'],
  *check({ model, facts }) {
    const { role } = model;
    if (role.engagement !== 'employee' || role.flsa !== 'non-exempt') return;
    const rows = matchingRows<OvertimeRow>(OVERTIME, role.jurisdictions).filter(({ per }) => per === 'workweek');
    for (const row of rows) {
      const over = plannedHours(facts).weeks.filter(({ total }) => total > row.overMinutes);
      const [first] = over.toSorted((a, b) => b.total - a.total || a.monday - b.monday);
      if (first === undefined) continue;
      const data = {
        hours: hours(first.total),
        minutes: first.total,
        week: isoDateOf(first.monday),
        limit: hours(row.overMinutes),
        weeks: over.length,
      };
      const advice = { title: 'Plan fewer hours, or budget the overtime', patch: null, isSafe: false };
      yield {
        message: over.length > 1 ? 'overOften' : 'over',
        data,
        path: '/role/contractedMinutesPerWeek',
        fixes: [advice],
        law: [row],
      };
    }
  },
});
