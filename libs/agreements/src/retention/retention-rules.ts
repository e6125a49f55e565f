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

const YEAR = 365;

/** Where no law was found, the time in which claims from a contract can be made. General information, not legal advice. As of 2026-11. */
export const RETENTION_RULES: readonly RetentionRule[] = [
  {
    place: '*',
    type: 'signed-agreement',
    days: 6 * YEAR,
    why: 'claims from a contract can be made for six years in many places',
    source: 'Usual limitation periods (New York, United Kingdom: six years)',
  },
  {
    place: 'US-CA',
    type: 'signed-agreement',
    days: 6 * YEAR,
    why: 'job titles and wage history are kept for the employment and three years; claims from a contract for four',
    source: 'Cal. Labor Code 432.3; Cal. Code Civ. Proc. 337',
  },
  {
    place: 'US-NY',
    type: 'signed-agreement',
    days: 6 * YEAR,
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
    days: YEAR,
    why: 'hiring records are kept for a year',
    source: '29 CFR 1602.14, 1627.3(b)',
  },
  {
    place: 'CA-ON',
    type: 'unsigned-agreement',
    days: 3 * YEAR,
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
    days: 2 * YEAR,
    why: 'data of candidates may be kept for at most two years after the last contact',
    source: 'CNIL',
  },
];
