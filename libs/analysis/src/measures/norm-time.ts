import { subtract, union, weeklyHoursIn, type CommNorm, type Interval } from '#work-model';
import type { ScheduleFacts } from './schedule-facts.js';

/** When messages under a norm are read: its hours, else W. */
export function hoursOfNorm(facts: ScheduleFacts, norm: CommNorm): readonly Interval[] {
  if (norm.hours === null) return facts.workingTime ?? [];
  return weeklyHoursIn(norm.hours, facts.horizon.timeZone, facts.horizon);
}

/**
 * Time in which some norm asks for a reply within less than `minutes`. Such a norm is silent in protected time that allows no
 * ad-hoc contact, and unless it is for urgent matters also where only urgent contact is allowed and in inbound quiet hours.
 */
export function timeOfTightNorms(facts: ScheduleFacts, minutes: number): Interval[] {
  const tight = facts.model.norms.filter((norm) => norm.responseMinutes !== null && norm.responseMinutes < minutes);
  if (tight.length === 0) return [];
  const silentToAll = undisturbedTime(facts, true);
  const silentToMost = undisturbedTime(facts, false);
  return union(...tight.map((norm) => subtract(hoursOfNorm(facts, norm), norm.urgent ? silentToAll : silentToMost)));
}

function undisturbedTime({ model, horizon }: ScheduleFacts, fromUrgent: boolean): Interval[] {
  const quiet = model.quietHours !== null && model.quietHours.appliesTo !== 'outbound' ? [model.quietHours.hours] : [];
  const sheltered = model.protected
    .filter((one) => one.adHocContact === 'none' || (!fromUrgent && one.adHocContact === 'urgent-only'))
    .map((one) => one.hours);
  const hours = fromUrgent ? sheltered : [...sheltered, ...quiet];
  return union(...hours.map((one) => weeklyHoursIn(one, horizon.timeZone, horizon)));
}
