import type { WeeklyHours } from '../schema/basics.js';
import type { WorkModel } from '../schema/work-model.js';
import { MINUTES_PER_DAY, weekdayOf } from './calendar-dates.js';
import { zoneOfRole, type Horizon } from './horizon.js';
import { intersect, union, type Interval } from './intervals.js';
import { epochToLocal, localToEpoch } from './zone.js';

/** Someone asked about a person that the model does not list. */
export class PersonUnknown extends Error {
  readonly kind = 'not-found';
  constructor(readonly personId: string) {
    super(`The model lists no person "${personId}". Use the id of one of its people, or null for the role's holder.`);
    this.name = 'PersonUnknown';
  }
}

/** The hours of someone's week and the zone they are said in. */
export interface StatedHours {
  /** Null while unanswered, which is not the same as "never works". */
  readonly hours: WeeklyHours | null;
  readonly timeZone: string;
}

const WHOLE_DAY: WeeklyHours[keyof WeeklyHours] = [[0, MINUTES_PER_DAY]];

/** "No set hours": the whole of every day. */
export const EVERY_HOUR: WeeklyHours = {
  MO: WHOLE_DAY,
  TU: WHOLE_DAY,
  WE: WHOLE_DAY,
  TH: WHOLE_DAY,
  FR: WHOLE_DAY,
  SA: WHOLE_DAY,
  SU: WHOLE_DAY,
};

/**
 * The working window of the role's holder (`personId` null) or of one of the model's people. A person without a zone is in the role's.
 * @throws PersonUnknown
 */
export function statedHours(model: WorkModel, personId: string | null): StatedHours {
  const who = personId === null ? model.role : model.people.find((person) => person.id === personId);
  if (who === undefined) throw new PersonUnknown(personId ?? '');
  return {
    hours: who.noSetHours ? EVERY_HOUR : (who.workingWindow?.hours ?? null),
    timeZone: who.timeZone ?? zoneOfRole(model),
  };
}

/**
 * W: when the person may be working, as epoch minutes in the horizon. "No set hours" is all of it; unanswered hours are none
 * of it (ask `statedHours` to tell the two apart). Breaks and quiet hours are not taken out.
 * @throws PersonUnknown
 */
export function workingTime(model: WorkModel, personId: string | null, horizon: Horizon): Interval[] {
  const { hours, timeZone } = statedHours(model, personId);
  return hours === null ? [] : weeklyHoursIn(hours, timeZone, horizon);
}

/** Quiet hours as epoch minutes in the horizon. They are the role's holder's; the model knows none of other people. */
export function quietTime(model: WorkModel, personId: string | null, horizon: Horizon): Interval[] {
  if (personId !== null || model.quietHours === null) return [];
  return weeklyHoursIn(model.quietHours.hours, zoneOfRole(model), horizon);
}

/** The minutes of a repeating week of local hours that lie in a span of epoch minutes. */
export function weeklyHoursIn(
  hours: WeeklyHours,
  timeZone: string,
  span: { readonly start: number; readonly end: number },
): Interval[] {
  const firstDay = Math.floor(epochToLocal(span.start, timeZone) / MINUTES_PER_DAY);
  const lastDay = Math.floor(epochToLocal(span.end, timeZone) / MINUTES_PER_DAY);
  const found: Interval[] = [];
  // From the day before: an interval past midnight, such as a late break, reaches into the first day.
  for (let day = firstDay - 1; day <= lastDay; day += 1) found.push(...hoursOnDay(hours, timeZone, day));
  return intersect(union(found), [[span.start, span.end]]);
}

/** The epoch minutes of a repeating week of local hours on one local day, given by its day number. */
export function hoursOnDay(hours: WeeklyHours, timeZone: string, day: number): Interval[] {
  const onDay = hours[weekdayOf(day)];
  if (onDay === undefined) return [];
  const midnight = day * MINUTES_PER_DAY;
  const instants = onDay.map(([start, end]): Interval => [
    localToEpoch(midnight + start, timeZone),
    localToEpoch(midnight + end, timeZone),
  ]);
  // An interval inside a gap of the clock holds no minute and vanishes; clock changes can make others meet.
  return union(instants);
}

/**
 * `work(t, n)`: the instant reached after `minutes` of the working minutes in `working` (normalised epoch minutes) from `from`; null
 * when the list ends before.
 */
export function instantAfterWorking(from: number, minutes: number, working: readonly Interval[]): number | null {
  let left = minutes;
  for (const [start, end] of working) {
    const begin = Math.max(start, from);
    if (begin >= end) continue;
    if (end - begin >= left) return begin + left;
    left -= end - begin;
  }
  return null;
}
