import { z } from 'zod';
import { isoDateOf, totalMinutes } from '#work-model';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule } from '../../checking/rule.js';
import { duration } from '../../checking/words.js';
import { paidSetMinutesByWeek } from '../../schedule/paid-set-minutes.js';

/** The set times alone are more than what is paid. */
export const syncExceedsContractedHours = defineRule({
  id: 'sync-exceeds-contracted-hours',
  family: 'contradictions',
  title: 'The required set times of a week are longer than the contracted hours',
  severity: 'error',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    tooMuch: 'Set times need {planned} in the week of {week}; the contract is {contracted}.',
    uneven:
      'Set times need {planned} in the week of {week}; the contract is {contracted}. The average of {mean} fits: say under “hoursVary” that weeks differ.',
  },
  sources: ['Arithmetic: required set time without unpaid breaks, by ISO week'],
  *check({ model, facts }) {
    const contracted = model.role.contractedMinutesPerWeek;
    if (contracted === null || model.sync.length === 0) return;
    const weeks = paidSetMinutesByWeek(facts);
    const over = [...weeks].filter(([, minutes]) => minutes > contracted).sort(([a], [b]) => a - b);
    if (over.length === 0) return;
    const [week, minutes] = over.reduce((most, one) => (one[1] > most[1] ? one : most));
    const total = [...weeks.values()].reduce((sum, one) => sum + one, 0);
    const isUneven = total <= contracted * facts.horizon.weeks;
    if (isUneven && model.role.hoursVary !== null) return;
    yield {
      message: isUneven ? 'uneven' : 'tooMuch',
      severity: isUneven ? 'warning' : 'error',
      path: '/role/contractedMinutesPerWeek',
      data: {
        planned: duration(minutes),
        week: isoDateOf(week),
        contracted: duration(contracted),
        mean: duration(Math.round(total / facts.horizon.weeks)),
        plannedMinutes: minutes,
        contractedMinutes: contracted,
        weeksOver: over.length,
        weeksChecked: facts.horizon.weeks,
      },
      fixes: fixesFor(facts, isUneven ? null : minutes),
    };
  },
});

function fixesFor(facts: RoleFacts, needed: number | null): Fix[] {
  const longest = longestDuty(facts);
  const cut: Fix[] =
    longest === null ? [] : [{ title: `Shorten set times, for example “${longest}”`, patch: null, isSafe: false }];
  if (needed === null) return cut;
  const raise: Fix = {
    title: `Raise the contracted hours to ${duration(needed)}`,
    patch: [{ op: 'replace', path: '/role/contractedMinutesPerWeek', value: needed }],
    isSafe: false,
  };
  return [...cut, raise];
}

function longestDuty(facts: RoleFacts): string | null {
  let longest: { title: string; minutes: number } | null = null;
  const minutesOf = new Map<string, { title: string; minutes: number }>();
  for (const { duty, interval } of facts.schedule.required) {
    const known = minutesOf.get(duty.id) ?? { title: duty.title, minutes: 0 };
    known.minutes += totalMinutes([interval]);
    minutesOf.set(duty.id, known);
  }
  for (const one of minutesOf.values()) if (longest === null || one.minutes > longest.minutes) longest = one;
  return longest?.title ?? null;
}
