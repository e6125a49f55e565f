import { dayNumberOf, intersect, localToEpoch, WEEKDAYS, type Interval, type WeeklyHours } from '#work-model';
import type { RoleFacts } from '../checking/role-facts.js';
import { nearestFreeSlot, type Slot } from './free-slots.js';
import type { Gathering } from './gatherings.js';

const DAY = 1440;

/**
 * The free slot nearest to where a meeting stands at which everybody with stated hours works in every week of a year, before and after
 * all clock changes; hours are those of the role's zone. Null when there is none.
 */
export function slotForAll(facts: RoleFacts, { duty, attendees }: Gathering): Slot | null {
  const shared = facts.sharedHours.among(attendees);
  if (shared === null) return null;
  const { startDate, weeks, timeZone } = facts.year;
  const firstDay = dayNumberOf(startDate);
  const always: WeeklyHours = {};
  for (const [weekday, name] of WEEKDAYS.entries()) {
    let open: Interval[] = [[0, DAY]];
    for (let week = 0; week < weeks && open.length > 0; week += 1) {
      const midnight = localToEpoch((firstDay + 7 * week + weekday) * DAY, timeZone);
      const onDay = shared.stretchesIn(midnight, midnight + DAY);
      open = intersect(
        open,
        onDay.map(([start, end]): Interval => [start - midnight, end - midnight]),
      );
    }
    if (open.length > 0) always[name] = open.map(([start, end]) => [start, end]);
  }
  return Object.keys(always).length === 0 ? null : nearestFreeSlot(facts, duty, always);
}
