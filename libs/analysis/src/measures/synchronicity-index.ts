import type { WorkModel } from '#work-model';
import { Ratio } from '../ratio.js';
import { scheduleFactsOf, totalSetMinutes, type ScheduleFacts } from './schedule-facts.js';

/**
 * Synchronicity index SI (6.2) as a share (1 = 100 %): set minutes ÷ contracted minutes. More than 1 only when set times exceed the
 * contract. 0 without required set times, whatever the contract; null when there are some but no contracted time.
 */
export function synchronicityIndex(facts: ScheduleFacts): Ratio | null {
  const contracted = facts.model.role.contractedMinutesPerWeek;
  if (facts.required.length === 0) return Ratio.ZERO;
  if (contracted === null || contracted === 0) return null;
  return Ratio.of(totalSetMinutes(facts), contracted * facts.horizon.weeks);
}

/**
 * SI of a team (6.2) as a share: the members' weekly set minutes ÷ their contracted minutes. Null when a member has set times but no
 * contracted time, for then their share of the team's time is not known; 0 for a team without set times.
 */
export function teamSynchronicityIndex(members: readonly WorkModel[]): Ratio | null {
  const facts = members.map(scheduleFactsOf);
  if (facts.every((one) => one.required.length === 0)) return Ratio.ZERO;
  if (facts.some((one) => synchronicityIndex(one) === null)) return null;
  const contracted = members.reduce((total, model) => total + (model.role.contractedMinutesPerWeek ?? 0), 0);
  return Ratio.sum(facts.map((one) => Ratio.of(totalSetMinutes(one), one.horizon.weeks))).dividedBy(
    Ratio.of(contracted),
  );
}
