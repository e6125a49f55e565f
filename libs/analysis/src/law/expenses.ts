import type { LawRow } from './law-row.js';

/** Duty to pay what work costs the person, home internet and phone included (rule 62). */
export type ExpenseRow = LawRow;

export const EXPENSES = [
  {
    key: 'expenses-us-ca',
    code: 'US-CA',
    duty: 'the employer to reimburse necessary work expenses',
    source: 'Cal. Lab. Code 2802',
    asOf: '2026-06-01',
  },
  {
    key: 'expenses-us-il',
    code: 'US-IL',
    duty: 'the employer to reimburse necessary work expenses',
    source: '820 ILCS 115/9.5',
    asOf: '2026-06-01',
  },
] as const satisfies readonly ExpenseRow[];
