/** What is kept: an agreement that everybody signed, or one that came to nothing, whose new hire was a candidate. */
export type RecordType = 'signed-agreement' | 'unsigned-agreement';

export interface RetentionRule {
  /** ISO 3166 code of a country or region; `*`: everywhere else. */
  readonly place: string;
  readonly type: RecordType;
  readonly days: number;
  /** Why so long, as people are told. */
  readonly why: string;
  readonly source: string;
}

/** Days that are never less than so many years, wherever their leap days lie: for what must be kept. */
function atLeast(years: number): number {
  return years * 365 + Math.ceil(years / 4);
}

/** Days that are never more than so many years: for what must be gone. */
function atMost(years: number): number {
  return years * 365;
}

/**
 * Applications, notices and agreements are all that is kept of people here; there is no payroll, so its three years (29 CFR 516.5) are no rule. Of
 * contracts with freelancers the law of some places asks for less (Illinois two years, California four): they are kept as long as the others.
 * Where no law was found, the time in which claims from a contract can be made. General information, not legal advice.
 * As of 2026-11.
 */
export const RETENTION_RULES: readonly RetentionRule[] = [
  {
    place: '*',
    type: 'signed-agreement',
    days: atLeast(6),
    why: 'claims from a contract can be made for six years in many places',
    source: 'Usual limitation periods (New York, United Kingdom: six years)',
  },
  {
    place: 'US-CA',
    type: 'signed-agreement',
    days: atLeast(6),
    why: 'job titles and wage history are kept for the employment and three years; claims from a contract for four',
    source: 'Cal. Labor Code 432.3; Cal. Code Civ. Proc. 337',
  },
  {
    place: 'US-NY',
    type: 'signed-agreement',
    days: atLeast(6),
    why: 'acknowledged notices are kept for six years',
    source: 'N.Y. Labor Law 195',
  },
  {
    place: '*',
    type: 'unsigned-agreement',
    days: 180,
    why: 'claims of applicants can be made for some months',
    source: 'GDPR art. 5(1)(e): no longer than necessary',
  },
  {
    place: 'US',
    type: 'unsigned-agreement',
    days: atLeast(1),
    why: 'hiring records are kept for a year; under a charge longer, by a legal hold',
    source: '29 CFR 1602.14, 1627.3(b)',
  },
  {
    place: 'CA-ON',
    type: 'unsigned-agreement',
    days: atLeast(3),
    why: 'hiring records are kept for three years',
    source: 'Employment Standards Act, 2000 (Ontario)',
  },
  {
    place: 'DE',
    type: 'unsigned-agreement',
    days: 180,
    why: 'claims for discrimination can be made for two months, and take some to arrive',
    source: 'AGG § 15(4), § 61b ArbGG',
  },
  {
    place: 'NL',
    type: 'unsigned-agreement',
    days: 28,
    why: 'data of candidates who were not hired are erased after four weeks',
    source: 'Autoriteit Persoonsgegevens',
  },
  {
    place: 'FR',
    type: 'unsigned-agreement',
    days: atMost(2),
    why: 'data of candidates may be kept for at most two years after the last contact',
    source: 'CNIL',
  },
];
