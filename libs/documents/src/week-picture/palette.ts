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
const INK = '#1c2127';
/** For organisations without a colour of their own. */
export const DEFAULT_ACCENT = '#1d4f5c';

/** Colours of one picture, all derived from the accent; every text colour reaches 4.5:1 on the fill it stands on. */
export interface Palette {
  readonly ink: string;
  readonly quietInk: string;
  readonly paper: string;
  readonly strong: string;
  readonly coverage: string;
  readonly presence: string;
  readonly block: string;
  readonly stripe: string;
  readonly outside: string;
  readonly rule: string;
  readonly hatch: string;
}

/** The accent as it may carry white text (7:1 also keeps it clearly dark in a grey print). */
function strongAccent(accent: string): string {
  for (let share = 1; share > 0; share -= 0.04) {
    const darkened = mix(accent, '#000000', share);
    if (contrastRatio(darkened, WHITE) >= 7) return darkened;
  }
  return '#000000';
}

export function paletteOf(accent: string): Palette {
  const strong = strongAccent(accent);
  return {
    ink: INK,
    quietInk: '#515a64',
    paper: WHITE,
    strong,
    coverage: mix(strong, WHITE, 0.22),
    presence: mix(strong, WHITE, 0.1),
    block: mix(strong, WHITE, 0.06),
    stripe: mix(strong, WHITE, 0.4),
    outside: '#f2f2f0',
    rule: '#dcdedf',
    hatch: '#b4b9be',
  };
}
