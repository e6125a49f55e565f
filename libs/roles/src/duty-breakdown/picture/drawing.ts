import { singleLine } from './text-lines.js';

/** Colours on white: text reaches 7:1, fills and frames at least 3:1 (WCAG 2.2, 1.4.6 and 1.4.11). */
const INK = '#1c2127';
export const QUIET_INK = '#4a535c';
const STRONG = '#1d4f5c';
const FRAME = '#6f7982';
export const PAPER = '#ffffff';

/** How a stretch of the week looks. Kinds differ by pattern, so that colour alone carries nothing. */
export type Look = 'solid' | 'hatched' | 'dotted' | 'outlined';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Words {
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly isBold?: boolean;
  readonly fill?: string;
  readonly anchor?: 'start' | 'end';
}

/** A text as one SVG element. */
export function textElement(
  text: string,
  { x, baseline, size, isBold = false, fill = INK, anchor = 'start' }: Words,
): string {
  const weight = isBold ? ' font-weight="600"' : '';
  const anchored = anchor === 'end' ? ' text-anchor="end"' : '';
  return `<text x="${num(x)}" y="${num(baseline)}" font-size="${size}" fill="${fill}"${weight}${anchored}>${escapeXml(text)}</text>`;
}

/** A box in one of the looks. Patterns are drawn line by line: a `<pattern>` would need an id, which collides when a page shows two pictures. */
export function boxElement(box: Box, look: Look): string {
  if (box.width <= 0) return '';
  const fill = look === 'solid' ? STRONG : PAPER;
  const dashes = look === 'outlined' ? ' stroke-width="2" stroke-dasharray="5 3"' : '';
  const edge = look === 'dotted' ? FRAME : STRONG;
  const frame = `<rect x="${num(box.x)}" y="${num(box.y)}" width="${num(box.width)}" height="${num(box.height)}" fill="${fill}" stroke="${edge}"${dashes}/>`;
  if (look === 'hatched') return frame + strokes(hatching(box), 1.2, 'butt');
  return look === 'dotted' ? frame + strokes(dots(box), 1.6, 'round') : frame;
}

/** A frame without filling: the whole of which a box is a part. */
export function frameElement({ x, y, width, height }: Box): string {
  return `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" fill="none" stroke="${FRAME}"/>`;
}

/** Text for elements and attributes. */
export function escapeXml(text: string): string {
  return singleLine(text).replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

function strokes(path: string, width: number, cap: 'butt' | 'round'): string {
  return path === ''
    ? ''
    : `<path d="${path}" fill="none" stroke="${STRONG}" stroke-width="${width}" stroke-linecap="${cap}"/>`;
}

const GAP = 6;

function hatching({ x, y, width, height }: Box): string {
  const [right, bottom] = [x + width, y + height];
  let path = '';
  for (let sum = Math.ceil((x + y) / GAP) * GAP; sum < right + bottom; sum += GAP) {
    const [from, to] = [Math.max(x, sum - bottom), Math.min(right, sum - y)];
    if (to > from) path += `M${num(from)} ${num(sum - from)}L${num(to)} ${num(sum - to)}`;
  }
  return path;
}

function dots({ x, y, width, height }: Box): string {
  let path = '';
  for (let row = y + 4; row < y + height - 1; row += GAP) {
    for (let column = x + 4; column < x + width - 1; column += GAP) path += `M${num(column)} ${num(row)}h0`;
  }
  return path;
}

/** Two decimals are finer than any screen. */
function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}
