import { clockTime } from '../../notation/clock-time.js';
import { normalisedHours, readDayHours, weeklyHoursOf, type DayStretch } from '../../notation/weekly-hours.js';
import type { WeeklyHours } from '../../schema/basics.js';
import { WEEKDAYS, type Weekday } from '../../schema/weekdays.js';
import { isSame } from '../same.js';
import { daysPhrase } from './days.js';

const DAY_MINUTES = 1440;

/** Stretches that are alike on several days. Ends over 1440 are on the next day. */
export interface HoursOnDays {
  readonly days: readonly Weekday[];
  readonly ranges: readonly (readonly [number, number])[];
}

/** A week of hours as people say it: nights in one piece, days with the same hours together. */
export function hoursOnDays(hours: WeeklyHours): HoursOnDays[] {
  const nights: HoursOnDays[] = [];
  let rest = normalisedHours(hours);
  for (let night = longestNight(rest); night !== null; night = longestNight(rest)) {
    nights.push(night);
    rest = without(rest, night);
  }
  return [...nights, ...sameDaysTogether(rest)];
}

/** Hours as entries of a list. @param like Texts the file uses already; their words for days are used again. */
export function hoursEntries(hours: WeeklyHours, like: readonly string[] = []): string[] {
  const phrases = like.map((text) => /^(.*?[A-Za-z]) +[0-9]/.exec(text)?.[1]).filter((phrase) => phrase !== undefined);
  return hoursOnDays(hours).map(({ days, ranges }) => {
    const entry = `${daysPhrase(days, phrases)} ${ranges.map(rangeText).join(', ')}`;
    return like.find((text) => isSameEntry(text, entry)) ?? entry;
  });
}

/** The hours that one entry says; null when it is none. */
function hoursOfEntry(text: string): WeeklyHours | null {
  const read = readDayHours(text);
  return read.ok ? weeklyHoursOf(read.value) : null;
}

function isSameEntry(text: string, entry: string): boolean {
  const said = hoursOfEntry(text);
  return said !== null && isSame(said, hoursOfEntry(entry));
}

function rangeText([start, end]: readonly [number, number]): string {
  return `${clockTime(start)}-${clockTime(end > DAY_MINUTES ? end - DAY_MINUTES : end)}`;
}

/** The evening and morning that most days have in common, as one stretch past midnight. */
function longestNight(hours: WeeklyHours): HoursOnDays | null {
  const pieces = WEEKDAYS.flatMap((day) => hours[day] ?? []);
  const starts = new Set(pieces.filter(([start, end]) => start > 0 && end === DAY_MINUTES).map(([start]) => start));
  const ends = new Set(pieces.filter(([start, end]) => start === 0 && end < DAY_MINUTES).map(([, end]) => end));
  const nights = [...starts].flatMap((start) =>
    // One that ends after it began would be read as a stretch within a day.
    [...ends].filter((end) => end <= start).map((end) => nightsFrom(hours, start, end)),
  );
  const [first, ...others] = nights.filter(({ days }) => days.length > 0);
  if (!first) return null;
  return others.reduce((best, night) => (night.days.length > best.days.length ? night : best), first);
}

function nightsFrom(hours: WeeklyHours, start: number, end: number): HoursOnDays {
  const days = WEEKDAYS.filter(
    (day, index) => covers(hours, day, start, DAY_MINUTES) && covers(hours, WEEKDAYS[(index + 1) % 7] ?? day, 0, end),
  );
  return { days, ranges: [[start, end + DAY_MINUTES]] };
}

function covers(hours: WeeklyHours, day: Weekday, start: number, end: number): boolean {
  return (hours[day] ?? []).some((piece) => piece[0] <= start && end <= piece[1]);
}

function without(hours: WeeklyHours, { days, ranges }: HoursOnDays): WeeklyHours {
  const stretches: DayStretch[] = ranges.map(([startMinute, endMinute]) => ({ days, startMinute, endMinute }));
  const taken = weeklyHoursOf(stretches);
  const rest: WeeklyHours = {};
  for (const day of WEEKDAYS) {
    const pieces = (taken[day] ?? []).reduce<readonly [number, number][]>(cutOut, hours[day] ?? []);
    if (pieces.length > 0) rest[day] = [...pieces];
  }
  return rest;
}

function cutOut(pieces: readonly [number, number][], [from, to]: readonly [number, number]): [number, number][] {
  return pieces.flatMap(([start, end]) => {
    const left: [number, number] = [start, Math.min(end, from)];
    const right: [number, number] = [Math.max(start, to), end];
    return [left, right].filter((piece) => piece[0] < piece[1]);
  });
}

function sameDaysTogether(hours: WeeklyHours): HoursOnDays[] {
  const groups = new Map<string, { days: Weekday[]; ranges: readonly (readonly [number, number])[] }>();
  for (const day of WEEKDAYS) {
    const ranges = hours[day] ?? [];
    if (ranges.length === 0) continue;
    const key = JSON.stringify(ranges);
    const group = groups.get(key) ?? { days: [], ranges };
    group.days.push(day);
    groups.set(key, group);
  }
  return [...groups.values()];
}
