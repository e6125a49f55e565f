type Interval = readonly [first: number, last: number];

/** Reads a CSS `unicode-range` without wildcards: `U+0041`, `U+0370-0377`, joined by commas. */
export function parseUnicodeRange(range: string): Interval[] {
  return range.split(',').map((part) => {
    const match = /^\s*U\+([0-9A-F]{1,6})(?:-([0-9A-F]{1,6}))?\s*$/i.exec(part);
    if (!match?.[1]) throw new Error(`"${part}" is no unicode-range.`);
    const first = Number.parseInt(match[1], 16);
    return [first, match[2] ? Number.parseInt(match[2], 16) : first];
  });
}

/** Whether any of the code points lies in the range. */
export function rangeCovers(range: string, codePoints: Iterable<number>): boolean {
  const intervals = parseUnicodeRange(range);
  for (const point of codePoints) {
    if (intervals.some(([first, last]) => point >= first && point <= last)) return true;
  }
  return false;
}

export function codePointsOf(text: string): Set<number> {
  const points = new Set<number>();
  for (const character of text) points.add(character.codePointAt(0) ?? 0);
  return points;
}
