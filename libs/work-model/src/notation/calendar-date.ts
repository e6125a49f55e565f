import { misread, quoted, understood, type Reading } from './problem.js';

const EXPECTED = 'a calendar date such as 2026-03-06';

/** Reads `YYYY-MM-DD`, refusing days that no calendar has. */
export function readDate(text: string): Reading<string> {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) {
    return misread(
      'date-invalid',
      `${quoted(text)} is not a date in the form year-month-day`,
      EXPECTED,
      dateMeant(text),
    );
  }
  // Date.UTC rolls 31 February over into March, so a date that comes back changed does not exist.
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    return misread('date-invalid', `there is no ${text} in the calendar`, EXPECTED);
  }
  return understood(text);
}

/** `2026-3-6` and `2026/03/06` can only mean one day; `03/06/2026` is March or June, so nothing is suggested for it. */
function dateMeant(text: string): string | null {
  const match = /^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})$/.exec(text.trim());
  if (!match) return null;
  const [, year, month, day] = match;
  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}
