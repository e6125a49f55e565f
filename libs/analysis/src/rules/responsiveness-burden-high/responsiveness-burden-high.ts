import { z } from 'zod';
import { intersect, subtract, totalMinutes, type CommNorm } from '#work-model';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule } from '../../checking/rule.js';
import { duration, listed } from '../../checking/words.js';
import { timeOfTightNorms } from '../../measures/norm-time.js';
import { Ratio } from '../../ratio.js';
import { isServingRole, servingTime } from '../../schedule/serving-time.js';

/** Who must always answer at once never does anything else. */
export const responsivenessBurdenHigh = defineRule({
  id: 'responsiveness-burden-high',
  family: 'schedule',
  title: 'Fast replies are asked for in much of the working time',
  severity: 'warning',
  isLegal: false,
  options: z.strictObject({
    fastMinutes: z.int().min(1).default(60).describe('A reply asked for within this time is a fast one, in minutes.'),
    infoFrom: z.int().min(1).max(100).default(25).describe('Percent of working time from which it speaks.'),
    warningAbove: z.int().min(1).max(100).default(50).describe('Percent above which it is a warning.'),
  }),
  messages: {
    high: 'For {percent} % of working time the {role} must answer within {within} ({channels}).',
  },
  sources: ['Barber and Santuzzi, “Please Respond ASAP: Workplace Telepressure and Employee Recovery” (2015)'],
  *check({ model, facts, options }) {
    const fast = [...model.norms.entries()].filter(([, norm]) => isFast(norm, options.fastMinutes));
    const [first] = fast.toSorted(([, a], [, b]) => (a.responseMinutes ?? 0) - (b.responseMinutes ?? 0));
    const share =
      first === undefined
        ? null
        : burden(
            facts,
            fast.map(([, norm]) => norm),
            options.fastMinutes,
          );
    if (first === undefined || share === null || share.compare(Ratio.of(options.infoFrom)) < 0) return;
    yield {
      message: 'high',
      data: {
        percent: share.rounded(0),
        role: model.role.title,
        within: duration(options.fastMinutes),
        channels: listed(fast.map(([, norm]) => `“${norm.channel}” within ${duration(norm.responseMinutes ?? 0)}`)),
        norms: fast.map(([, norm]) => norm.id),
      },
      path: `/norms/${first[0]}/responseMinutes`,
      severity: share.compare(Ratio.of(options.warningAbove)) > 0 ? 'warning' : 'info',
      fixes: [{ title: 'Ask for fast replies in stated hours only', patch: null, isSafe: false }],
    };
  },
});

// An urgent channel is for emergencies; that one can be reached is no burden until one happens.
function isFast({ responseMinutes, urgent }: CommNorm, fastMinutes: number): boolean {
  return !urgent && responseMinutes !== null && responseMinutes <= fastMinutes;
}

/** Percent of W (of contracted time when W is whole days); null when there is nothing to take a share of. */
function burden(facts: RoleFacts, norms: readonly CommNorm[], fastMinutes: number): Ratio | null {
  const { schedule, horizon, model } = facts;
  const working = schedule.workingTime;
  if (working === null) return null;
  const windowMinutes = totalMinutes(working);
  const contracted = (model.role.contractedMinutesPerWeek ?? 0) * horizon.weeks;
  const isWholeWeek = windowMinutes === horizon.end - horizon.start;
  // Shifts around the clock: the bell rings at all hours, and is answered in those of the shift.
  if (isWholeWeek && isServingRole(schedule)) return null;
  const base = isWholeWeek ? contracted : windowMinutes;
  if (base === 0) return null;
  const asked = timeOfTightNorms({ ...schedule, model: { ...model, norms: [...norms] } }, fastMinutes + 1);
  // At a front desk answering at once is the work itself.
  const burdened = totalMinutes(subtract(intersect(asked, working), servingTime(schedule)));
  return Ratio.of(100 * Math.min(burdened, base), base);
}
