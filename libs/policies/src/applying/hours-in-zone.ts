import {
  dayNumberOf,
  epochToLocal,
  isoDateOf,
  MINUTES_PER_DAY,
  mondayOf,
  toEpochMinute,
  union,
  WEEKDAYS,
  type Interval,
  type WeeklyHours,
} from '#work-model';

const WEEK = 7 * MINUTES_PER_DAY;

/**
 * Weekly hours told in one zone, as another zone's clocks show them in the week of a date. In weeks in which only one of the two zones
 * has changed its clocks they are off by that change: a repeating week cannot say both.
 */
export function hoursInZone(hours: WeeklyHours, zones: { from: string; to: string }, date: string): WeeklyHours {
  const monday = mondayOf(dayNumberOf(date));
  const moved = WEEKDAYS.flatMap((weekday, day) =>
    (hours[weekday] ?? []).flatMap(([start, end]) => {
      const epoch = toEpochMinute(isoDateOf(monday + day), start, zones.from);
      const local = epochToLocal(epoch, zones.to) - monday * MINUTES_PER_DAY;
      const first = ((local % WEEK) + WEEK) % WEEK;
      return withinOneWeek([first, first + end - start]);
    }),
  );
  return byDay(union(moved));
}

function withinOneWeek([start, end]: Interval): Interval[] {
  if (end <= WEEK) return [[start, end]];
  return [
    [start, WEEK],
    [0, end - WEEK],
  ];
}

function byDay(week: readonly Interval[]): WeeklyHours {
  const hours: WeeklyHours = {};
  for (const [day, weekday] of WEEKDAYS.entries()) {
    const from = day * MINUTES_PER_DAY;
    const pieces = week
      .map(([start, end]): [number, number] => [Math.max(start - from, 0), Math.min(end - from, MINUTES_PER_DAY)])
      .filter(([start, end]) => start < end);
    if (pieces.length > 0) hours[weekday] = pieces;
  }
  return hours;
}
