import type { Language } from './language.js';
import { number } from './numbers.js';
import { say } from './say.js';

/**
 * A length of time in words: "45 minutes", "1 hour", "2.5 hours", "1 hour 20 minutes". Whole minutes; halves of
 * hours are written as hours because that is how effort is planned.
 */
export function duration(language: Language, minutes: number): string {
  if (minutes < 60) return say(language, 'duration.minutes', { count: minutes });
  if (minutes % 30 === 0) return hours(language, minutes);
  return say(language, 'duration.both', {
    hours: hours(language, minutes - (minutes % 60)),
    minutes: say(language, 'duration.minutes', { count: minutes % 60 }),
  });
}

/** Minutes as hours with at most two decimals: "16 hours", "7.5 hours". */
export function hours(language: Language, minutes: number): string {
  return say(language, 'duration.hours', { count: minutes / 60, text: number(language, minutes / 60, 2) });
}

/** "within 4 working hours" needs the unit to carry the clock: minutes counted while the person works, or by the wall clock. */
export function responseTime(language: Language, minutes: number, clock: 'working' | 'elapsed' | null): string {
  const counted = clock ?? 'working';
  if (minutes >= 60 && minutes % 15 === 0) {
    return say(language, 'response.hours', {
      count: minutes / 60,
      text: number(language, minutes / 60, 2),
      clock: counted,
    });
  }
  return say(language, 'response.minutes', { count: minutes, clock: counted });
}

/** A number of days: "14 days". */
export function dayCount(language: Language, days: number): string {
  return say(language, 'duration.days', { count: days });
}
