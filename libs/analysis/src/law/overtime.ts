import type { LawRow } from './law-row.js';

/** Hours above which more is owed to non-exempt people in the United States (rules 54 and 57). Meal periods stand with the breaks. */
export interface OvertimeRow extends LawRow {
  /** `seventh-day`: the seventh day worked in a row of one workweek. `split-shift`: an unpaid gap that the employer sets. */
  readonly per: 'workweek' | 'workday' | 'seventh-day' | 'split-shift';
  /** Owed above this many minutes. */
  readonly overMinutes: number;
  /** Multiple of the regular rate that is owed; null where something else than a rate is. */
  readonly rate: number | null;
}

export const OVERTIME = [
  {
    key: 'overtime-us-week',
    code: 'US',
    per: 'workweek',
    overMinutes: 2400,
    rate: 1.5,
    duty: 'overtime at one and a half times the regular rate above 40 hours in a workweek',
    source: '29 USC 207(a)(1)',
    asOf: '2026-06-01',
  },
  {
    key: 'overtime-us-ca-day',
    code: 'US-CA',
    per: 'workday',
    overMinutes: 480,
    rate: 1.5,
    duty: 'overtime at one and a half times the regular rate above 8 hours in a workday',
    source: 'Cal. Lab. Code 510',
    asOf: '2026-06-01',
  },
  {
    key: 'double-time-us-ca-day',
    code: 'US-CA',
    per: 'workday',
    overMinutes: 720,
    rate: 2,
    duty: 'double time above 12 hours in a workday',
    source: 'Cal. Lab. Code 510',
    asOf: '2026-06-01',
  },
  {
    key: 'overtime-us-ca-seventh-day',
    code: 'US-CA',
    per: 'seventh-day',
    overMinutes: 0,
    rate: 1.5,
    duty: 'overtime at one and a half times the regular rate on the seventh day in a row of a workweek',
    source: 'Cal. Lab. Code 510',
    asOf: '2026-06-01',
  },
  {
    key: 'double-time-us-ca-seventh-day',
    code: 'US-CA',
    per: 'seventh-day',
    overMinutes: 480,
    rate: 2,
    duty: 'double time above 8 hours on the seventh day in a row of a workweek',
    source: 'Cal. Lab. Code 510',
    asOf: '2026-06-01',
  },
  {
    key: 'split-shift-us-ca',
    code: 'US-CA',
    per: 'split-shift',
    overMinutes: 60,
    rate: null,
    duty: 'a split-shift premium where the employer sets an unpaid gap of more than an hour that is no meal period',
    source: '8 CCR 11040 §2(Q), 4(C)',
    asOf: '2026-06-01',
  },
] as const satisfies readonly OvertimeRow[];
