import {
  intersect,
  statedHours,
  subtract,
  syncInstances,
  totalMinutes,
  union,
  WEEKDAYS,
  type CommNorm,
  type Interval,
} from '#work-model';
import { Ratio } from '../ratio.js';
import { hoursOfNorm } from './norm-time.js';
import type { ScheduleFacts } from './schedule-facts.js';

const FAST_REPLY_MINUTES = 60;

export interface ResponsivenessBurden {
  /** RB as a share; null when there is no working time to take a share of. */
  readonly share: Ratio | null;
  /** RB_tightest: the shortest reply time that any norm asks for; null without one. */
  readonly tightestMinutes: number | null;
  /** Minutes a week outside W in which a reply is expected, and on-call minutes; null while W is unanswered. */
  readonly afterHoursMinutes: Ratio | null;
}

/**
 * Responsiveness burden (6.7): |∪ (norm hours ∩ W)| ÷ |W| over the norms that ask for a reply within `fastReplyMinutes` (default 60),
 * ÷ contracted time when W is whole days; at most 1. A norm counted in elapsed minutes asks for no less than one counted in working
 * minutes while the person works, so both count.
 */
export function responsivenessBurden(
  facts: ScheduleFacts,
  fastReplyMinutes = FAST_REPLY_MINUTES,
): ResponsivenessBurden {
  const replyTimes = facts.model.norms.map((norm) => norm.responseMinutes).filter((minutes) => minutes !== null);
  return {
    share: burden(facts, fastReplyMinutes),
    tightestMinutes: replyTimes.length === 0 ? null : Math.min(...replyTimes),
    afterHoursMinutes: afterHoursExposure(facts),
  };
}

function burden(facts: ScheduleFacts, fastReplyMinutes: number): Ratio | null {
  const { model, horizon, workingTime } = facts;
  if (workingTime === null) return null;
  const contracted = model.role.contractedMinutesPerWeek;
  const base = isWholeWeek(facts) ? (contracted ?? 0) * horizon.weeks : totalMinutes(workingTime);
  const fast = model.norms.filter((norm) => norm.responseMinutes !== null && norm.responseMinutes <= fastReplyMinutes);
  if (base === 0) return null;
  const burdened = totalMinutes(intersect(union(...fast.map((norm) => hoursOfNorm(facts, norm))), workingTime));
  return Ratio.of(Math.min(burdened, base), base);
}

function isWholeWeek({ model }: ScheduleFacts): boolean {
  const { hours } = statedHours(model, null);
  return WEEKDAYS.every((day) => hours?.[day]?.some(([start, end]) => start === 0 && end === 1440) ?? false);
}

/** After-hours exposure (6.7), minutes a week; minutes on call that are also under a norm count once. */
function afterHoursExposure(facts: ScheduleFacts): Ratio | null {
  const { model, horizon, workingTime } = facts;
  if (workingTime === null) return null;
  const expected = union(...model.norms.map((norm) => replyTime(facts, norm)));
  const onCall = model.sync
    .filter((duty) => duty.kind === 'on-call' && duty.attendance === 'required')
    .flatMap((duty) => syncInstances(model, duty, horizon).map((instance) => instance.interval));
  return Ratio.of(totalMinutes(union(subtract(expected, workingTime), onCall)), horizon.weeks);
}

/**
 * When a reply may be expected: the hours in which messages are read and, when the clock runs on in elapsed minutes, as long
 * after them as the norm allows. (A message at 16:59 to be answered within four hours is due at 20:59.)
 */
function replyTime(facts: ScheduleFacts, norm: CommNorm): Interval[] {
  const allowed = norm.responseMinutes;
  if (allowed === null) return [];
  const hours = hoursOfNorm(facts, norm);
  const runsOn = norm.clock === 'elapsed' ? allowed : 0;
  return intersect(union(hours.map(([start, end]): Interval => [start, end + runsOn])), [
    [facts.horizon.start, facts.horizon.end],
  ]);
}
