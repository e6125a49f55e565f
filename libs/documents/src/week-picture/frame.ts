import { textWidth } from './advance-widths.js';
import type { Rect } from './geometry.js';
import type { NumberedKey } from './key.js';
import { line, type SceneText, type Shape } from './scene.js';
import type { Palette } from './palette.js';
import { MIN_SIZE } from './text-block.js';
import type { TimeAxis } from './time-axis.js';
import { isWholeDay, type PictureDay } from './types.js';

export const HEADER_HEIGHT = 17;
const HOUR_SIZE = 6.8;
/** Hour labels closer than this would touch. */
const MIN_LABEL_DISTANCE = 9.5;
/** A day off needs only enough width to show that nothing is on it. */
const IDLE_DAY = 0.55;

export interface Column {
  readonly day: PictureDay;
  readonly x: number;
  readonly width: number;
}

/** What the drawing of one day stands on. */
export interface DayFrame {
  readonly column: Column;
  readonly axis: TimeAxis;
  readonly palette: Palette;
  readonly key: NumberedKey;
}

/** The hour labels stand left of the first column. */
export function gutterWidth(hourLabels: readonly string[]): number {
  return Math.max(0, ...hourLabels.map((label) => textWidth(label, HOUR_SIZE, 400))) + 6;
}

export function columnsOf(
  days: readonly PictureDay[],
  occupied: readonly boolean[],
  gutter: number,
  width: number,
): Column[] {
  const shares = days.map((day, index) => (isIdle(day, occupied[index] ?? false) ? IDLE_DAY : 1));
  const unit = (width - gutter) / shares.reduce((sum, share) => sum + share, 0);
  let x = gutter;
  return days.map((day, index) => {
    const column = { day, x, width: unit * (shares[index] ?? 1) };
    x += column.width;
    return column;
  });
}

function isIdle(day: PictureDay, occupied: boolean): boolean {
  const marks = [day.deadlines, day.protectedTime, day.timeBlocks, day.permitted, day.coreHours];
  const isOff = day.workingWindow?.length === 0 || isWholeDay(day.quietHours);
  return !occupied && isOff && marks.every((list) => list.length === 0);
}

export function dayHeaders(columns: readonly Column[], palette: Palette): SceneText[] {
  return columns.flatMap(({ day, x, width }): SceneText[] => {
    const candidates = [8.6, 7.6, MIN_SIZE].flatMap((size) =>
      [day.label, day.shortLabel].map((text) => ({ text, size })),
    );
    const chosen = candidates.find(({ text, size }) => textWidth(text, size, 600) <= width - 3);
    if (chosen === undefined) return [];
    const rect: Rect = { x: x + 1, y: 2, width: width - 2, height: HEADER_HEIGHT - 5 };
    return [
      {
        ...chosen,
        x: x + width / 2,
        baseline: 11,
        weight: 600,
        fill: palette.ink,
        anchor: 'middle',
        on: palette.paper,
        rect,
      },
    ];
  });
}

/** Lines for every hour, the frame, and a dashed line where the hours beyond are shown compactly. */
export function gridLines(axis: TimeAxis, columns: readonly Column[], palette: Palette): Shape[] {
  const [left, right] = extent(columns);
  const hours = range(axis.from / 60, axis.to / 60).map((hour) => {
    const y = axis.yOf(hour * 60);
    return line(left, y, right, y, { stroke: palette.rule, 'stroke-width': 0.5 });
  });
  const breaks = [axis.rowsTop, axis.rowsBottom]
    .filter((y) => y > axis.top && y < axis.bottom)
    .map((y) =>
      line(left, y, right, y, { stroke: palette.quietInk, 'stroke-width': 0.6, 'stroke-dasharray': '1.5 2' }),
    );
  const uprights = columns
    .slice(1)
    .map(({ x }) => line(x, axis.top, x, axis.bottom, { stroke: palette.rule, 'stroke-width': 0.7 }));
  return [...hours, ...uprights, ...breaks];
}

export function outline(axis: TimeAxis, columns: readonly Column[], palette: Palette): Shape[] {
  const [left, right] = extent(columns);
  return [
    line(left, axis.top, right, axis.top, { stroke: palette.ink, 'stroke-width': 0.9 }),
    line(left, axis.bottom, right, axis.bottom, { stroke: palette.ink, 'stroke-width': 0.9 }),
  ];
}

function extent(columns: readonly Column[]): [left: number, right: number] {
  const last = columns.at(-1);
  return [columns[0]?.x ?? 0, last === undefined ? 0 : last.x + last.width];
}

export function hourTexts(
  axis: TimeAxis,
  hourLabels: readonly string[],
  gutter: number,
  palette: Palette,
): SceneText[] {
  const rowHeight = axis.yOf(axis.from + 60) - axis.yOf(axis.from);
  const every = [1, 2, 3, 4, 6].find((step) => step * rowHeight >= MIN_LABEL_DISTANCE) ?? 6;
  const rows = range(axis.from / 60, axis.to / 60).filter((hour) => (hour - axis.from / 60) % every === 0);
  const ends = [...(axis.rowsTop > axis.top ? [0] : []), ...(axis.rowsBottom < axis.bottom ? [24] : [])];
  return [...ends, ...rows].flatMap((hour): SceneText[] => {
    const text = hourLabels[hour] ?? '';
    const y = axis.yOf(hour * 60);
    return [
      {
        text,
        x: gutter - 4,
        baseline: y + HOUR_SIZE * 0.33,
        size: HOUR_SIZE,
        weight: 400,
        fill: palette.quietInk,
        anchor: 'end',
        on: palette.paper,
        rect: { x: 0, y: y - HOUR_SIZE * 0.55, width: gutter - 4, height: HOUR_SIZE * 1.1 },
      },
    ];
  });
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
