import { type FontWeight, textWidth } from './advance-widths.js';
import { overlaps, type Rect } from './geometry.js';
import { WHITE } from '../colour.js';
import { type Palette, paletteOf } from './palette.js';
import { stripes } from './patterns.js';
import { num, rectangle, type Scene, type SceneText, type Shape } from './scene.js';
import { type Accessible, sceneToSvg } from './svg.js';

export interface SynchronicityBarInput extends Accessible {
  /** Set time in percent of contracted time, 0 and more; null when no time is contracted. */
  readonly index: number | null;
  /** Where the role stands, in words; null when undefined. */
  readonly label: string | null;
  /** What stands on the two parts, longest wording first; the first that fits is taken. */
  readonly words: { readonly setTime: readonly string[]; readonly ownTime: readonly string[] };
  /** Names of points on the scale, in percent: its two ends and what lies between. */
  readonly anchors: readonly { readonly at: number; readonly label: string }[];
  /** `#rrggbb` */
  readonly accent: string;
  /** Width in points at which the bar is printed. Default 493. */
  readonly width?: number;
}

const DEFAULT_WIDTH = 493;
const BAR = { top: 1, height: 17 };
const PART_SIZE = 8.4;
const SCALE_SIZE = 7.2;
const SCALE_BASELINE = BAR.top + BAR.height + 12.5;
const HEIGHT = SCALE_BASELINE + 3;
const PADDING = 6;

/**
 * One bar for the time of a week: the set part solid, the own part striped, on a scale from asynchronous to synchronous where a
 * pointer with the role's own label stands at the border between the two. Without a share the bar is an empty frame. More than
 * 100 % fills the bar; the words say how much it is. Pure.
 */
export function synchronicityBar(input: SynchronicityBarInput): string {
  return sceneToSvg(layoutBar(input), input);
}

/** Gives everything its place, in points. */
export function layoutBar(input: SynchronicityBarInput): Scene {
  const width = input.width ?? DEFAULT_WIDTH;
  const palette = paletteOf(input.accent);
  const whole: Rect = { x: 0.5, y: BAR.top, width: width - 1, height: BAR.height };
  const share = input.index === null ? null : Math.min(Math.max(input.index, 0), 100) / 100;
  const border = whole.x + whole.width * (share ?? 0);
  const set: Rect = { ...whole, width: border - whole.x };
  const own: Rect = { ...whole, x: border, width: whole.x + whole.width - border };
  const parts = partTexts(input, { set, own }, palette);
  const plates = parts
    .filter(({ on }) => on === palette.paper)
    .map(({ rect }) => rectangle(rect, { fill: palette.paper }));
  const pointer = share === null ? [] : [pointerAt(Math.min(Math.max(border, 3), width - 3), palette)];
  return {
    width,
    height: HEIGHT,
    shapes: [
      ...(share === null || own.width < 1 ? [] : [stripes(own, palette.stripe)]),
      ...(set.width < 0.5 ? [] : [rectangle(set, { fill: palette.strong })]),
      ...plates,
      rectangle(whole, { fill: 'none', stroke: palette.strong, 'stroke-width': 0.9 }),
      ...pointer,
    ],
    texts: [...parts, ...scaleTexts(input, border, width, palette)],
  };
}

interface Parts {
  readonly set: Rect;
  readonly own: Rect;
}

/**
 * Set time at the left, own time at the right, each on its own part; words that do not fit there stand in the other part, beside the
 * border, before they are shortened.
 */
function partTexts({ words }: SynchronicityBarInput, { set, own }: Parts, palette: Palette): SceneText[] {
  const onSet = { fill: palette.paper, on: palette.strong };
  const onOwn = { fill: palette.ink, on: palette.paper };
  const texts: SceneText[] = [];
  const room = (part: Rect): number => {
    const inside = texts.filter(({ rect }) => rect.x + 2 >= part.x && rect.x < part.x + part.width);
    return part.width - inside.reduce((sum, { rect }) => sum + rect.width + PADDING, 0);
  };
  const fits = (text: string, part: Rect): boolean => textWidth(text, PART_SIZE, 600) + 2 * PADDING <= room(part);
  const put = (wordings: readonly string[], first: Rect, second: Rect, anchor: 'start' | 'end'): void => {
    for (const text of wordings) {
      const part = [first, second].find((candidate) => fits(text, candidate));
      if (part === undefined) continue;
      const x = anchor === 'start' ? part.x + PADDING : part.x + part.width - PADDING;
      texts.push(barText(text, x, anchor, part === set ? onSet : onOwn));
      return;
    }
  };
  put(words.setTime, set, own, 'start');
  put(words.ownTime, own, set, 'end');
  return texts;
}

function barText(
  text: string,
  x: number,
  anchor: 'start' | 'end',
  colours: { readonly fill: string; readonly on: string },
): SceneText {
  const width = textWidth(text, PART_SIZE, 600);
  const middle = BAR.top + BAR.height / 2;
  const height = BAR.height - 4;
  const rect = { x: (anchor === 'start' ? x : x - width) - 2, y: middle - height / 2, width: width + 4, height };
  return { text, x, baseline: middle + PART_SIZE * 0.34, size: PART_SIZE, weight: 600, anchor, ...colours, rect };
}

/** A triangle under the bar, pointing at the border. */
function pointerAt(border: number, palette: Palette): Shape {
  const tip = BAR.top + BAR.height + 0.6;
  return {
    element: 'path',
    attributes: {
      d: `M${num(border)} ${num(tip)}L${num(border - 3)} ${num(tip + 4.6)}L${num(border + 3)} ${num(tip + 4.6)}Z`,
      fill: palette.ink,
    },
  };
}

/** The role's own label first; names of the scale only where they do not crowd it. */
function scaleTexts(
  { label, anchors, index }: SynchronicityBarInput,
  border: number,
  width: number,
  palette: Palette,
): SceneText[] {
  const own = label === null || index === null ? [] : [scaleText(label, border, width, 600, palette.ink)];
  const placed = [...own];
  for (const { at, label: name } of anchors) {
    if (name === label) continue;
    const text = scaleText(name, (width * at) / 100, width, 400, palette.quietInk);
    const room = { ...text.rect, x: text.rect.x - 8, width: text.rect.width + 16 };
    if (!placed.some(({ rect }) => overlaps(rect, room))) placed.push(text);
  }
  return placed;
}

function scaleText(text: string, centre: number, width: number, weight: FontWeight, fill: string): SceneText {
  const length = textWidth(text, SCALE_SIZE, weight);
  const x = Math.min(Math.max(centre - length / 2, 0), Math.max(0, width - length));
  const rect = { x, y: SCALE_BASELINE - SCALE_SIZE * 0.85, width: length, height: SCALE_SIZE * 1.16 };
  const edge = x + length >= width - 0.01;
  return {
    text,
    // At the right end the real width decides, or the estimate would leave a ragged edge.
    x: edge ? width : x,
    baseline: SCALE_BASELINE,
    size: SCALE_SIZE,
    weight,
    fill,
    anchor: edge ? 'end' : 'start',
    on: WHITE,
    rect,
  };
}
