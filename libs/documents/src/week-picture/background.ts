import { subtract, union } from '#work-model';
import type { DayFrame } from './frame.js';
import { inset, type Rect } from './geometry.js';
import { dots, hatching, stripes } from './patterns.js';
import type { Palette } from './palette.js';
import { line, rectangle, type Shape } from './scene.js';
import type { DayInterval } from './types.js';

/** Everything that lies under the set times: what kind of time each stretch of the day is. */
export function backgroundOf(frame: DayFrame): Shape[] {
  const { palette, column } = frame;
  const { day } = column;
  const areas = (intervals: readonly DayInterval[]): Rect[] =>
    intervals.map((interval) => areaOf(frame, interval)).filter(({ height }) => height > 0.1);
  // Quiet hours say more than protected time; both patterns in one place would say nothing.
  const unquiet = subtract(union(day.protectedTime.map(({ interval }) => interval)), union(day.quietHours));
  const outside = day.workingWindow === null ? [] : subtract([[0, 1440]], union(day.workingWindow));
  return [
    ...areas(outside).map((area) => rectangle(area, { fill: palette.outside })),
    ...areas(day.timeBlocks.map(({ interval }) => interval)).map((area) =>
      rectangle(inset(area, 1.4, 0.6), { fill: palette.block, rx: 1.5 }),
    ),
    ...areas(day.permitted.map(({ interval }) => interval)).map((area) => dots(area, palette.strong)),
    ...areas(unquiet).map((area) => stripes(area, palette.stripe)),
    ...areas(day.quietHours).map((area) => hatching(area, palette.hatch)),
    ...areas(day.coreHours).map((area) => coreBar(area, palette.strong)),
  ];
}

/** Drawn over the set times: a block inside an office day must not vanish behind it. */
export function blockEdges(frame: DayFrame): Shape[] {
  return frame.column.day.timeBlocks.map(({ interval }) =>
    rectangle(inset(areaOf(frame, interval), 1.4, 0.6), blockEdge(frame.palette)),
  );
}

/** The level edges of the blocks, as thin as they are drawn. */
export function blockEdgeLines(frame: DayFrame): Rect[] {
  return frame.column.day.timeBlocks
    .map(({ interval }) => inset(areaOf(frame, interval), 1.4, 0.6))
    .flatMap((area) => [area.y, area.y + area.height].map((y) => ({ ...area, y: y - 0.5, height: 1 })));
}

export function blockEdge({ strong }: Palette): Shape['attributes'] {
  return { fill: 'none', stroke: strong, 'stroke-width': 0.7, 'stroke-dasharray': '2.6 1.8', rx: 1.5 };
}

export function areaOf({ axis, column }: Pick<DayFrame, 'axis' | 'column'>, [start, end]: DayInterval): Rect {
  const y = axis.yOf(start);
  return { x: column.x, y, width: column.width, height: axis.yOf(end) - y };
}

/** A bracket at the left edge of the day. */
function coreBar({ x, y, height }: Rect, colour: string): Shape {
  return line(x + 1.6, y + 0.6, x + 1.6, y + height - 0.6, { stroke: colour, 'stroke-width': 2 });
}
