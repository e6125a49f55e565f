import { textWidth } from './advance-widths.js';
import type { KeyEntry } from './key.js';
import { BADGE_HEIGHT, badgeWidth, drawBadge } from './label.js';
import type { Palette } from './palette.js';
import { blockTexts, type SceneText, type Shape } from './scene.js';
import { lineHeight, wrapAnywhere } from './text-block.js';

const SIZE = 7.2;
const COLUMN_GAP = 16;
const ENTRY_GAP = 1.8;

interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Drawn {
  readonly shapes: Shape[];
  readonly texts: SceneText[];
  readonly bottom: number;
}

/** The numbered key, in two columns when it is long. */
export function drawKey(entries: readonly KeyEntry[], region: Region, palette: Palette): Drawn {
  const columns = entries.length > 2 ? 2 : 1;
  const width = columns === 1 ? region.width : (region.width - COLUMN_GAP) / 2;
  const perColumn = Math.ceil(entries.length / columns);
  const drawn = Array.from({ length: columns }, (_, index) =>
    drawEntries(
      entries.slice(index * perColumn, (index + 1) * perColumn),
      { x: region.x + index * (width + COLUMN_GAP), y: region.y, width },
      palette,
    ),
  );
  return {
    shapes: drawn.flatMap(({ shapes }) => shapes),
    texts: drawn.flatMap(({ texts }) => texts),
    bottom: Math.max(region.y, ...drawn.map(({ bottom }) => bottom)),
  };
}

function drawEntries(entries: readonly KeyEntry[], region: Region, palette: Palette): Drawn {
  const shapes: Shape[] = [];
  const texts: SceneText[] = [];
  let { y } = region;
  const indent = Math.max(0, ...entries.map(({ number }) => (number === null ? 0 : badgeWidth(number)))) + 4;
  for (const entry of entries) {
    const badge = entry.number === null ? null : badgeAt(entry.number, region.x, y, palette);
    const words = paragraph(
      `${entry.title} · ${entry.detail}`,
      { x: region.x + indent, y, width: region.width - indent },
      palette.ink,
      palette,
    );
    shapes.push(...(badge?.shapes ?? []));
    texts.push(...(badge?.texts ?? []), ...words.texts);
    y = words.bottom + ENTRY_GAP;
  }
  return { shapes, texts, bottom: y };
}

function badgeAt(number: number, x: number, y: number, palette: Palette): ReturnType<typeof drawBadge> {
  const rect = { x, y, width: badgeWidth(number), height: BADGE_HEIGHT };
  return drawBadge({ number, rect }, palette.strong, palette.paper);
}

export function paragraph(
  text: string,
  region: Region,
  fill: string,
  palette: Palette,
  weight: 400 | 600 = 400,
): Drawn {
  const lines = wrapAnywhere(text, SIZE, weight, region.width);
  const width = Math.max(...lines.map((words) => textWidth(words, SIZE, weight)));
  const rect = { ...region, width, height: lines.length * lineHeight(SIZE) };
  const block = { lines: lines.map((words) => ({ text: words, weight })), size: SIZE, rect };
  return { shapes: [], texts: blockTexts(block, fill, palette.paper), bottom: rect.y + rect.height };
}
