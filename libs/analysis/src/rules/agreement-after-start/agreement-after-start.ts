import { dayNumberOf, type WorkModel } from '#work-model';
import { z } from 'zod';
import { defineRule } from '../../checking/rule.js';

/** "Get agreement on all expectations upfront." */
export const agreementAfterStart = defineRule({
  id: 'agreement-after-start',
  family: 'clarity',
  title: 'The agreement is signed after the work has begun',
  severity: 'warning',
  isLegal: false,
  needs: ['signing'],
  options: z.strictObject({}),
  messages: {
    signed: 'The agreement was signed {days} after {start}. Expectations should be agreed before.',
    planned: 'The agreement is to be signed {days} after {start}. Expectations should be agreed before.',
  },
  sources: [
    '“Synchronous vs Asynchronous”: get agreement on all expectations upfront',
    'Employment Rights Act 1996 s. 1 (UK): particulars by the first day',
    'Directive (EU) 2019/1152 art. 5: the essentials within seven calendar days',
  ],
  *check({ model, inputs }) {
    const start = startOf(model);
    if (inputs.signing === undefined || start === null) return;
    const { signedOn, isPlanned } = inputs.signing;
    const late = dayNumberOf(signedOn) - dayNumberOf(start.date);
    if (late <= 0) return;
    yield {
      message: isPlanned ? 'planned' : 'signed',
      path: start.path,
      data: {
        days: late === 1 ? '1 day' : `${late} days`,
        daysLate: late,
        start: `${start.words} (${start.date})`,
        signedOn,
      },
      fixes: isPlanned ? [{ title: 'Send the agreement now', patch: null, isSafe: false }] : [],
    };
  },
});

interface Start {
  readonly date: string;
  readonly path: string;
  readonly words: string;
}

/** The day from which these expectations hold: for somebody who is there already, the day on which the changed ones begin. */
function startOf({ role, effectiveFrom }: WorkModel): Start | null {
  if (effectiveFrom !== null && (role.startDate === null || effectiveFrom > role.startDate)) {
    return { date: effectiveFrom, path: '/effectiveFrom', words: 'these expectations began to hold' };
  }
  return role.startDate === null ? null : { date: role.startDate, path: '/role/startDate', words: 'the start of work' };
}
