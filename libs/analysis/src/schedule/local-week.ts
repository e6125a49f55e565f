import {
  dayNumberOf,
  epochToLocal,
  fromEpochMinute,
  MINUTES_PER_DAY,
  union,
  weekdayIndexOf,
  WEEKDAYS,
  type Instance,
  type Interval,
  type SyncDuty,
  type Weekday,
  type WeeklyHours,
} from '#work-model';

export const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;

/**
 * Where a duty stands in the week of the role's clock. Rules ask about weeks, not about dates: a year of Mondays at ten is one place,
 * looked at once.
 */
export interface WeekPlace {
  /** Minutes from Monday 00:00; the end may lie past Sunday midnight. */
  readonly span: Interval;
  /** The same within one week: what runs past Sunday midnight goes on at its beginning. Normalised. */
  readonly pieces: readonly Interval[];
  readonly first: Instance;
  /** Local date, in the role's zone, on which the first instance starts. */
  readonly date: string;
  /** How many instances stand there. */
  readonly count: number;
}

/** The places in the week of instances of a duty, in order of their first instance. */
export function weekPlacesOf(duty: SyncDuty, instances: readonly Instance[], roleZone: string): WeekPlace[] {
  const places = new Map<string, { span: Interval; first: Instance; count: number }>();
  for (const instance of instances) {
    const span = spanInWeek(duty, instance, roleZone);
    const key = span.join(' ');
    const known = places.get(key);
    if (known === undefined) places.set(key, { span, first: instance, count: 1 });
    else known.count += 1;
  }
  return [...places.values()].map((place) => ({
    ...place,
    pieces: wrapped(place.span),
    date: isOnRoleClock(duty, roleZone) ? place.first.date : fromEpochMinute(place.first.interval[0], roleZone).date,
  }));
}

/** A repeating week of hours as normalised minutes from Monday 00:00. */
export function weekOf(hours: WeeklyHours): Interval[] {
  const spans = WEEKDAYS.flatMap((day, index) =>
    (hours[day] ?? []).map(([start, end]): Interval => [
      index * MINUTES_PER_DAY + start,
      index * MINUTES_PER_DAY + end,
    ]),
  );
  return union(spans.flatMap(wrapped));
}

/** The inverse of `weekOf`: per weekday the intervals within it. */
export function weeklyHoursOf(week: readonly Interval[]): WeeklyHours {
  const hours: WeeklyHours = {};
  for (const [index, day] of WEEKDAYS.entries()) {
    const midnight = index * MINUTES_PER_DAY;
    const onDay = week
      .map(([start, end]): [number, number] => [
        Math.max(start - midnight, 0),
        Math.min(end - midnight, MINUTES_PER_DAY),
      ])
      .filter(([start, end]) => start < end);
    if (onDay.length > 0) hours[day] = onDay;
  }
  return hours;
}

/** Whole weekdays as minutes of the week. */
export function wholeDays(days: readonly Weekday[]): Interval[] {
  return weekOf(Object.fromEntries(days.map((day) => [day, [[0, MINUTES_PER_DAY]]])));
}

/** The weekday on which a minute of the week lies. */
export function weekdayAt(minuteOfWeek: number): Weekday {
  return WEEKDAYS[Math.floor(minuteOfWeek / MINUTES_PER_DAY) % 7] ?? 'MO';
}

/** An interval of a repeating week within one week: what runs past its end goes on at its beginning. */
export function wrapped([start, end]: Interval): Interval[] {
  if (end - start >= MINUTES_PER_WEEK) return [[0, MINUTES_PER_WEEK]];
  if (end <= MINUTES_PER_WEEK) return [[start, end]];
  return [
    [0, end - MINUTES_PER_WEEK],
    [start, MINUTES_PER_WEEK],
  ];
}

/** An interval of epoch minutes on the clock of a zone, in minutes from Monday 00:00; the end may lie past Sunday midnight. */
export function onLocalClock([start, end]: Interval, timeZone: string): Interval {
  const [from, to] = [epochToLocal(start, timeZone), epochToLocal(end, timeZone)];
  const day = Math.floor(from / MINUTES_PER_DAY);
  const ofWeek = weekdayIndexOf(day) * MINUTES_PER_DAY + (from - day * MINUTES_PER_DAY);
  return [ofWeek, ofWeek + (to - from)];
}

/** A duty on the role's own clock stands where its file says, also on the days on which clocks change. */
function spanInWeek(duty: SyncDuty, instance: Instance, roleZone: string): Interval {
  const { startMinute, endMinute } = duty;
  if (startMinute === null || endMinute === null || !isOnRoleClock(duty, roleZone)) {
    return onLocalClock(instance.interval, roleZone);
  }
  const start = weekdayIndexOf(dayNumberOf(instance.date)) * MINUTES_PER_DAY + startMinute;
  return [start, start + endMinute - startMinute];
}

function isOnRoleClock({ timeZone }: SyncDuty, roleZone: string): boolean {
  return timeZone === null || timeZone === roleZone;
}
