import type { LawRow } from './law-row.js';

/** What a new employee must get in writing (rule 51). */
export interface ParticularsRow extends LawRow {
  readonly topic: 'work-pattern' | 'time-recording';
  /** When the essential ones are due, in words that can follow "by". */
  readonly dueBy: string;
}

export const WRITTEN_PARTICULARS = [
  {
    key: 'particulars-eu',
    code: 'EU',
    topic: 'work-pattern',
    dueBy: 'the seventh day of work (leave and notice within a month)',
    duty: 'written information on place, pay, start, working time or its unpredictable pattern, leave and notice',
    source: 'Dir. (EU) 2019/1152 art. 4–5',
    asOf: '2026-06-01',
  },
  {
    key: 'particulars-gb',
    code: 'GB',
    topic: 'work-pattern',
    dueBy: 'the first day of work',
    duty: 'a statement of the days and hours of work, and whether and how they may vary',
    source: 'Employment Rights Act 1996 s.1',
    asOf: '2026-06-01',
  },
  {
    key: 'time-recording-eu',
    code: 'EU',
    topic: 'time-recording',
    dueBy: 'the first day of work',
    inEea: false,
    duty: 'an objective, reliable and accessible way to record daily working time',
    source: 'CJEU C-55/18 (CCOO)',
    asOf: '2026-06-01',
  },
] as const satisfies readonly ParticularsRow[];
