import { weeklyHours, type WeeklyHours } from '#work-model';

/** Hours of a week as role files keep them: per weekday intervals in minutes since midnight, in order, apart from each other. */
export const workingHours = weeklyHours
  .check(({ value, issues }) => {
    for (const [day, intervals = []] of Object.entries(value)) {
      intervals.forEach(([start, end], at) => {
        const before = intervals[at - 1]?.[1] ?? -1;
        if (start < end && start > before) return;
        const message =
          start < end
            ? 'must begin after the interval before it has ended; join intervals that touch'
            : 'must end after it begins; split one past midnight at midnight';
        issues.push({ code: 'custom', input: intervals, path: [day, at], message });
      });
    }
  })
  .meta({
    id: 'WeekOfHours',
    description: 'Per weekday (MO … SU) intervals [start, end) in minutes since midnight, in order.',
  });

/** A jsonb column that holds such hours: what is there is checked, coming and going. */
export const hoursColumn = {
  to: (hours: WeeklyHours | null): WeeklyHours | null => workingHours.nullable().parse(hours),
  from: (kept: unknown): WeeklyHours | null => workingHours.nullable().parse(kept),
};

/** Emptiness is no answer to “when do you work?”; null is. */
export const someHours = workingHours.refine((hours) => Object.values(hours).some((day) => day.length > 0), {
  error: 'has no hours',
});
