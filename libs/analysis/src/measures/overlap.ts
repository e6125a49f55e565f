import {
  dayNumberOf,
  fromEpochMinute,
  horizonOf,
  hoursOnDay,
  intersect,
  isoDateOf,
  longest,
  statedHours,
  totalMinutes,
  union,
  type Interval,
  type WorkModel,
} from '#work-model';
import { Ratio } from '../ratio.js';

/** Stands for the role's holder among the ids of people. */
export const HOLDER = 'role';
// A shared hour is the least that a meeting needs.
const USABLE_MINUTES = 60;

/** The shared time of one date on one person's clock; the date may be the day before or after in their zone. */
export interface LocalWindow {
  readonly person: string;
  readonly date: string;
  /** Minutes since that date's midnight; the end may exceed 1440. */
  readonly startMinute: number;
  readonly endMinute: number;
}

export interface OverlapOfPeople {
  /** `role` for the holder, then ids of people, as the file lists them. */
  readonly people: readonly string[];
  /** OW_min: shortest shared time on any common working date of 52 weeks; null when there is no such date. */
  readonly minMinutes: number | null;
  /** The first such date, in the first person's calendar. */
  readonly date: string | null;
  /** Longest uninterrupted shared stretch on that date. */
  readonly longestMinutes: number | null;
  /** OW_days: days a week on which they share at least an hour. */
  readonly daysPerWeek: Ratio;
  /** The shared windows of that date as each person's clock shows them; none when they share nothing. */
  readonly windows: readonly LocalWindow[];
}

export interface Overlap {
  /** Each two of them. */
  readonly pairs: readonly OverlapOfPeople[];
  /** All together; with two people the same as the only pair. */
  readonly all: OverlapOfPeople;
}

interface Calendar {
  readonly person: string;
  readonly timeZone: string;
  /** Working windows by local date, from the day before the first to the day after the last. */
  readonly days: readonly (readonly Interval[])[];
  /** By week: is it, with the days around it, the week before moved by seven days? Only clock changes make it differ. */
  readonly repeatsWeek: readonly boolean[];
}

const WEEK_MINUTES = 7 * 1440;

/**
 * Overlap windows (6.6) over 52 weeks, so that both clock changes of a year are seen: for the role's holder and the people
 * whose hours are stated. Null when fewer than two are.
 *
 * A common working date is one on which each of them works by their own calendar. Shared time is counted on the first person's
 * date with whatever dates the others have at that time: a Monday afternoon in Los Angeles meets a Tuesday morning in Auckland.
 */
export function overlap(model: WorkModel): Overlap | null {
  const horizon = horizonOf(model, { allYear: true });
  const firstDay = dayNumberOf(horizon.startDate);
  const people = calendarsOf(model, firstDay, 7 * horizon.weeks);
  const first = people[0];
  if (first === undefined || people.length < 2) return null;
  const of = (group: readonly Calendar[]): OverlapOfPeople => overlapOf(group, firstDay, horizon.weeks);
  const pairs = people.flatMap((one, index) => people.slice(index + 1).map((other) => of([one, other])));
  const [onlyPair] = pairs;
  return { pairs, all: people.length === 2 && onlyPair !== undefined ? onlyPair : of(people) };
}

/**
 * OW(P, t): the shared epoch minutes on one date of the holder (`role`) and people of the model, the first one's calendar deciding the date.
 * Someone whose hours are not stated shares nothing.
 * @throws PersonUnknown
 */
export function sharedTimeOn(model: WorkModel, people: readonly string[], date: string): Interval[] {
  const day = dayNumberOf(date);
  const calendars = people.map((person) => calendarOf(model, person, day, 1));
  return calendars.includes(null)
    ? []
    : sharedOn(
        calendars.filter((one) => one !== null),
        1,
      );
}

function calendarsOf(model: WorkModel, firstDay: number, days: number): Calendar[] {
  const ids = [HOLDER, ...model.people.map((person) => person.id)];
  return ids.map((id) => calendarOf(model, id, firstDay, days)).filter((calendar) => calendar !== null);
}

function calendarOf(model: WorkModel, person: string, firstDay: number, days: number): Calendar | null {
  const { hours, timeZone } = statedHours(model, person === HOLDER ? null : person);
  if (hours === null) return null;
  const windows = Array.from({ length: days + 2 }, (_, index) => hoursOnDay(hours, timeZone, firstDay - 1 + index));
  const weeks = Array.from(
    { length: Math.floor(days / 7) },
    (_, week) => week > 0 && repeatsWeekBefore(windows, 7 * week),
  );
  return { person, timeZone, days: windows, repeatsWeek: weeks };
}

function repeatsWeekBefore(days: readonly (readonly Interval[])[], firstIndex: number): boolean {
  for (let index = firstIndex; index < firstIndex + 9; index += 1) {
    const [before = [], now = []] = [days[index - 7], days[index]];
    if (before.length !== now.length) return false;
    const moved = now.every(
      ([start, end], at) => before[at]?.[0] === start - WEEK_MINUTES && before[at][1] === end - WEEK_MINUTES,
    );
    if (!moved) return false;
  }
  return true;
}

interface LeastShared {
  readonly minutes: number;
  readonly shared: readonly Interval[];
  readonly date: string;
}

function overlapOf(group: readonly Calendar[], firstDay: number, weeks: number): OverlapOfPeople {
  let least: LeastShared | null = null;
  let usableDays = 0;
  let usableInWeek = 0;
  for (let week = 0; week < weeks; week += 1) {
    // A week like the one before shares as much and holds no new least day; most of the 52 are.
    if (!group.every((one) => one.repeatsWeek[week])) {
      usableInWeek = 0;
      for (let index = 7 * week + 1; index <= 7 * week + 7; index += 1) {
        if (group.some((one) => (one.days[index] ?? []).length === 0)) continue;
        const shared = sharedOn(group, index);
        const minutes = totalMinutes(shared);
        if (minutes >= USABLE_MINUTES) usableInWeek += 1;
        if (least === null || minutes < least.minutes) {
          least = { minutes, shared, date: isoDateOf(firstDay + index - 1) };
        }
      }
    }
    usableDays += usableInWeek;
  }
  return overlapFrom(group, least, Ratio.of(usableDays, weeks));
}

function overlapFrom(group: readonly Calendar[], least: LeastShared | null, daysPerWeek: Ratio): OverlapOfPeople {
  return {
    people: group.map((one) => one.person),
    minMinutes: least?.minutes ?? null,
    date: least?.date ?? null,
    longestMinutes: least === null ? null : longest(least.shared),
    daysPerWeek,
    windows: group.flatMap((one) => (least?.shared ?? []).map((window) => onClockOf(one, window))),
  };
}

function sharedOn([first, ...others]: readonly Calendar[], index: number): Interval[] {
  let shared: readonly Interval[] = first?.days[index] ?? [];
  for (const { days } of others) {
    if (shared.length === 0) break;
    shared = intersect(shared, union(days[index - 1] ?? [], days[index] ?? [], days[index + 1] ?? []));
  }
  return [...shared];
}

function onClockOf({ person, timeZone }: Calendar, [start, end]: Interval): LocalWindow {
  const from = fromEpochMinute(start, timeZone);
  const to = fromEpochMinute(end, timeZone);
  const endMinute = to.minute + 1440 * (dayNumberOf(to.date) - dayNumberOf(from.date));
  return { person, date: from.date, startMinute: from.minute, endMinute };
}
