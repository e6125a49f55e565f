import type { LawRow } from './law-row.js';

/** When time on call counts as working time (rule 53). */
export interface OnCallRow extends LawRow {
  readonly appliesTo: 'all-employees' | 'non-exempt';
  /** What makes waiting time working time besides a place set by the employer: a limit on where to stay, or only a short time to respond. */
  readonly boundBy: 'place-or-response' | 'response';
}

export const ON_CALL = [
  {
    key: 'on-call-us',
    code: 'US',
    appliesTo: 'non-exempt',
    boundBy: 'place-or-response',
    duty: 'time on call to be paid as hours worked when it cannot be used effectively for one’s own purposes',
    source: '29 CFR 785.17',
    asOf: '2026-06-01',
  },
  {
    key: 'on-call-eu',
    code: 'EU',
    appliesTo: 'all-employees',
    boundBy: 'response',
    duty: 'time on call to count as working time when its limits very significantly affect how free time can be used',
    source: 'CJEU C-518/15, C-344/19, C-580/19',
    asOf: '2026-06-01',
  },
] as const satisfies readonly OnCallRow[];
