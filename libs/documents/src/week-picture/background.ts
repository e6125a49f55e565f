import type { DayFrame } from './frame.js';
import { inset, type Rect } from './geometry.js';
import { dots, hatching, stripes } from './patterns.js';
import { line, rectangle, type Shape } from './scene.js';
import type { DayInterval } from './types.js';

/** Everything that lies under the set times: what kind of time each stretch of the day is. */
export function backgroundOf(frame: DayFrame): Shape[] {
  const { palette, column } = frame;
  const { day } = column;
  const areas = (intervals: readonly DayInterval[]): Rect[] =>
    intervals.map((interval) => areaOf(frame, interval)).filter(({ height }) => height > 0.1);
  const outside = day.workingWindow === null ? [] : complement(day.workingWindow);
  return [
    ...areas(outside).map((area) => rectangle(area, { fill: palette.outside })),
    ...areas(day.timeBlocks.map(({ interval }) => interval)).map((area) =>
      rectangle(inset(area, 1.4, 0.6), {
        fill: palette.block,
        stroke: palette.strong,
        'stroke-width': 0.7,
        'stroke-dasharray': '2.6 1.8',
        rx: 1.5,
      }),
    ),
    ...areas(day.permitted.map(({ interval }) => interval)).map((area) => dots(area, palette.strong)),
    ...areas(day.protectedTime.map(({ interval }) => interval)).flatMap((area) => [stripes(area, palette.stripe)]),
    ...areas(day.quietHours).map((area) => hatching(area, palette.hatch)),
    ...areas(day.coreHours).map((area) => coreBar(area, palette.strong)),
  ];
}

export function areaOf({ axis, column }: Pick<DayFrame, 'axis' | 'column'>, [start, end]: DayInterval): Rect {
  const y = axis.yOf(start);
  return { x: column.x, y, width: column.width, height: axis.yOf(end) - y };
}

/** The rest of the day. */
function complement(intervals: readonly DayInterval[]): DayInterval[] {
  const rest: DayInterval[] = [];
  let from = 0;
  for (const [start, end] of intervals.toSorted((a, b) => a[0] - b[0])) {
    if (start > from) rest.push([from, start]);
    from = Math.max(from, end);
  }
  return from < 1440 ? [...rest, [from, 1440]] : rest;
}

/** A bracket at the left edge of the day. */
function coreBar({ x, y, height }: Rect, colour: string): Shape {
  const bar = line(x + 1.6, y + 0.6, x + 1.6, y + height - 0.6, { stroke: colour, 'stroke-width': 2 });
  return bar;
}
