import { contrastRatio, mix, WHITE } from '../colour.js';

const INK = '#1c2127';

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
