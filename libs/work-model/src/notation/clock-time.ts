import { misread, quoted, understood, type Reading } from './problem.js';

/** Regular expression source of a 24-hour clock time, `24:00` included. */
export const CLOCK_TIME = '(?:(?:[01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)';

const EXPECTED = 'a 24-hour clock time such as "09:00", "17:30" or "24:00"';
const whole = new RegExp(`^${CLOCK_TIME}$`);

/** Reads `9:00`, `09:00` or `24:00` into minutes since midnight, 0..1440. */
export function readClockTime(text: string): Reading<number> {
  if (!whole.test(text)) return misread('time-invalid', whyNot(text), EXPECTED, clockTimeMeant(text));
  return understood(minutesOf(text));
}

/** Like `readClockTime`, but refuses `24:00`: it is the end of a day and nothing can start there. */
export function readStartTime(text: string): Reading<number> {
  if (text === '24:00') {
    return misread('time-invalid', '24:00 is the end of a day, so nothing can start then', EXPECTED, '00:00');
  }
  return readClockTime(text);
}

/** Writes minutes of the day as `HH:MM`. */
export function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function minutesOf(text: string): number {
  const [hours, minutes] = text.split(':');
  return Number(hours) * 60 + Number(minutes);
}

function whyNot(text: string): string {
  if (/^\d+:\d+$/.test(text)) return `there is no ${quoted(text)} on a 24-hour clock`;
  return `${quoted(text)} is not a clock time`;
}

/** What people write when they mean a clock time: `9am`, `5:30 p.m.`, `9`, `9.30`, `0900`, `noon`. */
function clockTimeMeant(text: string): string | null {
  const plain = text.trim().toLowerCase().slice(0, 20);
  if (plain === 'noon') return '12:00';
  if (plain === 'midnight') return '24:00';
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*(?:([ap])\.?m\.?)?$/.exec(plain);
  if (!match) return null;
  const half = match[3];
  const minute = Number(match[2] ?? 0);
  const hour = half ? (Number(match[1]) % 12) + (half === 'p' ? 12 : 0) : Number(match[1]);
  return hour < 24 && minute < 60 ? clockTime(hour * 60 + minute) : null;
}
