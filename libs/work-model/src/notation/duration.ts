import { misread, quoted, understood, type Reading } from './problem.js';

const AMOUNT = '[0-9]{1,6}(?:\\.[0-9]{1,4})?';
const HOURS = '(?:h|hours?)';
const MINUTES = '(?:min|minutes?)';

/** Regular expression source of a duration: `90 min`, `1.5 h`, `1 h 30 min`, `PT1H30M`. */
export const DURATION = `(?:${AMOUNT} ?${HOURS}(?: ${AMOUNT} ?${MINUTES})?|${AMOUNT} ?${MINUTES}|PT(?:[0-9]{1,6}H(?:[0-9]{1,6}M)?|[0-9]{1,6}M))`;

const EXPECTED = 'a duration in hours and minutes such as "90 min", "1.5 h", "1 h 30 min" or "PT90M"';
const whole = new RegExp(`^${DURATION}$`);

/** Reads a duration into whole minutes. */
export function readDuration(text: string): Reading<number> {
  if (!whole.test(text)) return misread('duration-invalid', whyNot(text), EXPECTED, durationMeant(text));
  const hours = /([0-9.]+) ?h/i.exec(text)?.[1] ?? '0';
  const minutes = /([0-9.]+) ?m/i.exec(text)?.[1] ?? '0';
  const total = Number(hours) * 60 + Number(minutes);
  // 0.1 h is 6.000000000000001 min in floating point, so nearness decides, not equality.
  if (Math.abs(total - Math.round(total)) > 1e-6) {
    return misread(
      'duration-invalid',
      `${quoted(text)} is not a whole number of minutes`,
      EXPECTED,
      `${Math.round(total)} min`,
    );
  }
  return understood(Math.round(total));
}

const PER_WEEK = '(?: (?:per|a) week)';
/** Regular expression source of working time agreed for a week: `40 h`, `40 h per week`. */
export const WEEKLY_DURATION = `${DURATION}${PER_WEEK}?`;
/** Regular expression source of effort: `90 min`, `24 h per week`. */
export const EFFORT = `${DURATION}(?:${PER_WEEK}| each time)?`;

/** Reads `40 h` or `40 h per week` into minutes a week. */
export function readWeeklyDuration(text: string): Reading<number> {
  return readDuration(text.replace(new RegExp(`${PER_WEEK}$`), ''));
}

export interface Effort {
  readonly minutes: number;
  readonly per: 'occurrence' | 'week';
}

/** Reads `90 min` (each time it is due) or `24 h per week`. */
export function readEffort(text: string): Reading<Effort> {
  const perWeek = new RegExp(`${PER_WEEK}$`).test(text);
  const reading = readDuration(text.replace(new RegExp(`(?:${PER_WEEK}| each time)$`), ''));
  return reading.ok ? understood({ minutes: reading.value, per: perWeek ? 'week' : 'occurrence' }) : reading;
}

/** Regular expression source of a number of days: `14 days`, `2 weeks`. */
export const DAY_COUNT = '[0-9]{1,5} (?:days?|weeks?)';

/** Reads `14 days` or `2 weeks` into days. */
export function readDayCount(text: string): Reading<number> {
  const match = /^([0-9]{1,5}) (day|week)s?$/.exec(text);
  if (!match) {
    const number = /^([0-9]{1,5})/.exec(text)?.[1];
    return misread(
      'duration-invalid',
      `${quoted(text)} is not a number of days`,
      'days such as 14, "14 days" or "2 weeks"',
      number === undefined ? null : `${number} days`,
    );
  }
  return understood(Number(match[1]) * (match[2] === 'week' ? 7 : 1));
}

function whyNot(text: string): string {
  if (/^[0-9.]+$/.test(text)) return `${quoted(text)} has no unit`;
  if (/day|week|month/i.test(text))
    return `${quoted(text)} is longer than a clock measures; a working day has no fixed length`;
  return `${quoted(text)} is not a duration`;
}

function durationMeant(text: string): string | null {
  const plain = text.trim().toLowerCase().slice(0, 40);
  if (/^[0-9]+$/.test(plain)) return `${plain} min`;
  const match = /^([0-9]+)[.,]?([0-9]*)\s*(h|hr|hrs|std|stunden|hours?)\.?$/.exec(plain);
  if (match) return `${match[1]}${match[2] ? `.${match[2]}` : ''} h`;
  const minutes = /^([0-9]+)\s*(m|mins?|minutes?|minuten)\.?$/.exec(plain);
  return minutes ? `${minutes[1]} min` : null;
}
