import { areaOf } from './background.js';
import type { DayFrame } from './frame.js';
import { inset, type Rect } from './geometry.js';
import { keyOf, type MarkKind } from './key.js';
import { drawLabel, fitLabel, labelRects } from './label.js';
import type { SceneText, Shape } from './scene.js';
import type { LabelledSpan } from './types.js';

const SIZES = [7.4, 7, 6.6];

interface Drawn {
  readonly shapes: Shape[];
  readonly texts: SceneText[];
  readonly taken: Rect[];
}

/** Names time blocks, protected time and permitted hours where set times leave room. */
export function labelSpans(frame: DayFrame, obstacles: readonly Rect[]): Drawn {
  const { day } = frame.column;
  const { palette } = frame;
  const drawn: Drawn = { shapes: [], texts: [], taken: [] };
  const label = (kind: MarkKind, spans: readonly LabelledSpan[], on: string): void => {
    for (const group of Map.groupBy(spans, ({ id }) => id).values()) {
      const [first] = group;
      if (first === undefined) continue;
      const regions = largestFirst(group.map(({ interval }) => inset(areaOf(frame, interval), 4, 2.4)));
      const room = { regions, obstacles: [...obstacles, ...drawn.taken] };
      const wordings = [{ paragraphs: [{ text: first.label, weight: 600 } as const], sizes: SIZES }];
      const placed = fitLabel({ key: keyOf(kind, first.id), title: first.label }, wordings, room, frame.key);
      if (placed === null) continue;
      const words = drawLabel(placed, {
        text: palette.ink,
        on,
        badge: palette.strong,
        badgeText: palette.paper,
        plate: true,
      });
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

/** One name a day is enough for one thing; it goes where the room is largest. */
function largestFirst(regions: readonly Rect[]): Rect[] {
  return regions.toSorted((a, b) => b.height - a.height);
}
