import type { LawRow } from './law-row.js';

/** Break in the working day (rule 48). Several rows of one place are steps: the longest that is reached counts. */
export interface BreakRow extends LawRow {
  /** Working minutes of the day up to which no break is asked for. */
  readonly afterMinutes: number;
  /** True where the break is owed once the day reaches `afterMinutes`; false where only once it exceeds them. */
  readonly isOwedAtExactly: boolean;
  /** All breaks of the day together, earlier steps included, in minutes; null where the length is left to agreements. */
  readonly breakMinutes: number | null;
  /** Pieces shorter than this do not count, in minutes; null where the law does not say. */
  readonly minPieceMinutes: number | null;
  /** The break may be waived by agreement in a day of at most this many working minutes; null when it may not. */
  readonly waivableUpToMinutes: number | null;
  readonly appliesTo: 'all-employees' | 'non-exempt';
}

const NOBODY_WAIVES = { waivableUpToMinutes: null, appliesTo: 'all-employees' } as const;

export const BREAKS = [
  {
    key: 'break-eu',
    code: 'EU',
    afterMinutes: 360,
    isOwedAtExactly: false,
    // Art. 4 names no length; the twenty minutes often quoted are the United Kingdom's.
    breakMinutes: null,
    minPieceMinutes: null,
    ...NOBODY_WAIVES,
    duty: 'a break in a working day of more than 6 hours; its length is set by agreement or national law',
    source: 'Dir. 2003/88/EC art. 4',
    asOf: '2026-06-01',
  },
  {
    key: 'break-gb',
    code: 'GB',
    afterMinutes: 360,
    isOwedAtExactly: false,
    breakMinutes: 20,
    minPieceMinutes: 20,
    ...NOBODY_WAIVES,
    duty: 'an uninterrupted break of 20 minutes in a working day of more than 6 hours',
    source: 'Working Time Regulations 1998 reg. 12',
    asOf: '2026-06-01',
  },
  {
    key: 'break-de-6h',
    code: 'DE',
    afterMinutes: 360,
    isOwedAtExactly: false,
    breakMinutes: 30,
    minPieceMinutes: 15,
    ...NOBODY_WAIVES,
    duty: 'breaks of 30 minutes in a working day of more than 6 hours',
    source: 'ArbZG §4',
    asOf: '2026-06-01',
  },
  {
    key: 'break-de-9h',
    code: 'DE',
    afterMinutes: 540,
    isOwedAtExactly: false,
    breakMinutes: 45,
    minPieceMinutes: 15,
    ...NOBODY_WAIVES,
    duty: 'breaks of 45 minutes in a working day of more than 9 hours',
    source: 'ArbZG §4',
    asOf: '2026-06-01',
  },
  {
    key: 'break-fr',
    code: 'FR',
    afterMinutes: 360,
    // "Dès que le temps de travail quotidien atteint six heures": at six hours, not after them.
    isOwedAtExactly: true,
    breakMinutes: 20,
    minPieceMinutes: 20,
    ...NOBODY_WAIVES,
    duty: 'a break of 20 minutes on end as soon as the working day reaches 6 hours',
    source: 'Code du travail L3121-16',
    asOf: '2026-06-01',
  },
  {
    key: 'break-ie-4h30',
    code: 'IE',
    afterMinutes: 270,
    isOwedAtExactly: false,
    breakMinutes: 15,
    minPieceMinutes: 15,
    ...NOBODY_WAIVES,
    duty: 'a break of 15 minutes when more than 4½ hours are worked',
    source: 'Organisation of Working Time Act 1997 s. 12',
    asOf: '2026-06-01',
  },
  {
    key: 'break-ie-6h',
    code: 'IE',
    afterMinutes: 360,
    isOwedAtExactly: false,
    breakMinutes: 30,
    minPieceMinutes: 15,
    ...NOBODY_WAIVES,
    duty: 'breaks of 30 minutes, the first 15 included, when more than 6 hours are worked',
    source: 'Organisation of Working Time Act 1997 s. 12',
    asOf: '2026-06-01',
  },
  {
    key: 'break-es',
    code: 'ES',
    afterMinutes: 360,
    isOwedAtExactly: false,
    breakMinutes: 15,
    minPieceMinutes: 15,
    ...NOBODY_WAIVES,
    duty: 'a break of 15 minutes in a continuous working day of more than 6 hours',
    source: 'Estatuto de los Trabajadores art. 34.4',
    asOf: '2026-06-01',
  },
  {
    key: 'meal-us-ca-5h',
    code: 'US-CA',
    afterMinutes: 300,
    isOwedAtExactly: false,
    breakMinutes: 30,
    minPieceMinutes: 30,
    waivableUpToMinutes: 360,
    appliesTo: 'non-exempt',
    duty: 'a 30-minute meal period in a working day of more than 5 hours',
    source: 'Cal. Lab. Code 512',
    asOf: '2026-06-01',
  },
  {
    key: 'meal-us-ca-10h',
    code: 'US-CA',
    afterMinutes: 600,
    isOwedAtExactly: false,
    breakMinutes: 60,
    minPieceMinutes: 30,
    // It may be waived up to 12 hours if the first was taken, which a plan cannot know beforehand.
    waivableUpToMinutes: null,
    appliesTo: 'non-exempt',
    duty: 'a second 30-minute meal period in a working day of more than 10 hours',
    source: 'Cal. Lab. Code 512',
    asOf: '2026-06-01',
  },
] as const satisfies readonly BreakRow[];
