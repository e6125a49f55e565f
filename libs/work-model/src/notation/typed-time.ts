import { clockTime } from './clock-time.js';
import { misread, quoted, understood, type Reading } from './problem.js';

const EXPECTED = 'a time such as 9:30, 9:30 am, 17:00 or 17 Uhr';
const WORDS: Readonly<Record<string, number>> = {
  noon: 720,
  midday: 720,
  mittag: 720,
  mittags: 720,
  midnight: 1440,
  mitternacht: 1440,
};
const TIME =
  /^(?<hour>\d{1,2})(?:[:.h ]?(?<minute>\d{2}))?(?: ?(?<half>[ap]) ?\.?m?\.?| ?(?:uhr|h|o'clock))?(?: ?(?<after>\d{2}))?$/u;
const DAY = 1440;

/**
 * Reads a time as somebody types it, on a 12-hour or a 24-hour clock, in English or German, into minutes since midnight, 0..1440. `midnight` is
 * the end of the day; a start at midnight is written 0:00.
 */
export function readTypedTime(text: string): Reading<number> {
  const plain = text
    .slice(0, 40)
    .trim()
    .toLowerCase()
    .replace(/^(?:um|at|12 (?=noon|midnight))\s*/u, '')
    .replaceAll(/\s+/gu, ' ');
  const word = WORDS[plain];
  if (word !== undefined) return understood(word);
  const { hour, minute, half, after } = TIME.exec(plain)?.groups ?? {};
  if (hour === undefined || (minute !== undefined && after !== undefined))
    return misread('time-invalid', `${quoted(text)} is not a clock time`, EXPECTED, null);
  const minutes = minutesOf(Number(hour), Number(minute ?? after ?? 0), half ?? null);
  if (minutes !== null) return understood(minutes);
  return misread('time-invalid', `there is no ${quoted(text)} on a clock`, EXPECTED, null);
}

function minutesOf(hour: number, minute: number, half: string | null): number | null {
  if (minute > 59 || (half !== null && (hour < 1 || hour > 12))) return null;
  const hours = half === null ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  const minutes = hours * 60 + minute;
  return minutes > DAY ? null : minutes;
}

/** A time as a form shows it: `09:00`, `17:30`, `24:00`; hours past midnight begin again. @param minute since midnight */
export function typedTime(minute: number): string {
  return clockTime(minute > DAY ? minute - DAY : minute);
}
