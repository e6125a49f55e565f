import type { LawRow } from './law-row.js';

/** Work that nobody ordered but the employer knows of is still work (rule 55). */
export type HoursWorkedRow = LawRow;

export const HOURS_WORKED = [
  {
    key: 'hours-worked-us',
    code: 'US',
    duty: 'payment of all work that the employer knows of, also when nobody asked for it and it is done at home',
    source: '29 CFR 785.11–.13',
    asOf: '2026-06-01',
  },
] as const satisfies readonly HoursWorkedRow[];
