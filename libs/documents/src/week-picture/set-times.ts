import { MIN_BOX_HEIGHT, type Box } from './boxes.js';
import type { DayFrame } from './frame.js';
import { inset, type Rect } from './geometry.js';
import { type Nameable, type NumberedKey, keyOf } from './key.js';
import { drawLabel, fitLabel, fitWords, labelRects, type Room, type Wording } from './label.js';
import { type Look, lookNameOf, lookOf } from './looks.js';
import { rectangle, type SceneText, type Shape } from './scene.js';
import type { Segment } from './segments.js';
import { unbroken } from './text-block.js';

const SIZES = [8, 7.4, 6.8];
const PADDING = 2.6;

interface Drawn {
  readonly shapes: Shape[];
  readonly texts: SceneText[];
  readonly taken: Rect[];
}

/**
 * What words must leave free: marks, and on light boxes the edges of time blocks; better still whole blocks, which have names of
 * their own. On dark boxes blocks do not show.
 */
export interface Obstacles {
  readonly marks: readonly Rect[];
  readonly edges: readonly Rect[];
  readonly blocks: readonly Rect[];
}

/** Draws boxes with their words, outer ones under the ones they hold. */
export function drawBoxes(boxes: readonly Box[], frame: DayFrame, obstacles: Obstacles): Drawn {
  const drawn: Drawn = { shapes: [], texts: [], taken: [] };
  for (const box of boxes) {
    const look = lookOf(lookNameOf(box.segments[0].mark), frame.palette);
    const around = [...obstacles.marks, ...box.children.map(({ rect }) => inset(rect, -1, -1.5))];
    const rooms = look.name === 'full' ? [[]] : [obstacles.blocks, obstacles.edges];
    const label = labelBox(
      box,
      look,
      frame,
      rooms.map((more) => [...around, ...more]),
    );
    const words = label === null ? null : drawLabel(label, coloursOf(look, frame));
    drawn.shapes.push(...shapesOf(box, look, frame), ...(words?.shapes ?? []));
    drawn.texts.push(...(words?.texts ?? []));
    drawn.taken.push(...(label === null ? [] : labelRects(label)));
    const inner = drawBoxes(box.children, frame, obstacles);
    drawn.shapes.push(...inner.shapes);
    drawn.texts.push(...inner.texts);
    drawn.taken.push(...inner.taken);
  }
  return drawn;
}

function coloursOf(look: Look, { palette }: DayFrame): Parameters<typeof drawLabel>[1] {
  const dark = look.name === 'full';
  return {
    text: look.text,
    on: look.fill,
    badge: dark ? palette.paper : palette.strong,
    badgeText: dark ? palette.strong : palette.paper,
    plate: false,
  };
}

function labelBox(
  box: Box,
  look: Look,
  { key }: DayFrame,
  obstacles: readonly (readonly Rect[])[],
): ReturnType<typeof fitLabel> {
  const regions = [innerRegion(box.rect, look)];
  const rooms = obstacles.map((rects): Room => ({ regions, obstacles: rects }));
  if (box.segments.length > 1) return fitCrowd(box, rooms, key);
  return fitLabel(nameOf(box.segments[0]), wordingsOf(box.segments[0]), { words: rooms }, key);
}

function fitCrowd({ segments }: Box, rooms: readonly Room[], key: NumberedKey): ReturnType<typeof fitWords> {
  const wordings = crowdWordings(segments.map((segment) => key.numberOf(nameOf(segment))));
  return rooms.map((room) => fitWords(wordings, room)).find((label) => label !== null) ?? null;
}

function nameOf({ mark }: Segment): Nameable {
  return { key: keyOf('set', mark.id), title: mark.title };
}

/** Low boxes have no air above and under their one line. */
function innerRegion({ x, y, width, height }: Rect, { bar }: Look): Rect {
  const air = Math.max(0, Math.min(PADDING - 0.8, (height - MIN_BOX_HEIGHT) / 2));
  const side = Math.min(PADDING, width / 10);
  return { x: x + bar + side, y: y + air, width: width - bar - 2 * side, height: height - 2 * air };
}

/** Title and time always; the place where there is room for it. */
function wordingsOf({ mark }: Segment): Wording[] {
  const title = { text: mark.title, weight: 600 } as const;
  const time = { text: unbroken(mark.time), weight: 400 } as const;
  const place = mark.place === null ? [] : [{ text: mark.place, weight: 400 } as const];
  return [
    { paragraphs: [title, time, ...place], sizes: [8, 7.4] },
    { paragraphs: [title, time], sizes: SIZES },
    { paragraphs: [{ text: `${mark.title} ${unbroken(mark.time)}`, weight: 600 }], sizes: [7.4, 6.8] },
  ];
}

/** Many at once: their numbers, in runs (`1–4, 7`), else from the first to the last. */
function crowdWordings(numbers: readonly number[]): Wording[] {
  const sorted = [...new Set(numbers)].toSorted((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const say = (first: number, last: number): string => (first === last ? String(first) : `${first}–${last}`);
  const all = runs.map(([first, last]) => say(first, last)).join(', ');
  const span = say(sorted[0] ?? 0, sorted.at(-1) ?? 0);
  return [all, span].map((text) => ({ paragraphs: [{ text, weight: 600 }], sizes: SIZES }));
}

function shapesOf(box: Box, look: Look, frame: DayFrame): Shape[] {
  const { rect, segments } = box;
  const shapes = [rectangle(rect, { fill: look.fill, rx: 1.6, ...look.edge })];
  if (look.bar > 0) {
    shapes.push(rectangle({ ...rect, width: look.bar }, { fill: frame.palette.strong }));
  }
  const colour = look.name === 'full' ? frame.palette.paper : frame.palette.strong;
  if (segments.some(({ continues }) => continues)) shapes.push(chevron(rect, rect.y + rect.height - 4.6, colour));
  if (segments.some(({ continued }) => continued)) shapes.push(chevron(rect, rect.y + 2, colour));
  return shapes;
}

/** An arrow head at the right edge, pointing on: this goes over midnight. */
function chevron({ x, width }: Rect, top: number, colour: string): Shape {
  const middle = x + width - 6;
  return {
    element: 'path',
    attributes: {
      d: `M${middle - 2.8} ${top}L${middle} ${top + 2.6}L${middle + 2.8} ${top}`,
      fill: 'none',
      stroke: colour,
      'stroke-width': 1.1,
    },
  };
}
