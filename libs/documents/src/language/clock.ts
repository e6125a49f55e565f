import { WEEKDAYS, type Weekday } from '#work-model';
import { weekdayName } from './dates.js';
import type { Language } from './language.js';
import { say } from './say.js';

const DAY = 1440;

/**
 * A time of day: "9:00 am", "12 noon", "midnight"; "9:00 Uhr". Never "12:00 am", which readers take for either end of the day.
 * `minute` counts from local midnight, 0..1440.
 */
export function clockTime(language: Language, minute: number): string {
  return say(language, 'clock.single', { time: bareTime(language, minute) });
}

/** The same without the word that follows a German time: for ranges and table columns. */
function bareTime(language: Language, minute: number): string {
  if (language === 'de') return `${Math.floor(minute / 60)}:${twoDigits(minute)}`;
  const ofDay = minute % DAY;
  if (ofDay === 0) return say(language, 'clock.midnight');
  if (ofDay === 720) return say(language, 'clock.noon');
  const hour = Math.floor(ofDay / 60);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${twoDigits(ofDay)} ${hour < 12 ? 'am' : 'pm'}`;
}

/** A full hour at the edge of a calendar, as short as it goes: "9 am", "12 noon", "midnight"; "9:00". `hour` is 0..24. */
export function hourLabel(language: Language, hour: number): string {
  const words = bareTime(language, hour * 60);
  return language === 'en' ? words.replace(':00', '') : words;
}

/**
 * A half-open stretch: "9:00 am–5:00 pm", "9:00–17:00 Uhr". An end over 1440 is on a later day and says so; a stretch over the
 * whole day is "all day".
 */
export function clockRange(language: Language, start: number, end: number): string {
  if (start === 0 && end === DAY) return say(language, 'clock.allDay');
  if (end <= DAY) return rangeWords(language, start, end);
  const days = Math.ceil(end / DAY) - 1;
  // An end exactly at a later midnight belongs to the day that it closes.
  const endOfDay = end - days * DAY;
  return say(language, 'clock.laterDay', { range: rangeWords(language, start, endOfDay, false), days });
}

/** `merge`: "10:00–11:00 am" says the half of the day once. Not over midnight, where that would read as one stretch of a morning. */
function rangeWords(language: Language, start: number, end: number, merge = true): string {
  const [from, to] = [bareTime(language, start), bareTime(language, end)];
  const half = / [ap]m$/u.exec(to)?.[0];
  const shared = merge && half !== undefined && from.endsWith(half);
  return say(language, 'clock.range', { start: shared ? from.slice(0, -half.length) : from, end: to });
}

/** Hours in which something may be done: "before 9:00 am" and "after 3:00 pm" where one end is the edge of the day. */
export function openRange(language: Language, start: number, end: number): string {
  if (start === 0 && end < DAY) return say(language, 'clock.before', { time: clockTime(language, end) });
  if (end === DAY && start > 0) return say(language, 'clock.after', { time: clockTime(language, start) });
  return clockRange(language, start, end);
}

/**
 * The moment something is due on a weekday: "5:00 pm"; at either midnight it names the day that the midnight begins or ends,
 * because "midnight on Tuesday" is read both ways. `day` is null when several days share the time.
 */
export function dueTime(language: Language, minute: number, day: Weekday | null): string {
  if (minute !== 0 && minute !== DAY) return clockTime(language, minute);
  const edge = minute === 0 ? 'start' : 'end';
  if (day === null) return say(language, 'clock.midnightOfDay', { edge });
  return say(language, 'clock.midnightOf', { edge, day: weekdayName(language, day) });
}

/** The weekday of an ISO date. */
export function weekdayOf(iso: string): Weekday {
  const day = WEEKDAYS[Temporal.PlainDate.from(iso).dayOfWeek - 1];
  if (day === undefined) throw new RangeError(`"${iso}" has no weekday.`);
  return day;
}

function twoDigits(minute: number): string {
  return String(minute % 60).padStart(2, '0');
}
