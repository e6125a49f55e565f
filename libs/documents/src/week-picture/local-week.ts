import {
  dayNumberOf,
  horizonOf,
  localToEpoch,
  epochToLocal,
  MINUTES_PER_DAY,
  WEEKDAYS,
  type Weekday,
  type WorkModel,
  zoneOfRole,
} from '#work-model';

/** A weekday (0 for Monday) and minutes since the midnight that begins it. */
export interface WeekMoment {
  readonly dayIndex: number;
  readonly minute: number;
}

const WEEKS_OF_A_YEAR = 53;

/** Monday of the week that the picture shows, as an ISO date. */
export function picturedWeek(model: WorkModel): string {
  return horizonOf(model).startDate;
}

/**
 * A clock time of the pictured week as the role's own clocks show it. Only times of another zone move; they can land on the day
 * before or after.
 */
export function inRoleZone(model: WorkModel, day: Weekday, minute: number, timeZone: string | null): WeekMoment {
  const dayIndex = WEEKDAYS.indexOf(day);
  if (timeZone === null || timeZone === zoneOfRole(model)) return { dayIndex, minute };
  const moved = minute + shiftInWeek(model, dayIndex, minute, timeZone, 0);
  const days = Math.floor(moved / MINUTES_PER_DAY);
  return { dayIndex: (((dayIndex + days) % 7) + 7) % 7, minute: moved - days * MINUTES_PER_DAY };
}

/** Whether the two zones change their clocks apart, so that the picture is right for a part of the year only. */
export function movesWithinYear(model: WorkModel, day: Weekday, minute: number, timeZone: string | null): boolean {
  if (timeZone === null || timeZone === zoneOfRole(model)) return false;
  const shift = (week: number): number => shiftInWeek(model, WEEKDAYS.indexOf(day), minute, timeZone, week);
  return Array.from({ length: WEEKS_OF_A_YEAR }, (_, week) => shift(week)).some((minutes) => minutes !== shift(0));
}

/** Minutes from the clock time in the other zone to the clock time in the role's, so many weeks after the pictured one. */
function shiftInWeek(model: WorkModel, dayIndex: number, minute: number, timeZone: string, week: number): number {
  const local = (dayNumberOf(picturedWeek(model)) + 7 * week + dayIndex) * MINUTES_PER_DAY + minute;
  return epochToLocal(localToEpoch(local, timeZone), zoneOfRole(model)) - local;
}
