import type { LawRow } from './law-row.js';

/** Limits of the working-time directive and its British form (rules 45 to 47). */
export interface WorkingTimeRow extends LawRow {
  readonly limit: 'most-weekly-hours' | 'least-daily-rest' | 'least-weekly-rest';
  readonly minutes: number;
  /** Span over which the limit is averaged, or within which the rest must lie, in days. Four months are counted as 17 weeks. */
  readonly periodDays: number;
  /** National law may average weekly rest over this many days (two rests in 14); null when there is no such option. */
  readonly averagedOverDays: number | null;
  /** Whether the person may agree to more: in writing, only where national law lets them, or not at all. */
  readonly optOut: 'written' | 'if-national-law-allows' | null;
}

const NO_OPTION = { averagedOverDays: null, optOut: null } as const;

export const WORKING_TIME = [
  {
    key: 'weekly-hours-eu',
    code: 'EU',
    limit: 'most-weekly-hours',
    minutes: 2880,
    periodDays: 119,
    averagedOverDays: null,
    optOut: 'if-national-law-allows',
    duty: 'at most 48 hours a week, overtime included, on average over up to four months',
    source: 'Dir. 2003/88/EC art. 6, 16(b), 22',
    asOf: '2026-06-01',
  },
  {
    key: 'weekly-hours-gb',
    code: 'GB',
    limit: 'most-weekly-hours',
    minutes: 2880,
    periodDays: 119,
    averagedOverDays: null,
    optOut: 'written',
    duty: 'at most 48 hours a week on average over 17 weeks, unless the person has opted out in writing',
    source: 'Working Time Regulations 1998 reg. 4–5',
    asOf: '2026-06-01',
  },
  {
    key: 'daily-rest-eu',
    code: 'EU',
    limit: 'least-daily-rest',
    minutes: 660,
    periodDays: 1,
    ...NO_OPTION,
    duty: '11 consecutive hours of rest in each 24 hours',
    source: 'Dir. 2003/88/EC art. 3',
    asOf: '2026-06-01',
  },
  {
    key: 'daily-rest-gb',
    code: 'GB',
    limit: 'least-daily-rest',
    minutes: 660,
    periodDays: 1,
    ...NO_OPTION,
    duty: '11 consecutive hours of rest in each 24 hours',
    source: 'Working Time Regulations 1998 reg. 10',
    asOf: '2026-06-01',
  },
  {
    key: 'weekly-rest-eu',
    code: 'EU',
    limit: 'least-weekly-rest',
    minutes: 2100,
    periodDays: 7,
    averagedOverDays: 14,
    optOut: null,
    duty: '24 hours of rest on end in each seven days, added to the 11 hours of daily rest',
    source: 'Dir. 2003/88/EC art. 5, 16(a)',
    asOf: '2026-06-01',
  },
  {
    key: 'weekly-rest-gb',
    code: 'GB',
    limit: 'least-weekly-rest',
    minutes: 1440,
    periodDays: 7,
    averagedOverDays: 14,
    optOut: null,
    duty: '24 hours of rest on end in each seven days, or twice in fourteen',
    source: 'Working Time Regulations 1998 reg. 11',
    asOf: '2026-06-01',
  },
] as const satisfies readonly WorkingTimeRow[];
