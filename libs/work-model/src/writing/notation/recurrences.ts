import { weeklyRule } from '../../notation/recurrence.js';
import { WEEKDAYS, type Weekday } from '../../schema/weekdays.js';

/** A recurrence that `days` and `every` can say. */
export interface SimpleWeekly {
  readonly days: readonly Weekday[];
  readonly everyWeeks: number;
}

/** Days and weeks of a recurrence in exact form; null for rules that need an `rrule`. */
export function simpleWeekly(rrule: string): SimpleWeekly | null {
  const parts = new Map(rrule.split(';').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? ''] as const));
  const named = (parts.get('BYDAY') ?? '').split(',');
  const days = rrule === 'FREQ=DAILY' ? [...WEEKDAYS] : WEEKDAYS.filter((day) => named.includes(day));
  const everyWeeks = Number(parts.get('INTERVAL') ?? 1);
  const isSayable = days.length > 0 && everyWeeks < 100 && weeklyRule(days, everyWeeks) === rrule;
  return isSayable ? { days, everyWeeks } : null;
}

/** `2 weeks`, or undefined for each week. */
export function everyText(everyWeeks: number): string | undefined {
  return everyWeeks === 1 ? undefined : `${everyWeeks} weeks`;
}
