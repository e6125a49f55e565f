import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fontPackageFolder } from './font-faces.js';
import { codePointsOf, parseUnicodeRange } from './unicode-range.js';
import { sfntOf } from './woff.js';

/** How something is written into a document that is printed already: as the forms of it are, or by hand. */
export type WritingStyle = 'sans' | 'serif-italic';

/** A part of a text with a font that has its characters. */
export interface WritingRun {
  readonly text: string;
  /** TrueType (sfnt). */
  readonly font: Uint8Array;
  /** The same for the same font. */
  readonly name: string;
}

/** Characters that no bundled font has: they cannot be written into a document. */
export class CharactersMissing extends Error {
  override readonly name = 'CharactersMissing';
  readonly kind = 'invalid';
  readonly code = 'characters-missing';

  constructor(readonly characters: readonly string[]) {
    super(
      `No font here has ${characters.join(' ')}: it cannot be written into the document. Write it in other letters.`,
    );
  }
}

const FILES: Readonly<Record<WritingStyle, { readonly package: string; readonly end: string }>> = {
  sans: { package: 'source-sans-3', end: '400-normal' },
  'serif-italic': { package: 'source-serif-4', end: '400-italic' },
};
const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'];

const requireFromHere = createRequire(import.meta.url);
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Cuts a text into runs by the bundled font that has their characters; what belongs together (a letter and its accents) stays together.
 * @throws CharactersMissing
 */
export function writingFonts(text: string, style: WritingStyle): readonly WritingRun[] {
  const runs: { text: string; subset: Subset }[] = [];
  const missing = new Set<string>();
  for (const { segment } of graphemes.segment(text.normalize('NFC'))) {
    const last = runs.at(-1);
    const subset =
      last !== undefined && covers(last.subset, segment)
        ? last.subset
        : subsetsOf(style).find((one) => covers(one, segment));
    if (subset === undefined) missing.add(segment);
    else if (last?.subset === subset) last.text += segment;
    else runs.push({ text: segment, subset });
  }
  if (missing.size > 0) throw new CharactersMissing([...missing]);
  return runs.map((run) => ({ text: run.text, font: fontOf(run.subset), name: run.subset.name }));
}

interface Subset {
  readonly name: string;
  readonly file: string;
  readonly intervals: readonly (readonly [number, number])[];
}

const subsets = new Map<WritingStyle, readonly Subset[]>();

function subsetsOf(style: WritingStyle): readonly Subset[] {
  const known = subsets.get(style);
  if (known !== undefined) return known;
  const { package: family, end } = FILES[style];
  const ranges = z.record(z.string(), z.string()).parse(requireFromHere(`@fontsource/${family}/unicode.json`));
  const found = SUBSETS.flatMap((subset) => {
    const range = ranges[subset];
    const name = `${family}-${subset}-${end}`;
    const file = join(fontPackageFolder(family), 'files', `${name}.woff`);
    return range === undefined ? [] : [{ name, file, intervals: parseUnicodeRange(range) }];
  });
  subsets.set(style, found);
  return found;
}

function covers({ intervals }: Subset, segment: string): boolean {
  return [...codePointsOf(segment)].every((point) =>
    intervals.some(([first, last]) => point >= first && point <= last),
  );
}

const fonts = new Map<string, Uint8Array>();

function fontOf({ name, file }: Subset): Uint8Array {
  const known = fonts.get(name);
  if (known !== undefined) return known;
  const font = sfntOf(readFileSync(file));
  fonts.set(name, font);
  return font;
}
