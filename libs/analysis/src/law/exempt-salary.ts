import type { LawRow } from './law-row.js';

/** Least salary of an exempt employee (rule 56). Federal only: higher state thresholds change each January and stay out until checked. */
export interface ExemptSalaryRow extends LawRow {
  readonly weeklyUsd: number;
  readonly yearlyUsd: number;
}

export const EXEMPT_SALARY = [
  {
    key: 'exempt-salary-us',
    code: 'US',
    // The 2024 rule that raised it was vacated on 15 November 2024; 52 × 684 = 35,568.
    weeklyUsd: 684,
    yearlyUsd: 35_568,
    duty: 'a salary of at least $684 a week, and duties that pass the duties test, for exempt status',
    source: '29 CFR 541.600',
    asOf: '2026-06-01',
  },
] as const satisfies readonly ExemptSalaryRow[];
