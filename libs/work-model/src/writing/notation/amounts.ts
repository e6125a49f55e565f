import { readDayCount, readDuration, readEffort, readWeeklyDuration } from '../../notation/duration.js';
import type { Reading } from '../../notation/problem.js';
import { readReply, type ReplyTime } from '../../notation/reply.js';

/** A length of time: `90 min`, `4 h`, `1.5 h`, `2 h 20 min`. @param like What stands there now; its unit is kept when it can be. */
export function durationText(minutes: number, like: unknown = null): string {
  const old = typeof like === 'string' ? like : '';
  if (/^[0-9.]+ ?min/.test(old) || (minutes < 60 && minutes > 0)) return `${minutes} min`;
  const hours = inHours(minutes);
  if (hours !== null && (minutes >= 120 || minutes % 60 === 0 || / ?h/.test(old)))
    return `${hours} ${hourWord(old, hours)}`;
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Minutes as quarters of an hour; null when they are none. Nobody reads 1.35 h. */
function inHours(minutes: number): string | null {
  return minutes % 15 === 0 ? String(minutes / 60) : null;
}

function hourWord(like: string, amount: string): string {
  if (!/hour/.test(like)) return 'h';
  return amount === '1' ? 'hour' : 'hours';
}

/** Minutes as a number, or in words where the file uses words. */
export function minutesValue(minutes: number, present: unknown, isExact: boolean): number | string {
  if (typeof present === 'number' || (present === undefined && isExact)) return minutes;
  return keptOr(present, readDuration, minutes, durationText(minutes, present));
}

/** Days as a number, or in words where the file uses words. */
export function dayCountValue(days: number, present: unknown, isExact: boolean): number | string {
  if (typeof present === 'number' || (present === undefined && isExact)) return days;
  const inWeeks = typeof present === 'string' && present.includes('week') && days % 7 === 0;
  return keptOr(present, readDayCount, days, inWeeks ? counted(days / 7, 'week') : counted(days, 'day'));
}

/** Agreed time for each week: `40 h`. */
export function weeklyDurationText(minutes: number, present: unknown): string {
  const suffix = typeof present === 'string' ? (/ (?:per|a) week$/.exec(present)?.[0] ?? '') : '';
  // A week is agreed in hours, however short.
  const text = inHours(minutes) === null ? durationText(minutes, present) : `${inHours(minutes)} h`;
  return keptOr(present, readWeeklyDuration, minutes, `${text}${suffix}`);
}

/** Effort: `90 min` each time, `5 h per week`. */
export function effortText(minutes: number, per: 'occurrence' | 'week', present: unknown): string {
  if (typeof present === 'string') {
    const read = readEffort(present);
    if (read.ok && read.value.minutes === minutes && read.value.per === per) return present;
  }
  return `${durationText(minutes, present)}${per === 'week' ? ' per week' : ''}`;
}

/** How fast a reply is expected: `4 working hours`, `30 min`, `15 elapsed min`. */
export function replyText({ responseMinutes, clock }: ReplyTime, present: unknown): string {
  if (typeof present === 'string') {
    const read = readReply(present);
    if (read.ok && read.value.responseMinutes === responseMinutes && read.value.clock === clock) return present;
  }
  const old = typeof present === 'string' ? present : 'hours';
  const isWhole = responseMinutes % (responseMinutes < 120 ? 60 : 30) === 0;
  const isInHours = responseMinutes > 0 && isWhole && !/min/.test(old);
  const amount = isInHours ? String(responseMinutes / 60) : String(responseMinutes);
  const unit = isInHours ? hourWord(old, amount) : 'min';
  return [amount, clock, unit].filter((word) => word !== null).join(' ');
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** What stands there when it says the same already. */
function keptOr<T>(present: unknown, read: (text: string) => Reading<T>, wanted: T, text: string): string {
  if (typeof present !== 'string') return text;
  const reading = read(present);
  return reading.ok && reading.value === wanted ? present : text;
}
