import { statedHours, subtract, union, type CommNorm } from '#work-model';
import { z } from 'zod';
import { defineRule, type RuleContext } from '../../checking/rule.js';
import { HOURS_WORKED, matchingRows } from '../../law/index.js';
import { weekOf } from '../../schedule/local-week.js';

/** Own-time work of people who are paid by the hour is paid work, so it must be written down. */
export const usNonexemptUntrackedAsync = defineRule({
  id: 'us-nonexempt-untracked-async',
  family: 'united-states',
  title: 'A non-exempt role has own-time work and no word on how its time is recorded',
  severity: 'warning',
  isLegal: true,
  options: z.strictObject({}),
  messages: {
    noRecording:
      'Work done on one’s own time ({items}) counts as hours worked if you know of it, even if nobody asked for it. Say how the time is recorded.',
    noEstimate:
      '“{title}” is own-time work of a non-exempt role and has no estimate, so nobody can see when it makes overtime.',
  },
  sources: ['29 CFR 785.11–.13'],
  *check(context) {
    const { model } = context;
    const { role, organisation } = model;
    if (role.engagement !== 'employee' || role.flsa !== 'non-exempt') return;
    const law = matchingRows(HOURS_WORKED, role.jurisdictions);
    if (law.length === 0) return;
    if (organisation.policies.timeRecording === null) {
      const items = [
        ...model.async.map(({ title }) => title),
        ...normsOutsideHours(context).map(({ channel }) => channel),
      ];
      if (items.length > 0) yield { message: 'noRecording', data: { items }, path: '/organisation/policies', law };
      return;
    }
    for (const [index, { title, effortMinutes }] of model.async.entries()) {
      if (effortMinutes !== null) continue;
      yield { message: 'noEstimate', data: { title }, path: `/async/${index}`, severity: 'info', law };
    }
  },
});

/** Norms that ask for answers outside the working window. Where that is unanswered, nothing can be said. */
function normsOutsideHours({ model }: RuleContext<unknown>): readonly CommNorm[] {
  const { hours } = statedHours(model, null);
  if (hours === null) return [];
  const window = weekOf(hours);
  return model.norms.filter(
    ({ hours: read, responseMinutes }) =>
      read !== null && responseMinutes !== null && subtract(weekOf(read), union(window)).length > 0,
  );
}
