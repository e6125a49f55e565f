import { inWeekOrder, readDays } from '../../notation/days.js';
import { WEEKDAYS, type Weekday } from '../../schema/weekdays.js';

/**
 * Days of the week as one phrase: `daily`, `MO-FR`, `MO, TH`.
 *
 * @param like Phrases the file uses already. One that names the same days is used again (`weekdays`, `Monday`).
 */
export function daysPhrase(days: readonly Weekday[], like: readonly string[] = []): string {
  const wanted = inWeekOrder(days);
  const known = like.find((phrase) => isPhraseFor(phrase, wanted));
  if (known !== undefined) return known;
  if (wanted.length === WEEKDAYS.length) return 'daily';
  return rangeOf(wanted) ?? wanted.join(', ');
}

/** Days as a value of a role file: a phrase, or a list where the file has one or a phrase would be a mere list. */
export function daysValue(days: readonly Weekday[], present: unknown): string | readonly string[] {
  const wanted = inWeekOrder(days);
  if (Array.isArray(present)) {
    const kept = present.filter((text): text is string => typeof text === 'string');
    return daysIn(kept).join() === wanted.join() ? kept : wanted;
  }
  if (typeof present === 'string') return daysPhrase(wanted, [present]);
  const phrase = daysPhrase(wanted);
  return phrase.includes(',') ? wanted : phrase;
}

function isPhraseFor(phrase: string, wanted: readonly Weekday[]): boolean {
  return daysIn([phrase]).join() === wanted.join();
}

function daysIn(phrases: readonly string[]): Weekday[] {
  const read = phrases.map(readDays);
  return inWeekOrder(read.flatMap((reading) => (reading.ok ? reading.value : [])));
}

/** `MO-FR` for days in a row; a row may run over the weekend. */
function rangeOf(days: readonly Weekday[]): string | null {
  if (days.length < 2 || days.length === WEEKDAYS.length) return null;
  const before = (day: Weekday) => WEEKDAYS[(WEEKDAYS.indexOf(day) + 6) % 7];
  const firsts = days.filter((day) => !days.some((other) => other === before(day)));
  const [first, another] = firsts;
  if (first === undefined || another !== undefined) return null;
  const last = WEEKDAYS[(WEEKDAYS.indexOf(first) + days.length - 1) % 7];
  return `${first}-${last}`;
}
