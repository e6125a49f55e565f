import {
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  PdfStream,
  type EmbeddedFont,
  type PDF,
  type PdfRef,
} from '@libpdf/core';
import { MarkRefused } from '../signing.errors.js';

/** A text, or a part of one, with a font that has all its characters. */
export interface TextRun {
  readonly text: string;
  /** TrueType (sfnt). */
  readonly font: Uint8Array;
  /** Names the font; runs with the same name share it. */
  readonly name: string;
}

export interface TextLayout {
  /** Where the line's own space begins, from the bottom of the field. */
  readonly bottom: number;
  /** Tells the fonts of several lines in one field apart. */
  readonly fontPrefix: string;
  readonly width: number;
  readonly height: number;
  /** Points; smaller where the text would not fit. */
  readonly largestSize: number;
  /** Share of the height that lies below the baseline. */
  readonly baseline: number;
  readonly inset: number;
}

/** Draws text on one line, as large as it fits. Fonts are embedded once a document, and only with the characters that are used. */
export class TextPen {
  private readonly fonts = new Map<string, EmbeddedFont>();

  constructor(private readonly document: PDF) {}

  /** Operators that draw the runs, and the fonts they need by name. */
  draw(
    runs: readonly TextRun[],
    layout: TextLayout,
  ): { readonly operators: string; readonly fonts: ReadonlyMap<string, PdfRef> } {
    const drawn = runs.map((run, index) => {
      const embedded = this.fontOf(run);
      const width = embedded.encodeText(run.text).reduce((sum, point) => sum + embedded.getWidth(point), 0) / 1000;
      return { name: `${layout.fontPrefix}${index}`, embedded, width, glyphs: glyphsOf(embedded, run.text) };
    });
    const unitWidth = drawn.reduce((sum, { width }) => sum + width, 0);
    const room = Math.max(layout.width - 2 * layout.inset, 1);
    const fitting = unitWidth === 0 ? layout.largestSize : room / unitWidth;
    const size = Math.min(layout.largestSize, layout.height * 0.8, fitting);
    let x = layout.inset;
    const y = layout.bottom + layout.height * layout.baseline;
    const lines = drawn.map(({ name, width, glyphs }) => {
      const line = `/${name} ${number(size)} Tf 1 0 0 1 ${number(x)} ${number(y)} Tm <${glyphs}> Tj`;
      x += width * size;
      return line;
    });
    const fonts = new Map(drawn.map(({ name, embedded }) => [name, this.document.context.getFontRef(embedded)]));
    return { operators: `BT ${INK} ${lines.join(' ')} ET`, fonts };
  }

  private fontOf({ name, font }: TextRun): EmbeddedFont {
    const known = this.fonts.get(name);
    if (known !== undefined) return known;
    const embedded = this.document.embedFont(font);
    this.fonts.set(name, embedded);
    return embedded;
  }
}

/** @throws MarkRefused for characters that the font has not: they would be drawn as empty boxes */
function glyphsOf(font: EmbeddedFont, text: string): string {
  const glyphs = font.encodeTextToGids(text);
  if (glyphs.includes(0)) throw new MarkRefused(`the font has not all characters of “${text}”`);
  return glyphs.map((glyph) => glyph.toString(16).padStart(4, '0').toUpperCase()).join('');
}

/** Nearly black, with the blue of a pen: prints dark, and shows on a screen that it was written in. */
export const INK = '0.09 0.14 0.36 rg 0.09 0.14 0.36 RG';

/** What a field looks like: a form of its own (ISO 32000-1, 12.5.5). */
export function appearance(
  document: PDF,
  { width, height }: { readonly width: number; readonly height: number },
  operators: string,
  resources: { readonly fonts?: ReadonlyMap<string, PdfRef>; readonly images?: ReadonlyMap<string, PdfRef> } = {},
): PdfRef {
  const dictionaryOf = (entries: ReadonlyMap<string, PdfRef> = new Map()): PdfDict =>
    PdfDict.of(Object.fromEntries(entries));
  const stream = new PdfStream(
    [
      ['Type', PdfName.of('XObject')],
      ['Subtype', PdfName.of('Form')],
      ['BBox', PdfArray.of(...[0, 0, width, height].map((side) => PdfNumber.of(rounded(side))))],
      [
        'Resources',
        PdfDict.of({
          ...(resources.fonts === undefined ? {} : { Font: dictionaryOf(resources.fonts) }),
          ...(resources.images === undefined ? {} : { XObject: dictionaryOf(resources.images) }),
        }),
      ],
    ],
    Buffer.from(operators, 'latin1'),
  );
  return document.context.register(stream);
}

export function number(value: number): string {
  return String(rounded(value));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
