import { subtract } from '#work-model';
import { Ratio } from '../ratio.js';
import { FOCUS_BLOCK_MINUTES } from './focus.js';
import type { ScheduleFacts } from './schedule-facts.js';
import { splitAtMidnights } from './set-minutes.js';

/**
 * Meeting fragmentation FRAG (6.4), a ratio in 0..1: on days touched by time that fills attention, the free minutes in pieces under
 * two hours ÷ all free minutes. A piece that goes on past midnight is as long as it is, whichever day its minutes count on. Null without
 * such a day, without free time on them, or while W is unanswered.
 */
export function fragmentation(facts: ScheduleFacts): Ratio | null {
  if (facts.evaluationTime === null || facts.occupiedTime.length === 0) return null;
  const { timeZone } = facts.horizon;
  const meetingDays = new Set(facts.occupiedTime.flatMap((one) => splitAtMidnights(one, timeZone).map(([day]) => day)));
  let free = 0;
  let fragmented = 0;
  for (const piece of subtract(facts.evaluationTime, facts.occupiedTime)) {
    const isFragment = piece[1] - piece[0] < FOCUS_BLOCK_MINUTES;
    for (const [day, [start, end]] of splitAtMidnights(piece, timeZone)) {
      if (!meetingDays.has(day)) continue;
      free += end - start;
      if (isFragment) fragmented += end - start;
    }
  }
  return free === 0 ? null : Ratio.of(fragmented, free);
}
