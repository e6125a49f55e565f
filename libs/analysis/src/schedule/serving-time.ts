import { intersect, totalMinutes, union, type Interval, type SetTimeKind } from '#work-model';
import type { ScheduleFacts } from '../measures/schedule-facts.js';

// A front desk and a class room: whoever comes is served, and nobody expects a quiet hour there.
const SERVING_KINDS: readonly SetTimeKind[] = ['coverage', 'class'];

/** Required time in which the person serves whoever comes. */
export function servingTime({ required }: ScheduleFacts): Interval[] {
  return union(required.filter(({ duty }) => SERVING_KINDS.includes(duty.kind)).map(({ interval }) => interval));
}

/**
 * Whether serving is at least half of the working day or of contracted time: then set times are the work itself, and no interruption
 * of it. (Shifts around the clock lie mostly outside the day that stands in for a window of 24 hours.)
 */
export function isServingRole(facts: ScheduleFacts): boolean {
  const serving = servingTime(facts);
  if (serving.length === 0) return false;
  const evaluated = facts.evaluationTime ?? [];
  const contracted = (facts.model.role.contractedMinutesPerWeek ?? 0) * facts.horizon.weeks;
  return (
    2 * totalMinutes(intersect(serving, evaluated)) >= totalMinutes(evaluated) ||
    (contracted > 0 && 2 * totalMinutes(serving) >= contracted)
  );
}
