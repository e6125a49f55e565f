import { type FontWeight, textWidth } from './advance-widths.js';
import { findRoom, type Rect } from './geometry.js';

/** Distance of lines and place of the baseline, as shares of the size. Source Sans 3 reaches 0.75 above and 0.21 below. */
const LEADING = 1.16;
const ASCENT = 0.87;

/** Nothing in the picture is set smaller; 6.5 pt is the least that still reads well in print. */
export const MIN_SIZE = 6.6;

export interface Line {
  readonly text: string;
  readonly weight: FontWeight;
}

/** Lines of one size, left aligned in `rect`. */
export interface TextBlock {
  readonly lines: readonly Line[];
  readonly size: number;
  readonly rect: Rect;
}

export function lineHeight(size: number): number {
  return size * LEADING;
}

export function baseline(block: TextBlock, index: number): number {
  return block.rect.y + index * lineHeight(block.size) + block.size * ASCENT;
}

/** Spaces, line breaks and signs that XML cannot carry become single spaces. */
export function singleLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\S\u00a0]+|[\p{Cc}\ufffe\uffff]+/gu, ' ')
    .trim();
}

/** A number keeps to the word after it: a line that begins with "pm" is read wrongly. */
export function unbroken(time: string): string {
  return time.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');
}

/** Breaks at spaces and after the dash of a range; null when a word is wider than the line. */
function wrapWords(text: string, size: number, weight: FontWeight, width: number): string[] | null {
  const lines: string[] = [];
  for (const word of singleLine(text).split(/ |(?<=–)/u)) {
    if (textWidth(word, size, weight) > width) return null;
    const line = lines.at(-1) ?? '';
    const joined = line === '' || line.endsWith('–') ? line + word : `${line} ${word}`;
    if (lines.length > 0 && textWidth(joined, size, weight) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** Like `wrapWords`, but cuts words that are wider than the line: under the picture every word must be readable. */
export function wrapAnywhere(text: string, size: number, weight: FontWeight, width: number): string[] {
  const cut = singleLine(text)
    .split(' ')
    .flatMap((word) => cutWord(word, size, weight, width));
  return wrapWords(cut.join(' '), size, weight, width) ?? cut;
}

function cutWord(word: string, size: number, weight: FontWeight, width: number): string[] {
  const parts: string[] = [''];
  for (const sign of word) {
    const longer = `${parts.at(-1) ?? ''}${sign}`;
    if (textWidth(longer, size, weight) <= width || longer === sign) parts[parts.length - 1] = longer;
    else parts.push(sign);
  }
  return parts;
}

/** Sets paragraphs under each other in the first free room of a region; null when they do not fit at this size. */
export function fitParagraphs(
  paragraphs: readonly Line[],
  size: number,
  region: Rect,
  obstacles: readonly Rect[],
): TextBlock | null {
  const lines: Line[] = [];
  for (const { text, weight } of paragraphs) {
    const wrapped = wrapWords(text, size, weight, region.width);
    if (wrapped === null) return null;
    lines.push(...wrapped.map((line) => ({ text: line, weight })));
  }
  const width = Math.max(0, ...lines.map((line) => textWidth(line.text, size, line.weight)));
  const rect = findRoom(region, { width, height: lines.length * lineHeight(size) }, obstacles);
  return rect === null ? null : { lines, size, rect };
}

/** As many whole words as fit, with an ellipsis when some are left out; null when not even one does. */
export function shorten(text: string, size: number, weight: FontWeight, width: number): string | null {
  const words = singleLine(text).split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const kept = words.slice(0, count).join(' ') + (count < words.length ? '…' : '');
    if (textWidth(kept, size, weight) <= width) return kept;
  }
  return null;
}
