import { existsSync } from 'node:fs';
import {
  FONT_ORIGIN,
  fontFaceCss,
  printerFonts,
  uncoveredCharacters,
  withPrinterFonts,
  withStandaloneFonts,
} from './font-face-css.js';
import { baseFont } from './base-font.js';
import { bundledFontFaces } from './font-faces.js';
import { parseUnicodeRange } from './unicode-range.js';

const rules = (css: string): number => css.match(/@font-face/g)?.length ?? 0;

describe('bundled fonts', () => {
  it('are files that exist, with ranges that can be read', () => {
    for (const face of bundledFontFaces()) {
      expect(existsSync(face.file)).toBe(true);
      expect(parseUnicodeRange(face.unicodeRange).length).toBeGreaterThan(0);
    }
  });

  it('include one TrueType font that a font configuration can use, with tables where its directory says', async () => {
    const font = await baseFont();
    expect(font.readUInt32BE(0)).toBe(0x00_01_00_00);
    const tables = new Map(
      Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
        const entry = 12 + index * 16;
        return [font.toString('latin1', entry, entry + 4), font.readUInt32BE(entry + 8)];
      }),
    );
    expect([...tables.keys()]).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx', 'loca', 'name']));
    expect(font.readUInt32BE((tables.get('head') ?? 0) + 12)).toBe(0x5f_0f_3c_f5); // the magic number of every head table
  });

  it('lack what is neither Latin, Greek, Cyrillic nor a common symbol', () => {
    expect(uncoveredCharacters('Zoë Ł Ωμέγα Жанна → ≥ ✓ ☐ – “x” €\n\u00AD\u200B')).toEqual([]);
    expect(uncoveredCharacters('a 李 ב 🚀 李')).toEqual(['李', 'ב', '🚀']);
  });
});

describe('fonts of a standalone document', () => {
  it('are inside it, as far as its characters need them', () => {
    expect(rules(fontFaceCss('Reception'))).toBe(7);
    expect(rules(fontFaceCss('Reception Łódź Ωμέγα'))).toBe(21);
    expect(fontFaceCss('Reception')).toMatch(/src:url\(data:font\/woff2;base64,d09GM/);
    expect(fontFaceCss('Reception')).not.toContain(FONT_ORIGIN);
    expect(fontFaceCss('Reception → ✓').length).toBeLessThan(300_000);
  });

  it('stand in the head, once', () => {
    const html = withStandaloneFonts(withStandaloneFonts('<html><head><title>x</title></head><body>x</body></html>'));
    expect(html).toMatch(
      /^<html><head><title>x<\/title><style id="workpact-fonts">@font-face[\s\S]*<\/style><\/head><body>x<\/body><\/html>$/,
    );
    expect(rules(html)).toBe(7);
  });
});

describe('fonts of a printed document', () => {
  it('come from the printer, which has each file that the document may ask for', () => {
    const html = withPrinterFonts('<p>no head</p>');
    const urls = [...html.matchAll(/src:url\(([^)]+)\)/g)].map((match) => match[1] ?? '');
    expect(urls).toHaveLength(bundledFontFaces().length);
    for (const url of urls) expect(printerFonts().get(url)?.toString('latin1', 0, 4)).toBe('wOF2');
    expect(html.endsWith('</style><p>no head</p>')).toBe(true);
  });

  it('take the place of standalone ones', () => {
    const html = withStandaloneFonts('<html><head></head><body>x</body></html>');
    expect(withPrinterFonts(html)).toBe(withPrinterFonts('<html><head></head><body>x</body></html>'));
  });
});
