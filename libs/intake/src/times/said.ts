import type { Weekday } from '#work-model';
import type { Doubt, Frequency, Span } from '../proposal.js';

export interface DayWords {
  readonly start: number;
  readonly end: number;
  readonly days: readonly Weekday[];
  /** Of “every Friday”, “first Monday of the month”; null when only days are named. */
  readonly frequency: Frequency | null;
  readonly doubt: Doubt | null;
}

export interface FrequencyWords {
  readonly start: number;
  readonly end: number;
  readonly frequency: Frequency;
  readonly doubt: Doubt | null;
}

export interface WithinWords {
  readonly start: number;
  readonly end: number;
  readonly span: Span;
}
