import type { LawRow } from './law-row.js';

export type FreelanceTerm =
  'names-and-addresses' | 'itemised-services-and-value' | 'rate-and-method' | 'payment-date' | 'service-list-date';

/** Written contracts with freelancers (rule 60). */
export interface FreelanceTermsRow extends LawRow {
  /** Value of the contracts of the last `withinDays` together from which the duty holds. */
  readonly minValueUsd: number;
  readonly withinDays: number;
  readonly mustState: readonly FreelanceTerm[];
  /** Payment is due at most this many days after completion when the contract names no date. */
  readonly payWithinDays: number;
  readonly keepYears: number;
  /** Only these trades are covered, as word stems in English; null for all. */
  readonly professions: readonly string[] | null;
}

const TERMS = [
  'names-and-addresses',
  'itemised-services-and-value',
  'rate-and-method',
  'payment-date',
  'service-list-date',
] as const;
const DUTY =
  'a written contract with names and addresses, itemised services and their value, rate and method of pay, the payment date, and the date for the list of services';

// "Professional services" of Cal. Lab. Code 2778(b)(2), as far as a title or industry shows them.
const PROFESSIONS = (
  'market,human resource,travel agen,graphic,design,grant writ,artist,enrolled agent,payment process,photo,video,writ,translat,edit,' +
  'copy,illustrat,cartograph,content,producer,narrat,esthetic,electrolog,manicur,barber,cosmetolog,performer,apprais,forester'
).split(',');

export const FREELANCE_TERMS = [
  {
    key: 'freelance-us-ny',
    code: 'US-NY',
    minValueUsd: 800,
    withinDays: 120,
    mustState: TERMS,
    payWithinDays: 30,
    keepYears: 6,
    professions: null,
    duty: DUTY,
    source: 'N.Y. Freelance Isn’t Free Act',
    asOf: '2026-06-01',
  },
  {
    key: 'freelance-us-il',
    code: 'US-IL',
    minValueUsd: 500,
    withinDays: 120,
    // The date for the list of services is needed here only if the client asks for such a list (820 ILCS 193/15(b)(4)).
    mustState: TERMS,
    payWithinDays: 30,
    keepYears: 2,
    professions: null,
    duty: DUTY,
    source: 'Ill. P.A. 103-0417',
    asOf: '2026-06-01',
  },
  {
    key: 'freelance-us-ca',
    code: 'US-CA',
    minValueUsd: 250,
    withinDays: 120,
    mustState: TERMS,
    payWithinDays: 30,
    keepYears: 4,
    professions: PROFESSIONS,
    duty: DUTY,
    source: 'Cal. SB 988',
    asOf: '2026-06-01',
  },
] as const satisfies readonly FreelanceTermsRow[];
