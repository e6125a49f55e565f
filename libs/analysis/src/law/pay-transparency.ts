import type { LawRow, Money, StaffCountedIn } from './law-row.js';

/** What a posting must show besides a description of the work. */
export type PostingItem =
  | 'range'
  | 'benefits'
  | 'other-compensation'
  | 'application-deadline'
  | 'ai-use'
  | 'vacancy'
  | 'job-description'
  | 'neutral-title';

/** What may not stand in a posting or be asked with it. */
type ForbiddenInPosting = 'local-experience' | 'pay-history' | 'link-instead-of-range';

/** Pay in job postings (rules 63 and 64). */
export interface PayTransparencyRow extends LawRow {
  /** Least staff in total; 1 means every employer. */
  readonly minStaff: number;
  readonly staffCountedIn: StaffCountedIn;
  /** Least staff in the row's own place on top of that; null when none is asked for. */
  readonly minStaffInPlace: number | null;
  /** When the candidate must know: in the posting itself, before the interview by whatever way, or at some later step. */
  readonly due: 'in-posting' | 'before-interview' | 'during-hiring';
  /** False for a Union act that waits for national law; private employers are bound by that law, not by the act. */
  readonly isInForce: boolean;
  readonly mustShow: readonly PostingItem[];
  readonly forbids: readonly ForbiddenInPosting[];
  /** Whether one amount may stand in place of a range; null where the sources used do not say. */
  readonly allowsFixedAmount: boolean | null;
  /** Widest allowed difference between least and most yearly pay; null when there is none. */
  readonly widestYearlyRange: Money | null;
  /** Yearly pay above which the row does not apply; null when pay does not matter. */
  readonly notAboveYearlyPay: Money | null;
  /** Beyond work done in the place: remote work that could be done there, or a job that reports there. */
  readonly alsoReaches: readonly ('remote-work-doable-here' | 'reports-here')[];
}

const US_POSTING = {
  minStaffInPlace: null,
  due: 'in-posting',
  isInForce: true,
  forbids: [],
  widestYearlyRange: null,
  notAboveYearlyPay: null,
  alsoReaches: [],
} as const;

const EU_INTERVIEW = {
  ...US_POSTING,
  minStaff: 1,
  staffCountedIn: 'worldwide',
  due: 'before-interview',
  mustShow: ['range', 'neutral-title'],
  forbids: ['pay-history'],
  allowsFixedAmount: true,
  duty: 'the initial pay or its range before the interview, in the posting or otherwise, a gender-neutral title, and no question about pay history',
  asOf: '2026-06-30',
} as const;

const LATER = { ...US_POSTING, due: 'during-hiring', mustShow: ['range'], allowsFixedAmount: null } as const;

export const PAY_TRANSPARENCY = [
  {
    ...US_POSTING,
    key: 'pay-us-co',
    code: 'US-CO',
    minStaff: 1,
    staffCountedIn: 'place',
    mustShow: ['range', 'benefits', 'other-compensation', 'application-deadline'],
    allowsFixedAmount: true,
    alsoReaches: ['remote-work-doable-here'],
    duty: 'the pay, benefits, other compensation and application deadline in the posting',
    source: 'C.R.S. 8-5-201',
    asOf: '2026-06-01',
  },
  {
    ...US_POSTING,
    key: 'pay-us-ca',
    code: 'US-CA',
    minStaff: 15,
    staffCountedIn: 'worldwide',
    minStaffInPlace: 1,
    mustShow: ['range'],
    forbids: ['link-instead-of-range'],
    allowsFixedAmount: null,
    duty: 'the pay scale in the posting itself, not behind a link or QR code',
    source: 'Cal. Lab. Code 432.3',
    asOf: '2026-06-01',
  },
  {
    ...US_POSTING,
    key: 'pay-us-wa',
    code: 'US-WA',
    minStaff: 15,
    staffCountedIn: 'worldwide',
    minStaffInPlace: 1,
    mustShow: ['range', 'benefits', 'other-compensation'],
    allowsFixedAmount: true,
    // Until 27 July 2027 a faulty posting may be put right within five business days of notice.
    duty: 'the pay range (one amount if only one is offered), benefits and other compensation in the posting',
    source: 'RCW 49.58.110, SSB 5408',
    asOf: '2026-06-01',
  },
  {
    ...US_POSTING,
    key: 'pay-us-ny',
    code: 'US-NY',
    minStaff: 4,
    staffCountedIn: 'worldwide',
    mustShow: ['range', 'job-description'],
    allowsFixedAmount: null,
    duty: 'the pay range, and the job description if there is one, in the posting',
    source: 'N.Y. Labor Law 194-b',
    asOf: '2026-06-01',
  },
  {
    ...US_POSTING,
    key: 'pay-us-il',
    code: 'US-IL',
    minStaff: 15,
    staffCountedIn: 'worldwide',
    mustShow: ['range', 'benefits', 'other-compensation'],
    allowsFixedAmount: null,
    alsoReaches: ['reports-here'],
    duty: 'the pay range, benefits and other compensation in the posting, also for jobs that report to Illinois',
    source: '820 ILCS 112/10',
    asOf: '2026-06-01',
  },
  {
    ...US_POSTING,
    key: 'pay-us-mn',
    code: 'US-MN',
    minStaff: 30,
    staffCountedIn: 'place',
    mustShow: ['range', 'benefits', 'other-compensation'],
    allowsFixedAmount: true,
    duty: 'the starting range or fixed rate, benefits and other compensation in the posting',
    source: 'Minn. Stat. 181.173',
    asOf: '2026-06-01',
  },
  {
    ...US_POSTING,
    key: 'pay-us-nj',
    code: 'US-NJ',
    // Ten staff over twenty calendar weeks.
    minStaff: 10,
    staffCountedIn: 'worldwide',
    mustShow: ['range', 'benefits', 'other-compensation'],
    allowsFixedAmount: true,
    duty: 'the pay or its range, benefits and other compensation programmes in the posting',
    source: 'New Jersey Pay and Benefit Transparency Act (in force 1 June 2025)',
    asOf: '2026-06-01',
  },
  {
    ...US_POSTING,
    key: 'pay-us-vt',
    code: 'US-VT',
    minStaff: 5,
    staffCountedIn: 'worldwide',
    mustShow: ['range'],
    allowsFixedAmount: null,
    duty: 'the least and most pay in the posting',
    source: 'Vermont Act on disclosure of compensation in job advertisements (in force 1 July 2025)',
    asOf: '2026-06-01',
  },
  {
    ...US_POSTING,
    key: 'pay-us-ma',
    code: 'US-MA',
    minStaff: 25,
    staffCountedIn: 'place',
    mustShow: ['range'],
    allowsFixedAmount: null,
    duty: 'the pay range in the posting',
    source: 'Massachusetts pay range disclosure law (in force 29 October 2025)',
    asOf: '2026-06-01',
  },
  {
    ...US_POSTING,
    key: 'pay-us-md',
    code: 'US-MD',
    minStaff: 1,
    staffCountedIn: 'worldwide',
    mustShow: ['range', 'benefits', 'other-compensation'],
    allowsFixedAmount: null,
    duty: 'the pay range, benefits and other compensation in the posting',
    source: 'Maryland Equal Pay for Equal Work, wage range transparency (in force 1 October 2024)',
    asOf: '2026-06-01',
  },
  {
    ...US_POSTING,
    key: 'pay-us-dc',
    code: 'US-DC',
    minStaff: 1,
    staffCountedIn: 'worldwide',
    mustShow: ['range'],
    allowsFixedAmount: null,
    duty: 'the pay range in the posting',
    source: 'District of Columbia wage transparency law (in force 30 June 2024)',
    asOf: '2026-06-01',
  },
  {
    ...US_POSTING,
    key: 'pay-us-hi',
    code: 'US-HI',
    minStaff: 50,
    staffCountedIn: 'worldwide',
    mustShow: ['range'],
    allowsFixedAmount: null,
    duty: 'the pay range in the posting',
    source: 'Hawaii pay transparency law (in force 1 January 2024)',
    asOf: '2026-06-01',
  },
  ...(['CT', 'NV', 'RI'] as const).map((state) => ({
    ...LATER,
    key: `pay-us-${state.toLowerCase()}`,
    code: `US-${state}`,
    minStaff: 1,
    staffCountedIn: 'place' as const,
    duty: 'the pay range on request, at the interview or with the offer, not in the posting',
    source: `${{ CT: 'Connecticut', NV: 'Nevada', RI: 'Rhode Island' }[state]} wage range disclosure law`,
    asOf: '2026-06-01',
  })),
  {
    key: 'pay-ca-on',
    code: 'CA-ON',
    minStaff: 25,
    staffCountedIn: 'worldwide',
    minStaffInPlace: null,
    due: 'in-posting',
    isInForce: true,
    mustShow: ['range', 'ai-use', 'vacancy'],
    forbids: ['local-experience'],
    allowsFixedAmount: true,
    widestYearlyRange: { amount: 50_000, currency: 'CAD' },
    notAboveYearlyPay: { amount: 200_000, currency: 'CAD' },
    alsoReaches: [],
    duty: 'the expected pay or a range no wider than C$50,000, whether AI screens applicants, whether the vacancy exists, and no demand for Canadian experience',
    source: 'Ontario ESA 2000 job posting rules (in force 1 January 2026)',
    asOf: '2026-06-01',
  },
  {
    ...EU_INTERVIEW,
    key: 'pay-eu',
    code: 'EU',
    // Due by 7 June 2026 and missed by most members: bound are employers where national law is made, rows of their own below.
    isInForce: false,
    inEea: false,
    source: 'Dir. (EU) 2023/970 art. 5',
  },
  ...(['IT', 'LT', 'MT', 'SK', 'PL'] as const).map((member) => ({
    ...EU_INTERVIEW,
    key: `pay-${member.toLowerCase()}`,
    code: member,
    source:
      member === 'PL'
        ? 'Polish recruitment pay rules (in force 24 December 2025), Dir. (EU) 2023/970 art. 5'
        : 'National law made under Dir. (EU) 2023/970 art. 5',
  })),
] as const satisfies readonly PayTransparencyRow[];
