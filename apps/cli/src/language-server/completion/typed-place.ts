import type { Document } from 'yaml';
import { cursorIn, looseDocument, type Cursor } from '../source-cursor.js';
import { wordAt, type TypedWord } from './word-at.js';

/** What the word that is being typed can become. */
export interface TypedPlace {
  readonly word: TypedWord;
  /** As a key of a map; null where no key can stand. */
  readonly asKey: Cursor | null;
  /** As a value; null where none can stand. */
  readonly asValue: Cursor | null;
  /** The text with a word of our own in place of the one that is typed. */
  readonly document: Document;
}

/** Stands where the word is typed, so that the parser sees a key or a value where there may be nothing yet. */
const MARK = 'WorkpactCursor';

/**
 * Reads the text with a mark at the cursor. A word alone on its line is read twice, as a key too: without its colon the parser would take it and
 * the next line for one long text.
 */
export function typedPlaceIn(text: string, offset: number, isJson: boolean): TypedPlace | null {
  const word = wordAt(text, offset);
  const withMark = (mark: string): Document | null =>
    looseDocument(text.slice(0, word.offset) + mark + text.slice(word.endOffset));
  // YAML wants a blank after the colon, which somebody who has just typed the colon has not typed yet.
  const asWritten = withMark(word.before.endsWith(':') ? ` ${MARK}` : MARK);
  if (asWritten === null) return null;
  const cursor = cursorAtMark(asWritten);
  const asValue = cursor?.at === 'value' ? cursor : null;
  if (!isAlone(word, isJson))
    return { word, asKey: cursor?.at === 'key' ? cursor : null, asValue, document: asWritten };
  const asKey = keyAtMark(withMark(isJson ? `"${MARK}": 0,` : `${MARK}: `), withMark(''), text);
  return { word, asKey, asValue, document: asWritten };
}

/**
 * The parser is lenient: it takes a key that stands further in than the others for one of them, and in JSON a key without braces around it. Whoever
 * took such a key would have a fault more.
 */
function keyAtMark(document: Document | null, without: Document | null, text: string): Cursor | null {
  if (document === null) return null;
  const cursor = cursorAtMark(document);
  if (cursor?.at !== 'key' || document.errors.length > (without?.errors.length ?? 0)) return null;
  const { braceOffset } = cursor;
  // The braces begin before the mark, so their offset is that of the text.
  return braceOffset === null || text.charAt(braceOffset) === '{' ? cursor : null;
}

function cursorAtMark(document: Document): Cursor | null {
  return cursorIn(document, ({ value }) => value === MARK);
}

/** Nothing but indentation, dashes and (in JSON) braces around it. */
function isAlone({ before, after }: TypedWord, isJson: boolean): boolean {
  return isJson
    ? /^\s*$|[{,]\s*$/.test(before) && /^\s*(?:}.*)?$/.test(after)
    : /^(?:\s|-\s)*$/.test(before) && /^\s*(?:#.*)?$/.test(after);
}
