import { unpacked } from '../file/cross-references.js';
import { isDictionary, nameOf, PdfReference, type PdfObject, type PdfValue } from '../file/values.js';
import { PdfFault } from '../file/pdf-fault.js';
import { resolved } from './signature-values.js';
import type { State } from './state.js';

const LATIN_1 = new TextDecoder('latin1');
const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
/** One text in one font, as it is written into fields: its font, its place, its glyphs. */
const SHOWN = new RegExp(String.raw`/(F\d{1,3}) ${NUMBER} Tf 1 0 0 1 ${NUMBER} ${NUMBER} Tm <([\dA-F]*)> Tj`, 'g');
const COLOURS = '0.09 0.14 0.36 rg 0.09 0.14 0.36 RG';

/**
 * The text that the appearance of a text field shows, read back through its fonts; null when it is drawn in another way than ours are, so that
 * nobody could say what it shows.
 */
export function shownText(form: PdfObject, state: State): string | null {
  const content = contentOf(form);
  const [, body] = new RegExp(`^/Tx BMC q BT ${COLOURS} (.*) ET Q EMC$`).exec(content ?? '') ?? [];
  if (body === undefined) return null;
  const shown = [...body.matchAll(SHOWN)];
  if (shown.map(([whole]) => whole).join(' ') !== body) return null;
  const fonts = fontsOf(form, state);
  const texts = shown.map(([, name = '', glyphs = '']) => textOf(glyphs, fonts(name)));
  return texts.includes(null) ? null : texts.join('');
}

/**
 * Whether a text that is shown is the one that was written. Fonts draw some characters with one glyph (both spaces, the hyphen and the soft
 * one), and a glyph is read back as one of them.
 */
export function shows(shown: string | null, written: string | null): boolean {
  return shown !== null && written !== null && byGlyphs(shown) === byGlyphs(written);
}

function byGlyphs(text: string): string {
  return text.normalize('NFKC').replaceAll('\u00AD', '-');
}

function contentOf({ value, stream, at }: PdfObject): string | null {
  try {
    return isDictionary(value) && stream !== null ? LATIN_1.decode(unpacked(value, stream, at)) : null;
  } catch (error) {
    if (error instanceof PdfFault) return null;
    throw error;
  }
}

type Characters = ReadonlyMap<string, string>;

function fontsOf({ value }: PdfObject, state: State): (name: string) => Characters | null {
  const resources = isDictionary(value) ? resolved(state, value.get('Resources')) : undefined;
  const fonts = isDictionary(resources) ? resolved(state, resources.get('Font')) : undefined;
  return (name) => {
    const font = isDictionary(fonts) ? resolved(state, fonts.get(name)) : undefined;
    return isDictionary(font) ? charactersOf(font, state) : null;
  };
}

/** Which character each glyph of a font is (`ToUnicode`; ISO 32000-1, 9.10.3). Two bytes a glyph. */
function charactersOf(font: ReadonlyMap<string, PdfValue>, state: State): Characters | null {
  const map = font.get('ToUnicode');
  const object = map instanceof PdfReference ? state.get(map.number) : undefined;
  const text = object === undefined || nameOf(font.get('Encoding')) !== 'Identity-H' ? null : contentOf(object);
  if (text === null) return null;
  const characters = new Map<string, string>();
  for (const [, section = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', meant = ''] of section.matchAll(/<([\dA-Fa-f]{4})>\s*<((?:[\dA-Fa-f]{4})+)>/g))
      characters.set(glyph.toUpperCase(), utf16(meant));
  for (const [, section = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) addRanges(section, characters);
  return characters;
}

const MOST_IN_RANGE = 0xff;

function addRanges(section: string, characters: Map<string, string>): void {
  const ranges = section.matchAll(/<([\dA-Fa-f]{4})>\s*<([\dA-Fa-f]{4})>\s*<([\dA-Fa-f]{4})>/g);
  for (const [, first = '', last = '', meant = ''] of ranges) {
    const [from, to, start] = [first, last, meant].map((digits) => Number.parseInt(digits, 16));
    if (from === undefined || to === undefined || start === undefined || to - from > MOST_IN_RANGE) continue;
    for (let step = 0; step <= to - from; step++)
      characters.set(hexWord(from + step), String.fromCharCode(start + step));
  }
}

function textOf(glyphs: string, characters: Characters | null): string | null {
  if (characters === null || glyphs.length % 4 !== 0) return null;
  const found = (glyphs.match(/.{4}/g) ?? []).map((glyph) => characters.get(glyph));
  return found.includes(undefined) ? null : found.join('');
}

function utf16(digits: string): string {
  return (digits.match(/.{4}/g) ?? []).map((word) => String.fromCharCode(Number.parseInt(word, 16))).join('');
}

function hexWord(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
