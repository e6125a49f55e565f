import { textWidth } from './advance-widths.js';
import { findRoom, type Rect } from './geometry.js';
import type { Nameable, NumberedKey } from './key.js';
import { blockTexts, rectangle, type SceneText, type Shape } from './scene.js';
import { fitParagraphs, type Line, shorten, type TextBlock } from './text-block.js';

export const BADGE_HEIGHT = 8.4;
const BADGE_SIZE = 6.6;
const BADGE_GAP = 2;
const KEYED_SIZE = 7;

/** A number in a small pill, which the key under the picture explains. */
export interface Badge {
  readonly number: number;
  readonly rect: Rect;
}

/** The words, or a number and perhaps the first words, that name a mark in the grid. */
export interface Label {
  readonly block: TextBlock | null;
  readonly badge: Badge | null;
}

/** One way to say it: paragraphs under each other, and the sizes to try, largest first. */
export interface Wording {
  readonly paragraphs: readonly Line[];
  readonly sizes: readonly number[];
}

/** Where a label may stand, best place first, and what it must not touch. */
export interface Room {
  readonly regions: readonly Rect[];
  readonly obstacles: readonly Rect[];
}

/**
 * Says as much as the rooms allow, best room first: the first wording that fits, then a number with first words, then a number. Null
 * when nothing fits; the key then tells it without a number. `rooms.last` is for the number alone.
 */
export function fitLabel(
  name: Nameable,
  wordings: readonly Wording[],
  rooms: { readonly words: readonly Room[]; readonly last?: Room },
  key: NumberedKey,
): Label | null {
  const words = firstOf(rooms.words, (room) => fitWords(wordings, room));
  if (words !== null) {
    key.nameInWords(name);
    return words;
  }
  const number = key.nextNumberFor(name);
  const last = rooms.last === undefined ? [] : [rooms.last];
  const keyed = firstOf([...rooms.words, ...last], (room) => fitKeyed(name, room, number));
  if (keyed === null) key.leaveUnplaced(name);
  else key.numberOf(name);
  return keyed;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

export function fitWords(wordings: readonly Wording[], { regions, obstacles }: Room): Label | null {
  for (const { paragraphs, sizes } of wordings) {
    for (const size of sizes) {
      for (const region of regions) {
        const block = fitParagraphs(paragraphs, size, region, obstacles);
        if (block !== null) return { block, badge: null };
      }
    }
  }
  return null;
}

/** The number with as many first words as fit, or alone. */
function fitKeyed(name: Nameable, { regions, obstacles }: Room, number: number): Label | null {
  const width = badgeWidth(number);
  for (const region of regions) {
    const words = shorten(name.title, KEYED_SIZE, 600, region.width - width - BADGE_GAP);
    if (words === null) continue;
    const wordsWidth = textWidth(words, KEYED_SIZE, 600);
    const rect = findRoom(region, { width: width + BADGE_GAP + wordsWidth, height: BADGE_HEIGHT }, obstacles);
    if (rect === null) continue;
    const wordsRect = { ...rect, x: rect.x + width + BADGE_GAP, width: wordsWidth };
    return {
      block: { lines: [{ text: words, weight: 600 }], size: KEYED_SIZE, rect: wordsRect },
      badge: { number, rect: { ...rect, width } },
    };
  }
  for (const region of regions) {
    const rect = findRoom(region, { width, height: BADGE_HEIGHT }, obstacles);
    if (rect !== null) return { block: null, badge: { number, rect } };
  }
  return null;
}

export function badgeWidth(number: number): number {
  return Math.max(BADGE_HEIGHT, textWidth(String(number), BADGE_SIZE, 600) + 4);
}

export function labelRects({ block, badge }: Label): Rect[] {
  return [...(block === null ? [] : [block.rect]), ...(badge === null ? [] : [badge.rect])];
}

export interface LabelColours {
  readonly text: string;
  readonly on: string;
  readonly badge: string;
  readonly badgeText: string;
  /** Lays a patch of the colour `on` under the words, where a pattern would run through them. */
  readonly plate: boolean;
}

export function drawLabel(label: Label, colours: LabelColours): { shapes: Shape[]; texts: SceneText[] } {
  const { block, badge } = label;
  const drawnBadge = badge === null ? { shapes: [], texts: [] } : drawBadge(badge, colours.badge, colours.badgeText);
  const plates = colours.plate ? labelRects(label).map((rect) => plate(rect, colours.on)) : [];
  return {
    shapes: [...plates, ...drawnBadge.shapes],
    texts: [...(block === null ? [] : blockTexts(block, colours.text, colours.on)), ...drawnBadge.texts],
  };
}

function plate({ x, y, width, height }: Rect, fill: string): Shape {
  return rectangle({ x: x - 1.2, y: y - 0.2, width: width + 2.4, height: height + 0.4 }, { fill, rx: 1 });
}

export function drawBadge(
  { number, rect }: Badge,
  fill: string,
  text: string,
): { shapes: Shape[]; texts: SceneText[] } {
  return {
    shapes: [rectangle(rect, { fill, rx: rect.height / 2 })],
    texts: [
      {
        text: String(number),
        x: rect.x + rect.width / 2,
        baseline: rect.y + rect.height / 2 + BADGE_SIZE * 0.33,
        size: BADGE_SIZE,
        weight: 600,
        fill: text,
        anchor: 'middle',
        on: fill,
        rect,
      },
    ],
  };
}
