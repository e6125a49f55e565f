import type { DayInterval, PictureDay } from './types.js';
import type { Segment } from './segments.js';

const DAY = 1440;
/** Hours that every picture shows, so that an almost empty week still reads as a working week. */
const USUAL = { from: 9 * 60, to: 17 * 60 };
/** A week of own time only shows more of the day: none of it is set. */
const OPEN = { from: 8 * 60, to: 20 * 60 };
/** What is only permitted or protected may widen the rows up to here; the night beyond is shown compactly. */
const EXTENDED = { from: 6 * 60, to: 22 * 60 };
const STRIP = 9.5;
const STRIP_WITH_DEADLINE = 24;
/** Two lines of text, title and time, at the size most boxes use. */
const TWO_LINES = 22;
/** One line at the smallest size: what a quarter of an hour may ask for. */
const MAX_HOUR_HEIGHT = 31;

/** Where minutes of the day lie. Hours before `from` and after `to` are compressed into a strip at the edge, if there is one. */
export interface TimeAxis {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly rowsTop: number;
  readonly rowsBottom: number;
  readonly bottom: number;
  readonly yOf: (minute: number) => number;
}

export function timeAxis(
  days: readonly PictureDay[],
  segments: readonly (readonly Segment[])[],
  top: number,
  maxHeight: number,
): TimeAxis {
  const { from, to } = visibleMinutes(days, segments);
  const earlier = from > 0 ? stripHeight(days, 0, from) : 0;
  const later = to < DAY ? stripHeight(days, to, DAY) : 0;
  const rowsTop = top + earlier;
  const rowsBottom =
    rowsTop + ((to - from) / 60) * hourHeight(segments.flat(), (to - from) / 60, maxHeight - earlier - later);
  const bottom = rowsBottom + later;
  const yOf = (minute: number): number => {
    if (minute < from) return top + (minute / from) * earlier;
    if (minute > to) return rowsBottom + ((minute - to) / (DAY - to)) * later;
    return rowsTop + ((minute - from) / (to - from)) * (rowsBottom - rowsTop);
  };
  return { from, to, top, rowsTop, rowsBottom, bottom, yOf };
}

function visibleMinutes(days: readonly PictureDay[], segments: readonly (readonly Segment[])[]): DayMinutes {
  const hard = segments.flat().map(({ start, end }): DayInterval => [start, end]);
  const soft = days.flatMap(softIntervals).filter(([start, end]) => end - start < 18 * 60);
  const clamp = (minute: number): number => Math.min(Math.max(minute, EXTENDED.from), EXTENDED.to);
  const least = hard.length === 0 ? OPEN : USUAL;
  const starts = [least.from, ...hard.map(([start]) => start), ...soft.map(([start]) => clamp(start))];
  const ends = [least.to, ...hard.map(([, end]) => end), ...soft.map(([, end]) => clamp(end))];
  return { from: Math.floor(Math.min(...starts) / 60) * 60, to: Math.ceil(Math.max(...ends) / 60) * 60 };
}

interface DayMinutes {
  readonly from: number;
  readonly to: number;
}

function softIntervals(day: PictureDay): DayInterval[] {
  return [
    ...(day.workingWindow ?? []),
    ...day.coreHours,
    ...[...day.protectedTime, ...day.timeBlocks].map((span) => span.interval),
    ...day.deadlines
      .filter(({ minute }) => minute >= EXTENDED.from && minute <= EXTENDED.to)
      .map(({ minute }): DayInterval => [minute, minute]),
  ];
}

/** A strip is drawn only where the hidden hours hold something that the reader must know. */
function stripHeight(days: readonly PictureDay[], start: number, end: number): number {
  const isHidden = ([from, to]: DayInterval): boolean => from < end && to > start;
  const isInside = (minute: number): boolean => (start === 0 ? minute < end : minute > start);
  if (days.some((day) => day.deadlines.some(({ minute }) => isInside(minute)))) return STRIP_WITH_DEADLINE;
  const told = days.some((day) => [...day.quietHours, ...day.permitted.map((span) => span.interval)].some(isHidden));
  return told ? STRIP : 0;
}

/** Tall enough for the text of the shortest set time where the limit allows it, never lower than a calm empty grid. */
function hourHeight(segments: readonly Segment[], hours: number, maxHeight: number): number {
  const calm = segments.length === 0 ? 110 / hours : 165 / hours;
  const wished = segments.map(({ start, end }) => Math.min((TWO_LINES * 60) / (end - start), MAX_HOUR_HEIGHT));
  return Math.min(Math.max(calm, ...wished), Math.max(maxHeight / hours, 8));
}
