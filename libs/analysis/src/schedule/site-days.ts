import { dayNumberOf, statedHours, WEEKDAYS, weekdayOf, type Weekday } from '#work-model';
import type { RoleFacts } from '../checking/role-facts.js';
import type { PlaceUse } from './places-used.js';

/** Weekdays with working hours, in order; none while the working window is unanswered. */
export function workingWeekdays({ model }: RoleFacts): Weekday[] {
  const { hours } = statedHours(model, null);
  return WEEKDAYS.filter((day) => (hours?.[day] ?? []).length > 0);
}

/** Weekdays on which the person must be at the employer's or a client's place in every week of the horizon. */
export function weekdaysAtSites(facts: RoleFacts, uses: readonly PlaceUse[]): ReadonlySet<Weekday> {
  const required = uses.filter(({ isRequired }) => isRequired);
  const days = new Set(required.flatMap(({ days: ofRule }) => ofRule));
  const places = new Set(required.map(({ place }) => place.id));
  const datesByDay = new Map<Weekday, Set<string>>();
  for (const duty of facts.model.sync) {
    if (duty.attendance !== 'required' || duty.kind === 'on-call' || !places.has(duty.place ?? '')) continue;
    for (const { date } of facts.instancesOf(duty)) {
      const day = weekdayOf(dayNumberOf(date));
      const dates = datesByDay.get(day) ?? new Set<string>();
      datesByDay.set(day, dates.add(date));
    }
  }
  for (const [day, dates] of datesByDay) if (dates.size >= facts.horizon.weeks) days.add(day);
  return days;
}
