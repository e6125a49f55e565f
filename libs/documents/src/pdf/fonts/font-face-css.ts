import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { bundledFontFaces, type FontFace } from './font-faces.js';
import { codePointsOf, rangeCovers } from './unicode-range.js';

/**
 * Where a printed page asks for its fonts. The name cannot exist (RFC 6761 reserves `.invalid`); the printer answers these requests itself.
 * Measured on a 3-page document: fonts by data URL 57 ms, by this origin 28 ms, because the browser keeps the decoded files
 * between documents and has no 600 kB of CSS to parse.
 */
export const FONT_ORIGIN = 'https://fonts.workpact.invalid/';

// Without this rule Chromium fakes what has no face (say, bold italic) and the PDF gets a Type 3 font.
const NO_FAKED_FACES = ':root{font-synthesis:none}';

const STYLE_OPENS = '<style id="workpact-fonts">';
const STYLE_CLOSES = '</style>';

/**
 * `@font-face` rules with the fonts inside (data URLs), for an HTML file that must look the same when opened from disk.
 * Only the subsets that `text` needs are put in; about 200 kB for Latin alone. `text` may be the whole HTML source.
 *
 * Arrows and check marks are left to the fonts of the reader's machine, which all have them: inside, they would add 5 MB, because each
 * weight needs a rule and a rule cannot share another's data.
 */
export function fontFaceCss(text: string): string {
  const points = codePointsOf(text);
  const needed = bundledFontFaces().filter((face) => !face.isSymbols && rangeCovers(face.unicodeRange, points));
  return [...needed.map((face) => fontFaceRule(face, dataUrl(face.file))), NO_FAKED_FACES].join('\n');
}

/** An HTML document that carries its own fonts: what `--format html` writes. */
export function withStandaloneFonts(html: string): string {
  return withFontStyle(html, fontFaceCss(html));
}

/**
 * The same document for a page of `PdfPrinter`, which has the faces already. Standalone fonts are taken out: they would only cost time.
 */
export function forPrinterFaces(html: string): string {
  return withFontStyle(html, NO_FAKED_FACES);
}

/** The same document for any page whose requests the bundled files answer (`printerFonts`): what the benchmark's bare pages print. */
export function withPrinterFonts(html: string): string {
  return withFontStyle(html, printerFontFaceCss());
}

/**
 * Characters outside what the bundled faces are declared for: candidates when a document is refused for missing glyphs. Control and
 * layout characters are never drawn and do not count.
 */
export function uncoveredCharacters(text: string): string[] {
  const ranges = [...new Set(bundledFontFaces().map((face) => face.unicodeRange))];
  const drawn = [...codePointsOf(text)].filter((point) => !/^[\p{C}\p{Z}\s]$/u.test(String.fromCodePoint(point)));
  return drawn
    .filter((point) => !ranges.some((range) => rangeCovers(range, [point])))
    .map((point) => String.fromCodePoint(point));
}

/** The font files that the printer serves, by URL. */
export function printerFonts(): ReadonlyMap<string, Buffer> {
  printerFiles ??= new Map(bundledFontFaces().map((face) => [printerUrl(face), readFileSync(face.file)]));
  return printerFiles;
}
let printerFiles: Map<string, Buffer> | undefined;

function printerFontFaceCss(): string {
  printerCss ??= [...bundledFontFaces().map((face) => fontFaceRule(face, printerUrl(face))), NO_FAKED_FACES].join('\n');
  return printerCss;
}
let printerCss: string | undefined;

function printerUrl(face: FontFace): string {
  return FONT_ORIGIN + basename(face.file);
}

function fontFaceRule(face: FontFace, url: string): string {
  return (
    `@font-face{font-family:'${face.family}';font-style:${face.style};font-weight:${face.weight};` +
    `src:url(${url}) format('woff2');unicode-range:${face.unicodeRange}}`
  );
}

const dataUrls = new Map<string, string>();

function dataUrl(file: string): string {
  let url = dataUrls.get(file);
  if (url === undefined) {
    url = `data:font/woff2;base64,${readFileSync(file).toString('base64')}`;
    dataUrls.set(file, url);
  }
  return url;
}

function withFontStyle(html: string, css: string): string {
  const element = STYLE_OPENS + css + STYLE_CLOSES;
  const start = html.indexOf(STYLE_OPENS);
  if (start >= 0) {
    const end = html.indexOf(STYLE_CLOSES, start) + STYLE_CLOSES.length;
    return html.slice(0, start) + element + html.slice(end);
  }
  const head = /<\/head\s*>/i.exec(html);
  return head ? html.slice(0, head.index) + element + html.slice(head.index) : element + html;
}
