import type { Due } from '../schema/duties.js';
import { readDate } from './calendar-date.js';
import { CLOCK_TIME, readClockTime } from './clock-time.js';
import { DAYS, readDays } from './days.js';
import { misread, quoted, understood, type Reading } from './problem.js';
import { weeklyRule } from './recurrence.js';
import { readTimeZone } from './time-zone.js';

const DATE = '[0-9]{4}-[0-9]{2}-[0-9]{2}';

/** Regular expression source of a deadline in words: `FR 17:00`, `weekdays 24:00`, `2026-03-06 17:00 America/New_York`, `FR`, `ongoing`. */
export const DUE = `(?:ongoing|(?:${DATE}|${DAYS})(?: ${CLOCK_TIME}(?: [A-Za-z]+(?:/[A-Za-z0-9_+-]+)*)?)?)`;

const EXPECTED =
  'a deadline such as "FR 17:00", "weekdays 24:00", "2026-03-06 17:00", ongoing, { perProject: "project brief" } or { text: "Friday afternoon" }';

/** A due rule with nothing said yet. */
export const UNSAID_DUE: Due = {
  type: 'recurring',
  rrule: null,
  date: null,
  minute: null,
  timeZone: null,
  source: null,
  text: null,
};

/** Reads days or a date, then an optional clock time, then an optional zone. Without a clock time `minute` stays null. */
export function readDue(text: string): Reading<Due> {
  if (text === 'ongoing') return understood({ ...UNSAID_DUE, type: 'ongoing' });
  const [when, clock, zone] = partsOf(text);
  const at = readAt(clock, zone);
  const date = /^[0-9]{4}-/.test(when) ? readDate(when) : null;
  if (date) {
    if (!date.ok) return date;
    return at.ok ? understood({ ...UNSAID_DUE, ...at.value, type: 'one-off', date: date.value }) : at;
  }
  const days = readDays(when);
  if (!days.ok) return misread('due-invalid', `${quoted(text)} is not a deadline`, EXPECTED, dueMeant(text));
  return at.ok ? understood({ ...UNSAID_DUE, ...at.value, rrule: weeklyRule(days.value, 1) }) : at;
}

type At = Pick<Due, 'minute' | 'timeZone'>;

function readAt(clock: string | undefined, zone: string | undefined): Reading<At> {
  if (clock === undefined) return understood({ minute: null, timeZone: null });
  const minute = readClockTime(clock);
  if (!minute.ok) return minute;
  if (zone === undefined) return understood({ minute: minute.value, timeZone: null });
  const timeZone = readTimeZone(zone);
  return timeZone.ok ? understood({ minute: minute.value, timeZone: timeZone.value }) : timeZone;
}

/** `MO, TH 12:00 Europe/Berlin` → days or date, clock, zone. The first word that begins like a clock time divides them. */
function partsOf(text: string): [string, string | undefined, string | undefined] {
  if (text.length > 200) return [text, undefined, undefined];
  const words = text.split(' ');
  const clockAt = words.findIndex((word, index) => index > 0 && /^[0-9]/.test(word));
  if (clockAt < 0) return [text, undefined, undefined];
  return [words.slice(0, clockAt).join(' '), words[clockAt], words.slice(clockAt + 1).join(' ') || undefined];
}

/** Words that stand in for a clock time are not guessed: they are kept as text for the checker to ask about. */
function dueMeant(text: string): string {
  return `{ text: ${JSON.stringify(text.slice(0, 60))} }`;
}
