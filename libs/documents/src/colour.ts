/** Relative luminance and contrast ratio: WCAG 2.2, "relative luminance" and "contrast ratio". */
export function contrastRatio(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function channels(colour: string): [number, number, number] {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`A colour must be written #rrggbb, not "${colour}".`);
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

/** `share` of `colour` mixed into `base`: 0 is `base`, 1 is `colour`. */
export function mix(colour: string, base: string, share: number): string {
  const from = channels(base);
  const mixed = channels(colour).map((value, index) => Math.round(value * share + (from[index] ?? 0) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

export const WHITE = '#ffffff';
/** For organisations without a colour of their own. */
export const DEFAULT_ACCENT = '#1d4f5c';
