/** Widths in shares of the size, of Arial and rounded up: what a reader's machine has in its place is rarely wider. */
const NARROW = /[iljtfrI.,;:!|'’()[\] \-/]/u;
const WIDE = /[mwMW@%–—…&]/u;
const FULL =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\uFF00-\uFFEF]/u;

/** How wide a text is at most, in the units of `size`. */
export function widthOf(text: string, size: number, isBold = false): number {
  let width = 0;
  for (const sign of text) width += shareOf(sign);
  return width * size * (isBold ? 1.08 : 1);
}

function shareOf(sign: string): number {
  if (FULL.test(sign)) return 1.05;
  if (NARROW.test(sign)) return 0.36;
  if (WIDE.test(sign)) return 0.95;
  return /\p{Lu}/u.test(sign) ? 0.74 : 0.58;
}

/** Blanks, line breaks and signs that XML cannot carry become single blanks. */
export function singleLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}\ufffe\uffff]+/gu, ' ')
    .trim();
}

export interface Room {
  readonly width: number;
  readonly size: number;
  readonly isBold?: boolean;
  /** What does not fit in so many lines ends in an ellipsis: a picture must stay a picture, and the table says it whole. */
  readonly mostLines: number;
}

/** Breaks a text into lines that fit. Words wider than a line are cut. */
export function linesOf(text: string, { width, size, isBold = false, mostLines }: Room): string[] {
  const lines: string[] = [];
  // Longer than any picture shows; without it a title of a megabyte would be measured to its end.
  for (const word of singleLine(text.slice(0, 2000)).split(' ')) {
    for (const piece of pieces(word, width, size, isBold)) {
      const last = lines.at(-1);
      const joined = last === undefined ? piece : `${last} ${piece}`;
      if (last !== undefined && widthOf(joined, size, isBold) <= width) lines[lines.length - 1] = joined;
      else lines.push(piece);
    }
  }
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), ellipsed(lines[mostLines - 1] ?? '', width, size, isBold)];
}

function ellipsed(line: string, width: number, size: number, isBold: boolean): string {
  let kept = Array.from(line);
  while (kept.length > 0 && widthOf(`${kept.join('')}…`, size, isBold) > width) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}

function pieces(word: string, width: number, size: number, isBold: boolean): string[] {
  const cut: string[] = [''];
  for (const sign of word) {
    const longer = `${cut.at(-1) ?? ''}${sign}`;
    if (widthOf(longer, size, isBold) <= width || longer === sign) cut[cut.length - 1] = longer;
    else cut.push(sign);
  }
  return cut;
}
