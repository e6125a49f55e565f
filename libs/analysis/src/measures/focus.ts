import { longest, subtract, totalMinutes, union, type Interval } from '#work-model';
import { Ratio } from '../ratio.js';
import { timeOfTightNorms } from './norm-time.js';
import type { ScheduleFacts } from './schedule-facts.js';

/** Uninterrupted working time counts as focus from two hours on (Clockwise, Multitudes; see the glossary). */
export const FOCUS_BLOCK_MINUTES = 120;

export interface Focus {
  /** LFB: the longest free stretch in the horizon, minutes. */
  readonly longestMinutes: number;
  /** Free stretches of at least two hours, a week. */
  readonly blocks: Ratio;
  /** Their total, hours a week. */
  readonly hours: Ratio;
}

/** Focus (6.5): the free stretches of the evaluation window; null while W is unanswered. */
export function focus(facts: ScheduleFacts): Focus | null {
  if (facts.evaluationTime === null) return null;
  return focusIn(subtract(facts.evaluationTime, facts.occupiedTime), facts.horizon.weeks);
}

/**
 * Effective focus (6.5): the same without the time in which some norm asks for a reply within less than two hours. A meeting-free
 * morning in which the chat must be answered in ten minutes is no focus.
 */
export function effectiveFocus(facts: ScheduleFacts): Focus | null {
  if (facts.evaluationTime === null) return null;
  const interrupted = union([...facts.occupiedTime], timeOfTightNorms(facts, FOCUS_BLOCK_MINUTES));
  return focusIn(subtract(facts.evaluationTime, interrupted), facts.horizon.weeks);
}

function focusIn(free: readonly Interval[], weeks: number): Focus {
  const blocks = free.filter(([start, end]) => end - start >= FOCUS_BLOCK_MINUTES);
  return {
    longestMinutes: longest(free),
    blocks: Ratio.of(blocks.length, weeks),
    hours: Ratio.of(totalMinutes(blocks), 60 * weeks),
  };
}
