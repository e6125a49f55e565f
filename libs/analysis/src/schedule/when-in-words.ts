import { WEEKDAYS, type Interval, type SyncDuty } from '#work-model';
import { clock, daysInWords, listed, weekdayName } from '../checking/words.js';
import { weekdayAt, type WeekPlace } from './local-week.js';
import { weeklyDaysOf } from './weekly-days.js';

const DAY = 1440;
const MOST_TIMES = 3;

/**
 * Where a duty stands, on the role's clock: "Tuesday and Thursday 10:00–11:00", "Tuesday 2026-03-10 10:00–11:00" for what does not
 * repeat by weeks. With a zone in brackets when the duty is written in another one.
 */
export function whenInWords(duty: SyncDuty, places: readonly WeekPlace[], roleZone: string): string {
  const zone = duty.timeZone === null || duty.timeZone === roleZone ? '' : ` (${roleZone})`;
  const [first] = places;
  if (first === undefined) return '';
  if (weeklyDaysOf(duty) !== null && zone === '') return weekSpansInWords(places.map(({ span }) => span));
  return `${weekdayName(weekdayAt(first.span[0]))} ${first.date} ${timeInWords(first.span)}${zone}`;
}

/** Spans of the week, equal times together: "Monday–Friday 09:00–17:00". At most three times; more are "and others". */
export function weekSpansInWords(spans: readonly Interval[]): string {
  const daysByTime = new Map<string, Set<number>>();
  for (const span of spans) {
    const time = timeInWords(span);
    const days = daysByTime.get(time) ?? new Set<number>();
    daysByTime.set(time, days.add(Math.floor(span[0] / DAY) % 7));
  }
  const times = [...daysByTime].map(([time, days]) => {
    const sorted = WEEKDAYS.filter((_, index) => days.has(index));
    return `${daysInWords(sorted)} ${time}`;
  });
  return listed(times.length > MOST_TIMES ? [...times.slice(0, MOST_TIMES), 'others'] : times);
}

function timeInWords([start, end]: Interval): string {
  const midnight = Math.floor(start / DAY) * DAY;
  return `${clock(start - midnight)}–${clock(end - midnight)}`;
}
