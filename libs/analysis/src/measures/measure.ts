import type { WorkModel } from '#work-model';
import type { Ratio } from '../ratio.js';
import { clarity, type Clarity } from './clarity.js';
import { clusterRatio } from './cluster-ratio.js';
import { colocationDays } from './colocation-days.js';
import { focus } from './focus.js';
import { fragmentation } from './fragmentation.js';
import { handoffLatency, type HandoffLatency } from './handoff-latency.js';
import { labelOf, type Label } from './label.js';
import { overlap, type Overlap } from './overlap.js';
import { ownTimeShare } from './own-time-share.js';
import { responsivenessBurden, type ResponsivenessBurden } from './responsiveness-burden.js';
import { scheduleControlIndex } from './schedule-control-index.js';
import { scheduleFactsOf } from './schedule-facts.js';
import { synchronicityByDay, type SynchronicityByDay } from './synchronicity-by-day.js';
import { synchronicityIndex } from './synchronicity-index.js';
import { weeklySyncHours } from './weekly-sync-hours.js';

/** Every measure of a role, exactly. Indexes and percentages are shares (1 = 100 %); null means not defined, never 0. */
export interface Measures {
  /** Hours a week. */
  readonly weeklySyncHours: Ratio;
  /** Share of contracted time. */
  readonly synchronicityIndex: Ratio | null;
  /** 1 − synchronicityIndex. */
  readonly ownTimeShare: Ratio | null;
  /** Share. */
  readonly scheduleControlIndex: Ratio | null;
  /** Share of each weekday, Monday to Sunday. */
  readonly synchronicityByDay: SynchronicityByDay;
  readonly fragmentation: Ratio | null;
  readonly clusterRatio: Ratio | null;
  readonly longestFocusMinutes: number | null;
  /** A week. */
  readonly focusBlocks: Ratio | null;
  /** A week. */
  readonly focusHours: Ratio | null;
  readonly overlap: Overlap | null;
  readonly responsivenessBurden: ResponsivenessBurden;
  readonly handoffLatency: HandoffLatency | null;
  /** A week. */
  readonly colocationDays: Ratio;
  readonly label: Label | null;
  readonly clarity: Clarity;
}

/**
 * Measures a role. Pure: the same model gives the same measures.
 * @throws RecurrenceInvalid, RecurrenceTooLarge for repeat rules that cannot be expanded; RangeError for a zone that does not exist.
 */
export function measure(model: WorkModel): Measures {
  const facts = scheduleFactsOf(model);
  const index = synchronicityIndex(facts);
  const focused = focus(facts);
  return {
    weeklySyncHours: weeklySyncHours(facts),
    synchronicityIndex: index,
    ownTimeShare: ownTimeShare(index),
    scheduleControlIndex: scheduleControlIndex(facts),
    synchronicityByDay: synchronicityByDay(facts),
    fragmentation: fragmentation(facts),
    clusterRatio: clusterRatio(facts),
    longestFocusMinutes: focused?.longestMinutes ?? null,
    focusBlocks: focused?.blocks ?? null,
    focusHours: focused?.hours ?? null,
    overlap: overlap(model),
    responsivenessBurden: responsivenessBurden(facts),
    handoffLatency: handoffLatency(facts),
    colocationDays: colocationDays(facts),
    label: labelOf(index),
    clarity: clarity(model),
  };
}
