import type { SourceList, SourceMap, SourceNode } from '../../reading/source-tree.js';
import type { TextEdit } from '../text-edit.js';
import { isBlock } from './file-style.js';
import { columnOf, isBlank, lineAt, lineEnd, lineStart, nextLine } from './lines.js';
import { endOfEntry, entryBefore, isEmptyValue, type Source } from './place.js';
import { entryLines, flowText, itemLines } from './render.js';

/** Adds a key to a map in lines: behind its last one; at the top of the file where the schema has it. */
export function addBlockEntry(source: Source, map: SourceMap, key: string, value: unknown): TextEdit[] {
  const { text, tree, style } = source;
  const isTop = map === tree;
  const indent = ' '.repeat(columnOf(text, map.offset));
  const lines = entryLines(key, value, style, isTop).map((line) => indent + line);
  const before = isTop ? entryBefore(map, key) : map.entries.length - 1;
  const entry = map.entries[before];
  if (!entry) {
    const at = lineStart(text, map.offset);
    return [{ offset: at, endOffset: at, newText: lines.map((line) => line + style.eol).join('') }];
  }
  const isApart = isTop && isSetApart(source, map, before);
  return [insertAfter(source, entry.node, endOfEntry(entry), isApart ? ['', ...lines] : lines)];
}

/** Whether sections at this place of the file have blank lines between them. */
function isSetApart({ text }: Source, map: SourceMap, index: number): boolean {
  const [before, entry, after] = [map.entries[index - 1], map.entries[index], map.entries[index + 1]];
  const gaps = [
    before && entry ? text.slice(endOfEntry(before), entry.keyOffset) : '',
    entry && after ? text.slice(endOfEntry(entry), after.keyOffset) : '',
  ];
  return gaps.some((gap) => /\n[ \t]*\r?\n/.test(gap));
}

/** Puts an item into a list in lines. */
export function insertBlockItem(source: Source, list: SourceList, index: number, value: unknown): TextEdit[] {
  const { text, style } = source;
  const [first, second] = list.items;
  const sibling = list.items[index - 1] ?? first;
  const column = columnOf(text, list.offset);
  const dash = sibling ? dashOf(source, list, list.items.indexOf(sibling)) : list.offset;
  const onLine = sibling && lineStart(text, sibling.offset) === lineStart(text, dash);
  const gap = sibling && onLine && sibling.offset > dash + 1 ? sibling.offset - dash - 1 : 1;
  const isInline = sibling?.kind === 'map' && !isBlock(text, sibling);
  const item = isInline ? [`-${' '.repeat(gap)}${flowText(value, style)}`] : itemLines(value, style, gap);
  const lines = item.map((line) => ' '.repeat(column) + line);
  const isApart = first && second && /\n[ \t]*\r?\n/.test(text.slice(first.endOffset, dashOf(source, list, 1)));
  const before = list.items[index - 1];
  if (before) {
    const end = Math.max(before.endOffset, dashOf(source, list, index - 1) + 1);
    return [insertAfter(source, before, end, isApart ? ['', ...lines] : lines)];
  }
  const at = withOwnComments(text, lineStart(text, list.offset), column);
  return [
    {
      offset: at,
      endOffset: at,
      newText: [...lines, ...(isApart ? [''] : [])].map((line) => line + style.eol).join(''),
    },
  ];
}

/** New lines after the line on which something ends; a missing line break at the end of the file stays missing. */
function insertAfter({ text, style }: Source, node: SourceNode, end: number, lines: readonly string[]): TextEdit {
  let at = lineEnd(text, end);
  // Behind `|+` the blank lines are part of the text.
  if (/^[|>][0-9]?\+/.test(text.slice(lastScalar(node).offset))) {
    while (nextLine(text, at) < text.length && isBlank(lineAt(text, nextLine(text, at))))
      at = lineEnd(text, nextLine(text, at));
  }
  return { offset: at, endOffset: at, newText: lines.map((line) => style.eol + line).join('') };
}

function lastScalar(node: SourceNode): SourceNode {
  const last = node.kind === 'list' ? node.items.at(-1) : node.kind === 'map' ? node.entries.at(-1)?.node : undefined;
  return last ? lastScalar(last) : node;
}

/** Takes a key out of a map in lines that has others. */
export function removeBlockEntry(source: Source, map: SourceMap, index: number): TextEdit[] {
  const entry = map.entries[index];
  if (!entry) return [];
  const { text } = source;
  const isFirstOnLine = isBlank(text.slice(lineStart(text, entry.keyOffset), entry.keyOffset));
  if (isFirstOnLine) {
    const lines = { offset: entry.keyOffset, endOffset: endOfEntry(entry), isFirst: index === 0 };
    return [removeLines(source, lines, index > 0)];
  }
  // Behind a dash: the next key moves up to it, unless a comment of its own stands above it.
  const next = map.entries[index + 1];
  const end = lineEnd(text, endOfEntry(entry));
  if (next && isBlank(text.slice(end, next.keyOffset))) {
    return [{ offset: entry.keyOffset, endOffset: next.keyOffset, newText: '' }];
  }
  return [{ offset: text.slice(0, entry.keyOffset).trimEnd().length, endOffset: end, newText: '' }];
}

/** Takes an item out of a list in lines that has others. */
export function removeBlockItem(source: Source, list: SourceList, index: number): TextEdit[] {
  const item = list.items[index];
  if (!item) return [];
  const dash = dashOf(source, list, index);
  const column = columnOf(source.text, dash);
  const end = isEmptyValue(item) ? dash + 1 : item.endOffset;
  // A comment above the first item may speak of all of them; it is its own where the second one has one too.
  const ownsComment = index > 0 || list.items.length < 2 || hasOwnComment(source, dashOf(source, list, 1), column);
  return [removeLines(source, { offset: dash, endOffset: end, isFirst: index === 0 }, ownsComment)];
}

function hasOwnComment({ text }: Source, offset: number, column: number): boolean {
  const start = lineStart(text, offset);
  return withOwnComments(text, start, column) < start;
}

interface Lines {
  /** Of the key or dash. */
  readonly offset: number;
  readonly endOffset: number;
  /** Whether it is the first of its map or list: the gap behind it goes with it, and otherwise the one before it. */
  readonly isFirst: boolean;
}

function removeLines({ text }: Source, { offset, endOffset, isFirst }: Lines, ownsComment: boolean): TextEdit {
  const own = lineStart(text, offset);
  const first = ownsComment ? withOwnComments(text, own, columnOf(text, offset)) : own;
  const next = nextLine(text, endOffset);
  const isBeforeGap = next === text.length || isBlank(lineAt(text, next));
  const end = isFirst && first === own ? behindGap(text, next) : next;
  // One gap is left of two.
  const start = isBeforeGap ? beforeGap(text, first) : first;
  const endsWithoutBreak = end === text.length && !text.endsWith('\n') && start > 0;
  return { offset: endsWithoutBreak ? lineEnd(text, lineStart(text, start - 1)) : start, endOffset: end, newText: '' };
}

function behindGap(text: string, start: number): number {
  let at = start;
  while (at < text.length && isBlank(lineAt(text, at))) at = nextLine(text, at);
  return at;
}

function beforeGap(text: string, start: number): number {
  let at = start;
  while (at > 0 && isBlank(lineAt(text, lineStart(text, at - 1)))) at = lineStart(text, at - 1);
  return at;
}

/** The start of the comment lines right above a line and as far indented; the line itself when there are none. */
function withOwnComments(text: string, start: number, column: number): number {
  let at = start;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    if (!/^[ \t]*#/.test(lineAt(text, above)) || lineAt(text, above).indexOf('#') !== column) break;
    at = above;
  }
  // What stands at the very top speaks of the whole file.
  return at === 0 ? start : at;
}

/** The dash of an item: all dashes of a list stand in one column, and what is between is further in. */
function dashOf({ text }: Source, list: SourceList, index: number): number {
  const column = columnOf(text, list.offset);
  const item = list.items[index];
  if (!item || index === 0) return list.offset;
  let start = lineStart(text, item.offset);
  while (start > list.offset && text[start + column] !== '-') start = lineStart(text, start - 1);
  return start + column;
}
