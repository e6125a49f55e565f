import { Ratio } from '../ratio.js';
import { totalSetMinutes, type ScheduleFacts } from './schedule-facts.js';

/** Weekly set-time hours (6.1): |union(REQ)| without unpaid breaks ÷ 60, hours a week, ≥ 0. */
export function weeklySyncHours(facts: ScheduleFacts): Ratio {
  return Ratio.of(totalSetMinutes(facts), 60 * facts.horizon.weeks);
}
