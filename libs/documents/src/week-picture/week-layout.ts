import type { Box } from './boxes.js';
import { type DayDrawing, drawDay } from './day.js';
import { drawKey, paragraph } from './footer.js';
import {
  type Column,
  columnsOf,
  dayHeaders,
  gridLines,
  gutterWidth,
  HEADER_HEIGHT,
  hourTexts,
  outline,
} from './frame.js';
import { findRoom, type Rect } from './geometry.js';
import { type KeyEntry, NumberedKey } from './key.js';
import { drawLegend, legendItems, zoneItem } from './legend.js';
import { type Palette, paletteOf } from './palette.js';
import { blockTexts, rectangle, type Scene, type SceneText, type Shape } from './scene.js';
import { segmentsByDay } from './segments.js';
import { fitParagraphs } from './text-block.js';
import { type TimeAxis, timeAxis } from './time-axis.js';
import type { WeekPictureInput } from './types.js';

/** The print width of the documents: 174 mm. */
const DEFAULT_WIDTH = 493;
/** With the words under it, about a third of a page: the sheet that it opens is to stay at two. */
const DEFAULT_GRID_HEIGHT = 150;

export interface WeekLayout {
  readonly scene: Scene;
  readonly axis: TimeAxis;
  readonly columns: readonly Column[];
  /** Per day, outermost first. */
  readonly boxes: readonly (readonly Box[])[];
  readonly key: readonly KeyEntry[];
}

/** Gives everything in the week its place, in points. */
export function layoutWeek(input: WeekPictureInput): WeekLayout {
  const width = input.width ?? DEFAULT_WIDTH;
  const palette = paletteOf(input.accent);
  const segments = segmentsByDay(input.days);
  const axis = timeAxis(input.days, segments, HEADER_HEIGHT, input.maxGridHeight ?? DEFAULT_GRID_HEIGHT);
  const gutter = gutterWidth(input.hourLabels);
  const occupied = segments.map((day) => day.length > 0);
  const columns = columnsOf(input.days, occupied, gutter, width - 0.6);
  const key = new NumberedKey(input.days, input.words.permitted);
  const days = columns.map((column, index) => drawDay({ column, axis, palette, key }, segments[index] ?? []));
  const empty = occupied.includes(true) ? NOTHING : emptyNote(input, columns, axis, days, palette);
  const footer = drawFooter(input, key, { x: 0, y: axis.bottom + 6, width }, palette);
  const scene: Scene = {
    width,
    height: footer.bottom + 1,
    shapes: [
      ...days.flatMap(({ background }) => background),
      ...gridLines(axis, columns, palette),
      ...days.flatMap(({ shapes }) => shapes),
      ...empty.shapes,
      ...outline(axis, columns, palette),
      ...footer.shapes,
    ],
    texts: [
      ...dayHeaders(columns, palette),
      ...hourTexts(axis, input.hourLabels, gutter, palette),
      ...days.flatMap(({ texts }) => texts),
      ...empty.texts,
      ...footer.texts,
    ],
  };
  return { scene, axis, columns, boxes: days.map(({ boxes }) => boxes), key: key.entries() };
}

interface Drawn {
  readonly shapes: readonly Shape[];
  readonly texts: readonly SceneText[];
}

const NOTHING: Drawn = { shapes: [], texts: [] };

/** A week of own time only says so, in the middle, so that it does not look unfinished. */
function emptyNote(
  input: WeekPictureInput,
  columns: readonly Column[],
  axis: TimeAxis,
  days: readonly DayDrawing[],
  palette: Palette,
): Drawn {
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined) return NOTHING;
  const whole: Rect = {
    x: first.x,
    y: axis.rowsTop,
    width: last.x + last.width - first.x,
    height: axis.rowsBottom - axis.rowsTop,
  };
  const block = fitParagraphs(
    [{ text: input.words.noSetTimes, weight: 600 }],
    9.5,
    { ...whole, width: whole.width * 0.7 },
    [],
  );
  if (block === null) return NOTHING;
  const padded = { width: block.rect.width + 22, height: block.rect.height + 12 };
  const x = whole.x + (whole.width - padded.width) / 2;
  const taken = days.flatMap((day) => day.taken);
  const middle = whole.y + (whole.height - padded.height) / 2;
  const exact = { x, y: middle, ...padded };
  const regions = [
    exact,
    { ...exact, y: whole.y + 3, height: middle - whole.y },
    { ...exact, height: whole.height / 2 },
  ];
  const plate = regions.map((region) => findRoom(region, padded, taken)).find((rect) => rect !== null);
  if (plate === undefined || plate === null) return NOTHING;
  const rect = { ...block.rect, x: plate.x + 11, y: plate.y + 6 };
  return {
    shapes: [
      rectangle(plate, { fill: palette.paper, stroke: palette.strong, 'stroke-width': 0.7, rx: plate.height / 2 }),
    ],
    texts: blockTexts({ ...block, rect }, palette.ink, palette.paper),
  };
}

function drawFooter(
  input: WeekPictureInput,
  key: NumberedKey,
  region: { x: number; y: number; width: number },
  palette: Palette,
): Drawn & { bottom: number } {
  const items = [zoneItem(input.timeZoneLabel), ...legendItems(input.days, input.words, palette)];
  const legend = drawLegend(items, region, palette);
  const numbered = drawKey(key.entries(), { ...region, y: legend.bottom + 1 }, palette);
  const parts: (Drawn & { bottom: number })[] = [legend, numbered];
  for (const note of input.notes) {
    const above = parts.at(-1)?.bottom ?? region.y;
    parts.push(paragraph(note, { ...region, y: above + 1.5 }, palette.quietInk, palette));
  }
  return {
    shapes: parts.flatMap(({ shapes }) => shapes),
    texts: parts.flatMap(({ texts }) => texts),
    bottom: parts.at(-1)?.bottom ?? region.y,
  };
}
