import { textWidth } from './advance-widths.js';
import type { Rect } from './geometry.js';
import { blockEdge } from './background.js';
import { type Look, lookNameOf, lookOf } from './looks.js';
import type { Palette } from './palette.js';
import { dots, hatching, stripes } from './patterns.js';
import { blockTexts, line, rectangle, type SceneText, type Shape } from './scene.js';
import { lineHeight, wrapAnywhere } from './text-block.js';
import { isWholeDay, SET_TIME_STYLES, type PictureDay, type WeekPictureWords } from './types.js';

const SIZE = 7.2;
const SWATCH = { width: 12.5, height: 8.4 };
const GAP = 3;
const BETWEEN = 9.5;
const ROW = 11.6;

interface LegendItem {
  readonly text: string;
  readonly weight: 400 | 600;
  /** Null for words that stand alone. */
  readonly swatch: ((rect: Rect) => readonly Shape[]) | null;
}

/** The time zone opens the legend. */
export function zoneItem(text: string): LegendItem {
  return { text, weight: 600, swatch: null };
}

/** Explains every kind of mark that this week uses, and no other. */
export function legendItems(days: readonly PictureDay[], words: WeekPictureWords, palette: Palette): LegendItem[] {
  const framed = (shape: (rect: Rect) => Shape) => (rect: Rect) => [
    shape(rect),
    rectangle(rect, { fill: 'none', stroke: palette.hatch, 'stroke-width': 0.5 }),
  ];
  const items: [boolean, Omit<LegendItem, 'weight'>][] = [
    [days.some((day) => day.deadlines.length > 0), { text: words.deadline, swatch: (rect) => diamond(rect, palette) }],
    [
      days.some((day) => day.timeBlocks.length > 0),
      { text: words.timeBlock, swatch: (rect) => [blockSwatch(rect, palette)] },
    ],
    [
      days.some((day) => day.protectedTime.length > 0),
      { text: words.protectedTime, swatch: framed((rect) => stripes(rect, palette.stripe, 3)) },
    ],
    [
      days.some((day) => day.permitted.length > 0),
      { text: words.permitted, swatch: framed((rect) => dots(rect, palette.strong, 3.4)) },
    ],
    [
      days.some((day) => day.coreHours.length > 0),
      { text: words.coreHours, swatch: (rect) => [coreSwatch(rect, palette)] },
    ],
    [
      days.some((day) => day.quietHours.length > 0),
      { text: words.quietHours, swatch: framed((rect) => hatching(rect, palette.hatch)) },
    ],
    [
      days.some(({ workingWindow }) => workingWindow !== null && !isWholeDay(workingWindow)),
      { text: words.outsideWindow, swatch: framed((rect) => rectangle(rect, { fill: palette.outside })) },
    ],
  ];
  return [
    ...setTimeItems(days, words, palette),
    ...items.filter(([used]) => used).map(([, item]) => ({ ...item, weight: 400 as const })),
  ];
}

/** Kinds that look alike share a swatch. */
function setTimeItems(days: readonly PictureDay[], words: WeekPictureWords, palette: Palette): LegendItem[] {
  const marks = days.flatMap((day) => day.setTimes);
  const looks = Map.groupBy(
    SET_TIME_STYLES.filter((kind) => marks.some((mark) => mark.kind === kind && mark.optional !== true)),
    (kind) => lookNameOf({ kind }),
  );
  const items = [...looks].map(([name, kinds]) =>
    swatchOf(kinds.map((kind) => words.kinds[kind]).join(', '), name, palette),
  );
  return marks.some((mark) => mark.optional === true)
    ? [...items, swatchOf(words.optional, 'outline', palette)]
    : items;
}

function swatchOf(text: string, name: Look['name'], palette: Palette): LegendItem {
  const look = lookOf(name, palette);
  return {
    text,
    weight: 400,
    swatch: (rect) => [
      rectangle(rect, { fill: look.fill, rx: 1.2, ...look.edge }),
      ...(look.bar > 0 ? [rectangle({ ...rect, width: look.bar }, { fill: palette.strong })] : []),
    ],
  };
}

function diamond({ x, y, width, height }: Rect, palette: Palette): Shape[] {
  const [cx, cy, r] = [x + width / 2, y + height / 2, 3.6];
  return [
    line(x, cy, x + width, cy, { stroke: palette.ink, 'stroke-width': 1 }),
    {
      element: 'path',
      attributes: {
        d: `M${cx - r} ${cy}L${cx} ${cy - r}L${cx + r} ${cy}L${cx} ${cy + r}Z`,
        fill: palette.ink,
        stroke: palette.paper,
        'stroke-width': 0.8,
      },
    },
  ];
}

function blockSwatch(rect: Rect, palette: Palette): Shape {
  return rectangle(rect, { ...blockEdge(palette), fill: palette.block });
}

function coreSwatch({ x, y, width, height }: Rect, palette: Palette): Shape {
  return line(x + width / 2, y, x + width / 2, y + height, { stroke: palette.strong, 'stroke-width': 2 });
}

/** Sets the legend in rows; returns where it ends. */
export function drawLegend(
  items: readonly LegendItem[],
  region: { x: number; y: number; width: number },
  palette: Palette,
): { shapes: Shape[]; texts: SceneText[]; bottom: number } {
  const shapes: Shape[] = [];
  const texts: SceneText[] = [];
  let { x, y } = region;
  for (const { text, weight, swatch } of items) {
    const indent = swatch === null ? 0 : SWATCH.width + GAP;
    const lines = wrapAnywhere(text, SIZE, weight, region.width - indent).map((words) => ({ text: words, weight }));
    const width = Math.max(...lines.map((words) => textWidth(words.text, SIZE, weight)));
    if (x > region.x && x + indent + width > region.x + region.width) {
      x = region.x;
      y += ROW;
    }
    const rect = { x: x + indent, y, width, height: lines.length * lineHeight(SIZE) };
    shapes.push(...(swatch?.({ x, y, ...SWATCH }) ?? []));
    texts.push(...blockTexts({ lines, size: SIZE, rect }, palette.ink, palette.paper));
    x = rect.x + width + BETWEEN;
    y += (lines.length - 1) * lineHeight(SIZE);
  }
  return { shapes, texts, bottom: items.length === 0 ? y : y + ROW };
}
