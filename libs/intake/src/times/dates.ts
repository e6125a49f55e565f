import type { TimeWords } from '../language/language.js';
import { anyOf } from '../text/words.js';

export interface DateWords {
  readonly start: number;
  readonly end: number;
  /** `YYYY-MM-DD`; null without a year. */
  readonly date: string | null;
  /** `MM-DD`. */
  readonly monthDay: string;
}

/** Dates with a named month, ISO dates, and `1.9.2027`. A date such as 09/01/2027 is two dates and is not read. */
export function datesIn(words: string, { months }: TimeWords): DateWords[] {
  const month = anyOf(months);
  const named = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?(?<month>${month})|(?<month2>${month}) (?<day2>\\d{1,2})(?:st|nd|rd|th)?),?(?: (?<year>20\\d\\d))?(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const numbered =
    /(?<![\d.])(?:(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>20\d\d)|(?<year2>20\d\d)-(?<month2>\d\d)-(?<day2>\d\d))(?!\d)/g;
  return [...words.matchAll(named), ...words.matchAll(numbered)].flatMap((match) => {
    const { day, day2, month: one, month2, year, year2 } = match.groups ?? {};
    const name = one ?? month2 ?? '';
    const index = /^\d/.test(name)
      ? Number(name)
      : months.findIndex((known) => known.toLowerCase() === name.toLowerCase()) + 1;
    const monthDay = `${pad(index)}-${pad(Number(day ?? day2))}`;
    const inYear = year ?? year2 ?? null;
    if (!isDate(`${inYear ?? '2028'}-${monthDay}`)) return [];
    const place = { start: match.index, end: match.index + match[0].length };
    return [{ ...place, monthDay, date: inYear === null ? null : `${inYear}-${monthDay}` }];
  });
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
