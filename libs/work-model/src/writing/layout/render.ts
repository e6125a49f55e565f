import { stringify } from 'yaml';
import { isMap } from '../../reading/schema-walk.js';
import type { FileStyle } from './file-style.js';

/** Longer lists and maps are written in lines. */
const LONGEST_INLINE = 80;

/**
 * A word, number or truth value.
 *
 * @param inFlow Whether it stands between brackets, where a comma ends it.
 * @param like The text it replaces, whose quotes it takes over; null for a new one.
 */
export function scalarText(value: unknown, style: FileStyle, inFlow: boolean, like: string | null): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (style.isJson || /[\n\r]/.test(value)) return JSON.stringify(value);
  const isClock = /^[0-9]{1,2}:[0-9]{2}$/.test(value);
  const quote = like === null ? (isClock ? style.clockQuote : '') : (/^['"]/.exec(like)?.[0] ?? '');
  if (quote === '"') return JSON.stringify(value);
  if (quote === "'") return `'${value.replaceAll("'", "''")}'`;
  const options = { lineWidth: 0, blockQuote: false, singleQuote: style.quote === "'", version: '1.2' } as const;
  if (!inFlow) return stringify(value, options).trimEnd();
  return stringify([value], { ...options, collectionStyle: 'flow', flowCollectionPadding: false })
    .trimEnd()
    .slice(1, -1);
}

/** A value on one line, between brackets when it is a map or a list. */
export function flowText(value: unknown, style: FileStyle, inFlow = true): string {
  if (Array.isArray(value)) return `[${value.map((item) => flowText(item, style)).join(', ')}]`;
  if (!isMap(value)) return scalarText(value, style, inFlow, null);
  const entries = Object.entries(value).map(
    ([key, member]) => `${scalarText(key, style, true, null)}: ${flowText(member, style)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** A key and its value as lines of a block. @param isTop Whether it is a section of the file, which is never put on one line. */
export function entryLines(key: string, value: unknown, style: FileStyle, isTop = false): string[] {
  const name = scalarText(key, style, false, null);
  if (isOnOneLine(value, style, isTop)) return [`${name}: ${flowText(value, style, false)}`];
  const indent = Array.isArray(value) ? style.listIndent : style.mapIndent;
  return [`${name}:`, ...blockLines(value, style).map((line) => ' '.repeat(indent) + line)];
}

/** A map or a list as lines of a block. */
function blockLines(value: unknown, style: FileStyle): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => itemLines(item, style));
  if (!isMap(value)) return [flowText(value, style, false)];
  return Object.entries(value).flatMap(([key, member]) => entryLines(key, member, style));
}

/** An item of a block list. @param gap Blanks between the dash and what follows. */
export function itemLines(value: unknown, style: FileStyle, gap = 1): string[] {
  const isLines = isMap(value) && Object.keys(value).length > 0;
  const lines = isLines ? blockLines(value, style) : [flowText(value, style, false)];
  return lines.map((line, index) => (index === 0 ? `-${' '.repeat(gap)}${line}` : ' '.repeat(gap + 1) + line));
}

function isOnOneLine(value: unknown, style: FileStyle, isTop: boolean): boolean {
  if (Array.isArray(value))
    return value.every((item) => !isMap(item)) && flowText(value, style).length <= LONGEST_INLINE;
  if (!isMap(value)) return true;
  if (Object.keys(value).length === 0) return true;
  return !isTop && !Object.values(value).some(isMap) && flowText(value, style).length <= LONGEST_INLINE;
}

/** A value of a JSON file. @param indent What stands before the line it begins on; null to write it on one line. */
export function jsonText(value: unknown, style: FileStyle, indent: string | null): string {
  if (style.isCompact) return JSON.stringify(value);
  if (indent === null) return flowText(value, style);
  return JSON.stringify(value, null, style.jsonIndent).replaceAll('\n', style.eol + indent);
}
