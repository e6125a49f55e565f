import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** One `@font-face` of the bundled type: a static file (never a variable one) and the characters that it is asked for. */
export interface FontFace {
  family: 'Source Sans 3' | 'Source Serif 4';
  weight: 400 | 600 | 700;
  style: 'normal' | 'italic';
  /** CSS `unicode-range`, for example `U+0370-0377,U+037A`. */
  unicodeRange: string;
  /** Arrows, relations, check marks: large files, borrowed from other families. */
  isSymbols: boolean;
  /** Absolute path of the woff2 file. */
  file: string;
}

// Chromium embeds a static TrueType file as a clean subset font. A variable font, an OpenType/CFF font, and any weight or slant
// that the browser has to fake become Type 3 in the PDF. So every weight and style in use is a file of its own.
const STYLES = [
  { family: 'Source Sans 3', package: 'source-sans-3', weight: 400, style: 'normal' },
  { family: 'Source Sans 3', package: 'source-sans-3', weight: 400, style: 'italic' },
  { family: 'Source Sans 3', package: 'source-sans-3', weight: 600, style: 'normal' },
  { family: 'Source Sans 3', package: 'source-sans-3', weight: 700, style: 'normal' },
  { family: 'Source Serif 4', package: 'source-serif-4', weight: 400, style: 'normal' },
  { family: 'Source Serif 4', package: 'source-serif-4', weight: 600, style: 'normal' },
  { family: 'Source Serif 4', package: 'source-serif-4', weight: 700, style: 'normal' },
] as const;

const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic'] as const;

// The web subsets of the two text families carry no arrows, relations or check marks ("→", "≥", "✓"); these two do. They are declared
// under the text families' names and at each weight: a bold check mark must find a face of that weight, or it would be faked.
const SYMBOLS = [
  {
    package: 'noto-sans-math',
    subset: 'latin',
    range: 'U+2190,U+2192,U+2194-2211,U+2213-2214,U+2216-22FF,U+25A0-25FF',
  },
  { package: 'noto-sans-symbols-2', subset: 'symbols', range: 'U+2300-23FF,U+2460-24FF,U+2600-27BF' },
] as const;

const requireFromHere = createRequire(import.meta.url);

let faces: readonly FontFace[] | undefined;

/** All bundled faces, in the order in which they are declared. The order is part of what makes two renderings the same. */
export function bundledFontFaces(): readonly FontFace[] {
  faces ??= STYLES.flatMap((style) => [...textFaces(style), ...symbolFaces(style)]);
  return faces;
}

/** The folder of an installed `@fontsource` package. */
export function fontPackageFolder(name: string): string {
  return dirname(requireFromHere.resolve(`@fontsource/${name}/package.json`));
}

function textFaces(style: (typeof STYLES)[number]): FontFace[] {
  const ranges = z.record(z.string(), z.string()).parse(requireFromHere(`@fontsource/${style.package}/unicode.json`));
  return SUBSETS.map((subset) => ({
    family: style.family,
    weight: style.weight,
    style: style.style,
    unicodeRange: ranges[subset] ?? '',
    isSymbols: false,
    file: join(
      fontPackageFolder(style.package),
      'files',
      `${style.package}-${subset}-${style.weight}-${style.style}.woff2`,
    ),
  }));
}

function symbolFaces(style: (typeof STYLES)[number]): FontFace[] {
  return SYMBOLS.map((symbols) => ({
    family: style.family,
    weight: style.weight,
    style: style.style,
    unicodeRange: symbols.range,
    isSymbols: true,
    file: join(fontPackageFolder(symbols.package), 'files', `${symbols.package}-${symbols.subset}-400-normal.woff2`),
  }));
}
