import type { Pay } from '#work-model';
import { z } from 'zod';
import { defineRule } from '../../checking/rule.js';
import { EXEMPT_SALARY, matchingRows } from '../../law/index.js';

/** Salaries a year, as multiples of a pay unit that is a salary. Hours, deliverables and projects are none. */
const PER_YEAR: Partial<Record<Pay['unit'], number>> = { year: 1, month: 12, week: 52 };

/** Calling a role exempt does not make it so. */
export const usExemptSalaryBelowThreshold = defineRule({
  id: 'us-exempt-salary-below-threshold',
  family: 'united-states',
  title: 'An exempt role is paid less than the salary that exempt status needs',
  severity: 'warning',
  isLegal: true,
  options: z.strictObject({}),
  messages: {
    below:
      'Exempt status needs at least ${weekly} a week on salary, and duties that pass the duties test; this role starts at ${offered} a week.',
  },
  sources: ['29 CFR 541.600 (the rule of 2024 that raised it was vacated on 15 November 2024)'],
  *check({ model }) {
    const { role } = model;
    if (role.engagement !== 'employee' || role.flsa !== 'exempt' || role.pay?.currency !== 'USD') return;
    const perYear = PER_YEAR[role.pay.unit];
    if (perYear === undefined) return;
    const yearly = role.pay.minAmount * perYear;
    for (const row of matchingRows(EXEMPT_SALARY, role.jurisdictions)) {
      if (yearly >= row.yearlyUsd) continue;
      const nonExempt = { title: 'Call the role non-exempt', patch: null, isSafe: false };
      const data = { weekly: row.weeklyUsd, offered: (yearly / 52).toFixed(2), yearly };
      yield { message: 'below', data, path: '/role/pay', fixes: [nonExempt], law: [row] };
    }
  },
});
