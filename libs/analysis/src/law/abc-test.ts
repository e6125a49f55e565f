import type { LawRow } from './law-row.js';

/**
 * Places where a contractor must pass the ABC test (rule 59): free from control (A), outside the hirer's usual business (B), with
 * an own established trade (C). Only places whose test covers wages in every trade stand here; many more use one for
 * unemployment insurance or construction alone.
 */
export interface AbcTestRow extends LawRow {
  /** What satisfies prong B: only work outside the usual business, or also work done away from all of the hirer's places. */
  readonly prongB: 'outside-usual-business' | 'outside-usual-business-or-places';
  /** Whether a business-to-business exemption exists that counsel may look at. */
  readonly hasBusinessExemption: boolean;
}

const DUTY = 'a contractor to work outside your usual business (B) and to have an own established trade (C)';

export const ABC_TEST = [
  {
    key: 'abc-us-ca',
    code: 'US-CA',
    prongB: 'outside-usual-business',
    hasBusinessExemption: true,
    duty: DUTY,
    source: 'Cal. Lab. Code 2775(b)(1)',
    asOf: '2026-06-01',
  },
  {
    key: 'abc-us-ma',
    code: 'US-MA',
    prongB: 'outside-usual-business',
    hasBusinessExemption: false,
    duty: DUTY,
    source: 'M.G.L. c.149 §148B',
    asOf: '2026-06-01',
  },
  {
    key: 'abc-us-nj',
    code: 'US-NJ',
    prongB: 'outside-usual-business-or-places',
    hasBusinessExemption: false,
    duty: 'a contractor to work outside your usual business or away from all your places (B) and to have an own established trade (C)',
    source: 'N.J. Unemployment Compensation, Wage and Hour and Wage Payment Laws (ABC test)',
    asOf: '2026-06-01',
  },
] as const satisfies readonly AbcTestRow[];
