import type { LawRow } from './law-row.js';

/** How US law tells a contractor from an employee (rule 58). The rule of 2024 and its planned successor are in dispute. */
export type ContractorTestRow = LawRow;

export const CONTRACTOR_TESTS = [
  {
    key: 'contractor-us-common-law',
    code: 'US',
    duty: 'a contractor to decide how, when and where the result is made',
    source: 'Rev. Rul. 87-41; 29 CFR part 795',
    asOf: '2026-06-01',
  },
] as const satisfies readonly ContractorTestRow[];
