import {
  dayNumberOf,
  intersect,
  localToEpoch,
  MINUTES_PER_DAY,
  statedHours,
  subtract,
  union,
  weeklyHoursIn,
  WEEKDAYS,
  type Interval,
  type SyncDuty,
  type WeeklyHours,
} from '#work-model';
import type { RoleFacts } from '../checking/role-facts.js';
import { OFFICE_HOURS } from '../measures/evaluation-window.js';
import { MINUTES_PER_WEEK, onLocalClock, weekOf, wholeDays, wrapped } from './local-week.js';
import { blockAllows } from './time-blocks.js';
import { waysOf } from './ways.js';
import { isGathering, fillsAttention } from '../measures/duty-kinds.js';

/** A window longer than this says when work is allowed, not when anybody would put a meeting. */
const LONGEST_WORKING_DAY = 12 * 60;
/** Minutes kept free between places when the file does not say how long the way takes. */
export const USUAL_WAY_MINUTES = 30;

/**
 * Minutes of the role's week, counted from Monday 00:00, in which the duty could stand: inside the working windows of the role's holder
 * and of all participants whose hours are known, inside core hours and meeting days where those apply to its kind; clear of
 * protected time, of blocks kept for something else, of quiet hours, of breaks with a set time, and of all other required set times and
 * the ways to them. Normalised. Null while W is unanswered.
 */
export function openWeek(facts: RoleFacts, duty: SyncDuty): readonly Interval[] | null {
  const { model } = facts;
  const window = statedHours(model, null).hours;
  if (window === null) return null;
  let open = usualHours(window, duty);
  if (isGathering(duty.kind) && model.role.coreHours !== null) {
    open = intersect(open, weekOf(model.role.coreHours.hours));
  }
  if (duty.kind === 'meeting' && model.meetingDays !== null) {
    open = intersect(open, wholeDays(model.meetingDays.days));
  }
  for (const hours of participantWeeks(facts, duty)) open = intersect(open, hours);
  return subtract(open, union(keptFree(facts, duty), otherSetTimes(facts, duty)));
}

/** W; in place of whole days office hours, and the time of day at which the duty stands now. */
function usualHours(window: WeeklyHours, { startMinute, endMinute }: SyncDuty): Interval[] {
  const hours: WeeklyHours = {};
  for (const day of WEEKDAYS) {
    const stated = window[day] ?? [];
    const isLong = stated.reduce((total, [start, end]) => total + end - start, 0) > LONGEST_WORKING_DAY;
    const office = OFFICE_HOURS[day];
    if (!isLong) hours[day] = stated;
    else if (office !== undefined) hours[day] = union(office, now(startMinute, endMinute)).map(([a, b]) => [a, b]);
  }
  return intersect(weekOf(hours), weekOf(window));
}

function now(startMinute: number | null, endMinute: number | null): Interval[] {
  return startMinute === null || endMinute === null || endMinute > MINUTES_PER_DAY ? [] : [[startMinute, endMinute]];
}

function keptFree({ model }: RoleFacts, duty: SyncDuty): Interval[] {
  const protectedWeeks = model.protected.filter(({ forbid }) => forbid.includes(duty.kind));
  // Presence and on-call leave room for the work that a block is for.
  const blocks = fillsAttention(duty.kind) ? model.timeBlocks.filter((block) => !blockAllows(block, duty)) : [];
  const quiet = model.quietHours === null ? [] : [model.quietHours];
  const breaks = model.breaks.flatMap(({ days, startMinute, durationMinutes }) => {
    if (startMinute === null) return [];
    return days.map((day): WeeklyHours => ({ [day]: [[startMinute, startMinute + durationMinutes]] }));
  });
  const hours = [...[...protectedWeeks, ...blocks, ...quiet].map((one) => one.hours), ...breaks];
  return union(...hours.map(weekOf));
}

/** Other required set times of all weeks, laid over one another, with the ways to other places. */
function otherSetTimes(facts: RoleFacts, duty: SyncDuty): Interval[] {
  const wayTo = waysOf(facts.model);
  return union(
    facts.model.sync.flatMap((other) => {
      if (other.id === duty.id || other.attendance !== 'required' || other.kind === 'on-call') return [];
      const there = wayTo(other.place, duty.place);
      const back = wayTo(duty.place, other.place);
      const fillBoth = fillsAttention(other.kind) && fillsAttention(duty.kind);
      // An office day may hold meetings, unless they are elsewhere.
      if (!fillBoth && there === null && back === null) return [];
      const before = back === null ? 0 : (back.minutes ?? USUAL_WAY_MINUTES);
      const after = there === null ? 0 : (there.minutes ?? USUAL_WAY_MINUTES);
      return facts.weekPlacesOf(other).flatMap(({ span: [start, end] }) => around(start - before, end + after));
    }),
  );
}

/** Time on the way may begin before Monday 00:00. */
function around(start: number, end: number): Interval[] {
  return start < 0 ? wrapped([start + MINUTES_PER_WEEK, end + MINUTES_PER_WEEK]) : wrapped([start, end]);
}

function participantWeeks(facts: RoleFacts, duty: SyncDuty): Interval[][] {
  const { model } = facts;
  const taking = model.people.filter(({ id, name }) => duty.participants.some((one) => one === id || one === name));
  return taking.flatMap((person) => {
    const { hours, timeZone } = statedHours(model, person.id);
    if (hours === null) return [];
    return [timeZone === facts.horizon.timeZone ? weekOf(hours) : hoursInEveryWeek(facts, hours, timeZone)];
  });
}

/** Hours of another zone on the role's clock: those that are the same all year, whichever clocks have changed. */
function hoursInEveryWeek(facts: RoleFacts, hours: WeeklyHours, timeZone: string): Interval[] {
  const { startDate, weeks, timeZone: roleZone } = facts.year;
  const firstDay = dayNumberOf(startDate);
  let always: Interval[] = [[0, MINUTES_PER_WEEK]];
  for (let week = 0; week < weeks; week += 1) {
    const monday = (firstDay + 7 * week) * MINUTES_PER_DAY;
    const span = {
      start: localToEpoch(monday, roleZone),
      end: localToEpoch(monday + MINUTES_PER_WEEK, roleZone),
    };
    const inWeek = weeklyHoursIn(hours, timeZone, span).flatMap((one) => wrapped(onLocalClock(one, roleZone)));
    always = intersect(always, union(inWeek));
  }
  return always;
}
