import { areaOf } from './background.js';
import type { Box } from './boxes.js';
import type { DayFrame } from './frame.js';
import { inset, type Rect } from './geometry.js';
import { keyOf, type MarkKind } from './key.js';
import { drawLabel, fitLabel, labelRects, type Label, type Room } from './label.js';
import { lookNameOf } from './looks.js';
import type { SceneText, Shape } from './scene.js';
import type { LabelledSpan } from './types.js';

const SIZES = [7.4, 7, 6.6];
const MARGIN = { side: 4, top: 2.4 };

interface Drawn {
  readonly shapes: Shape[];
  readonly texts: SceneText[];
  readonly taken: Rect[];
}

/**
 * Names time blocks, protected time and permitted hours where set times leave room; on an office day or a shift if need be, because
 * a block can lie in the middle of one.
 */
export function labelSpans(frame: DayFrame, boxes: readonly Box[], taken: readonly Rect[]): Drawn {
  const { day } = frame.column;
  const { palette } = frame;
  const drawn: Drawn = { shapes: [], texts: [], taken: [] };
  const label = (kind: MarkKind, spans: readonly LabelledSpan[], on: string): void => {
    for (const group of Map.groupBy(spans, ({ id }) => id).values()) {
      const placed = placeName(kind, group, frame, boxes, [...taken, ...drawn.taken]);
      if (placed === null) continue;
      const colours = { text: palette.ink, on, badge: palette.strong, badgeText: palette.paper, plate: true };
      const words = drawLabel(placed, colours);
      drawn.shapes.push(...words.shapes);
      drawn.texts.push(...words.texts);
      drawn.taken.push(...labelRects(placed));
    }
  };
  label('block', day.timeBlocks, palette.block);
  label('protected', day.protectedTime, palette.paper);
  label('permitted', day.permitted, palette.paper);
  return drawn;
}

function placeName(
  kind: MarkKind,
  group: readonly LabelledSpan[],
  frame: DayFrame,
  boxes: readonly Box[],
  taken: readonly Rect[],
): Label | null {
  const [first] = group;
  if (first === undefined) return null;
  const regions = regionsOf(group, frame);
  const all = flatten(boxes);
  const dark = all.filter(({ segments }) => lookNameOf(segments[0].mark) === 'full');
  const room = (list: readonly Box[]): Room => ({ regions, obstacles: [...taken, ...list.map(({ rect }) => rect)] });
  const name = { key: keyOf(kind, first.id), title: first.label };
  const wordings = [{ paragraphs: [{ text: first.label, weight: 600 } as const], sizes: SIZES }];
  return fitLabel(name, wordings, { words: [room(all), room(dark)] }, frame.key);
}

function flatten(boxes: readonly Box[]): Box[] {
  return boxes.flatMap((box) => [box, ...flatten(box.children)]);
}

/** One name a day is enough for one thing; it goes where the room is largest, among the hours that are drawn to scale first. */
function regionsOf(group: readonly LabelledSpan[], frame: DayFrame): Rect[] {
  const areas = group.map(({ interval }) => areaOf(frame, interval));
  const inRows = areas.map((area) => clipToRows(area, frame));
  return [...largestFirst(inRows), ...largestFirst(areas)].map((area) => inset(area, MARGIN.side, MARGIN.top));
}

function clipToRows(area: Rect, { axis }: DayFrame): Rect {
  const top = Math.max(area.y, axis.rowsTop);
  return { ...area, y: top, height: Math.max(0, Math.min(area.y + area.height, axis.rowsBottom) - top) };
}

function largestFirst(regions: readonly Rect[]): Rect[] {
  return regions.toSorted((a, b) => b.height - a.height);
}
