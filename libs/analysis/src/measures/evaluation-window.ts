import {
  statedHours,
  subtract,
  WEEKDAYS,
  weeklyHoursIn,
  type Horizon,
  type Interval,
  type WeeklyHours,
  type WorkModel,
} from '#work-model';

// A window longer than this says when work is allowed, not when it is done; free time in it would measure the night.
const LONGEST_WORKING_DAY_MINUTES = 12 * 60;
/** Stands in for windows that say too little about when a person works. */
export const OFFICE_HOURS: WeeklyHours = Object.fromEntries(
  WEEKDAYS.slice(0, 5).map((day) => [day, [[9 * 60, 17 * 60]]]),
);

/**
 * Evaluation window (6.4): per day W if it holds at most 12 clock hours, else 09:00–17:00 from Monday to Friday; without fixed
 * unpaid breaks. Null while W is unanswered.
 */
export function evaluationWindow(
  model: WorkModel,
  horizon: Horizon,
  unpaidBreaks: readonly Interval[],
): Interval[] | null {
  const { hours, timeZone } = statedHours(model, null);
  if (hours === null) return null;
  return subtract(weeklyHoursIn(evaluationHours(hours), timeZone, horizon), unpaidBreaks);
}

function evaluationHours(hours: WeeklyHours): WeeklyHours {
  return Object.fromEntries(
    WEEKDAYS.flatMap((day) => {
      const stated = hours[day] ?? [];
      const minutes = stated.reduce((total, [start, end]) => total + end - start, 0);
      const evaluated = minutes > LONGEST_WORKING_DAY_MINUTES ? OFFICE_HOURS[day] : stated;
      return evaluated === undefined ? [] : [[day, evaluated]];
    }),
  );
}
