import { WEEKDAYS, type Weekday } from '../schema/weekdays.js';
import { misread, quoted, understood, type Reading } from './problem.js';

const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const DAY = `(?:${[...WEEKDAYS, ...NAMES.map((name) => `[${name.charAt(0).toUpperCase()}${name.charAt(0)}]${name.slice(1)}`)].join('|')})`;
const DAY_OR_RANGE = `${DAY}(?: ?[-–] ?${DAY})?`;

/** Regular expression source of days of the week: `MO, TH`, `MO-FR`, `Monday`, `weekdays`, `daily`. */
export const DAYS = `(?:weekdays|daily|${DAY_OR_RANGE}(?:, ?${DAY_OR_RANGE})*)`;

const EXPECTED = 'days such as MO, "MO, TH", MO-FR, Monday, weekdays or daily';
const whole = new RegExp(`^${DAYS}$`);

/** Reads days of the week into ISO order, each once. A range may wrap: `FR-MO`. */
export function readDays(text: string): Reading<Weekday[]> {
  if (!whole.test(text))
    return misread('days-invalid', `${quoted(text)} does not name days of the week`, EXPECTED, daysMeant(text));
  if (text === 'daily') return understood([...WEEKDAYS]);
  if (text === 'weekdays') return understood(WEEKDAYS.slice(0, 5));
  return understood(inWeekOrder(text.split(',').flatMap(daysOfRange)));
}

/** Each day once, Monday first. */
export function inWeekOrder(days: readonly Weekday[]): Weekday[] {
  return WEEKDAYS.filter((day) => days.includes(day));
}

function daysOfRange(text: string): Weekday[] {
  const [first, last] = text.split(/[-–]/).map(dayIndex);
  if (first === undefined || last === undefined) return WEEKDAYS.filter((_, index) => index === first);
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => WEEKDAYS[(first + step) % 7]).filter((day) => day !== undefined);
}

function dayIndex(text: string): number {
  return WEEKDAYS.findIndex((code) => code === text.trim().slice(0, 2).toUpperCase());
}

/** `Mon`, `tues`, `Fridays`, `mo/th`, `Mon to Fri`, `everyday`: each word that begins like a day is that day. */
function daysMeant(text: string): string | null {
  const words: readonly string[] =
    text
      .toLowerCase()
      .slice(0, 80)
      .match(/[a-z]+/g) ?? [];
  if (words.includes('weekday')) return 'weekdays';
  if (['everyday', 'every', 'all'].includes(words[0] ?? '')) return 'daily';
  const days = words.map(dayMeant).filter((day) => day !== null);
  if (days.length === 0) return null;
  const isRange = days.length === 2 && /\b(to|through|until|thru)\b|[-–]/.test(text);
  return days.join(isRange ? '-' : ', ');
}

function dayMeant(word: string): Weekday | null {
  const index = NAMES.findIndex(
    (name) => word === name.slice(0, 2) || (word.length > 2 && word.startsWith(name.slice(0, 3))),
  );
  return WEEKDAYS[index] ?? null;
}
