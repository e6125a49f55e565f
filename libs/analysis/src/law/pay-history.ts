import type { LawRow } from './law-row.js';

/** Where a candidate may not be asked what they earned before (rules 64 and 70). Only places whose text was checked stand here. */
export type PayHistoryRow = LawRow;

const DUTY = 'that applicants are not asked about their pay history';

export const PAY_HISTORY_BANS = [
  // Not in force through the directive itself, but a posting that asks will have to change everywhere in the Union.
  {
    key: 'pay-history-eu',
    code: 'EU',
    inEea: false,
    duty: DUTY,
    source: 'Dir. (EU) 2023/970 art. 5(2)',
    asOf: '2026-06-30',
  },
  { key: 'pay-history-us-ca', code: 'US-CA', duty: DUTY, source: 'Cal. Lab. Code 432.3', asOf: '2026-06-01' },
  { key: 'pay-history-us-il', code: 'US-IL', duty: DUTY, source: '820 ILCS 112/10', asOf: '2026-06-01' },
  { key: 'pay-history-us-ny', code: 'US-NY', duty: DUTY, source: 'N.Y. Labor Law 194-a', asOf: '2026-06-01' },
] as const satisfies readonly PayHistoryRow[];
