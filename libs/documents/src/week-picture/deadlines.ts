import type { Box } from './boxes.js';
import type { DayFrame } from './frame.js';
import { contains, overlaps, type Rect } from './geometry.js';
import { keyOf } from './key.js';
import { badgeWidth, drawLabel, fitLabel, type Label, labelRects, type Wording } from './label.js';
import { lookNameOf } from './looks.js';
import { line, num, type SceneText, type Shape } from './scene.js';
import { unbroken } from './text-block.js';
import type { DeadlineMark } from './types.js';

const RADIUS = 3.6;
const STEP = 2 * RADIUS + 1.2;
/** Height of the band above and under the line in which the words are looked for. */
const BAND = 27;

/** A diamond on a line at the due moment. */
export interface PlacedDeadline {
  readonly mark: DeadlineMark;
  readonly y: number;
  readonly diamond: Rect;
  /** Where no other words may stand: the diamond and the line. */
  readonly obstacles: readonly Rect[];
}

/** Diamonds of one moment stand side by side. */
export function deadlineMarks({ column, axis }: DayFrame): PlacedDeadline[] {
  const placed: PlacedDeadline[] = [];
  for (const mark of column.day.deadlines) {
    const y = axis.yOf(mark.minute);
    const centre = Math.min(Math.max(y, axis.top + RADIUS), axis.bottom - RADIUS);
    const slots = Math.max(1, Math.floor((column.width - 4) / STEP));
    const diamonds = Array.from({ length: slots }, (_, slot) => ({
      x: column.x + 2 + slot * STEP,
      y: centre - RADIUS,
      width: 2 * RADIUS,
      height: 2 * RADIUS,
    }));
    const free = diamonds.find((rect) => placed.every(({ diamond }) => !overlaps(diamond, rect)));
    const diamond = free ?? { x: column.x + 2, y: centre - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS };
    const rule = { x: column.x, y: y - 0.5, width: column.width, height: 1 };
    placed.push({ mark, y, diamond, obstacles: [diamond, rule] });
  }
  return placed;
}

interface Drawn {
  readonly shapes: Shape[];
  readonly texts: SceneText[];
  readonly taken: Rect[];
}

/** Names each deadline above or under its line; on an office day or a shift if need be, but never over other words. */
export function labelDeadlines(
  marks: readonly PlacedDeadline[],
  frame: DayFrame,
  boxes: readonly Box[],
  taken: readonly Rect[],
): Drawn {
  const { palette } = frame;
  const drawn: Drawn = { shapes: [], texts: [], taken: [] };
  for (const mark of marks) {
    drawn.shapes.push(...markShapes(mark, frame));
    const label = labelOf(mark, frame, boxes, [...taken, ...drawn.taken]);
    if (label === null) continue;
    const colours = { text: palette.ink, on: palette.paper, badge: palette.ink, badgeText: palette.paper, plate: true };
    const words = drawLabel(label, colours);
    drawn.shapes.push(...words.shapes);
    drawn.texts.push(...words.texts);
    drawn.taken.push(...labelRects(label));
  }
  return drawn;
}

function labelOf(placed: PlacedDeadline, frame: DayFrame, boxes: readonly Box[], taken: readonly Rect[]): Label | null {
  const { mark } = placed;
  const all = flatten(boxes);
  const dark = all.filter(({ segments }) => lookNameOf(segments[0].mark) === 'full');
  const regions = regionsOf(placed, frame);
  const rects = (list: readonly Box[]): Rect[] => [...taken, ...list.map(({ rect }) => rect)];
  const name = { key: keyOf('deadline', mark.id), title: mark.label };
  const words = [all, dark].map((list) => ({ regions, obstacles: rects(list) }));
  const last = { regions: [...regions, ...besideOf(placed, frame)], obstacles: taken };
  return fitLabel(name, wordingsOf(mark), { words, last }, frame.key);
}

function flatten(boxes: readonly Box[]): Box[] {
  return boxes.flatMap((box) => [box, ...flatten(box.children)]);
}

function wordingsOf({ label, time }: DeadlineMark): Wording[] {
  return [
    {
      paragraphs: [
        { text: label, weight: 600 },
        { text: unbroken(time), weight: 400 },
      ],
      sizes: [7.6, 7, 6.6],
    },
    { paragraphs: [{ text: `${label} ${unbroken(time)}`, weight: 600 }], sizes: [7, 6.6] },
  ];
}

/** Bands close above and under the line, right of the diamond first, then the whole width of the day. */
function regionsOf({ y, diamond }: PlacedDeadline, { column, axis }: DayFrame): Rect[] {
  const day = { x: column.x + 3, y: axis.top, width: column.width - 5, height: axis.bottom - axis.top };
  const right = diamond.x + diamond.width + 2;
  const beside = (top: number, height: number): Rect => ({
    x: right,
    y: top,
    width: day.x + day.width - right,
    height,
  });
  const under = (top: number, height: number): Rect => ({ ...day, y: top, height });
  const heights = [9, 18, BAND];
  const bands = heights.flatMap((height) => [beside(y - 1 - height, height), beside(y + 1, height)]);
  const wide = heights.flatMap((height) => [
    under(diamond.y - 0.5 - height, height),
    under(diamond.y + diamond.height + 0.5, height),
  ]);
  return [...bands, ...wide].filter((band) => band.width > 0 && contains(day, band));
}

/** Last resort, a number right of the diamond, even on a meeting. */
function besideOf({ diamond }: PlacedDeadline, { column, axis }: DayFrame): Rect[] {
  const top = Math.max(axis.top, diamond.y - 10);
  const bottom = Math.min(axis.bottom, diamond.y + diamond.height + 10);
  const x = diamond.x + diamond.width + 1;
  const width = column.x + column.width - x - 1;
  return width < badgeWidth(1) ? [] : [{ x, y: top, width, height: bottom - top }];
}

function markShapes({ y, diamond }: PlacedDeadline, { column, palette }: DayFrame): Shape[] {
  const [cx, cy] = [diamond.x + RADIUS, diamond.y + RADIUS];
  const d = `M${num(cx - RADIUS)} ${num(cy)}L${num(cx)} ${num(cy - RADIUS)}L${num(cx + RADIUS)} ${num(cy)}L${num(cx)} ${num(cy + RADIUS)}Z`;
  return [
    line(column.x, y, column.x + column.width, y, { stroke: palette.ink, 'stroke-width': 1 }),
    { element: 'path', attributes: { d, fill: palette.ink, stroke: palette.paper, 'stroke-width': 0.8 } },
  ];
}
