import { isMap } from '../../reading/schema-walk.js';
import type { SourceNode } from '../../reading/source-tree.js';
import type { FileChange } from '../file-change.js';
import type { TextEdit } from '../text-edit.js';
import { addBlockEntry, insertBlockItem, removeBlockEntry, removeBlockItem } from './block-edits.js';
import { isBlock } from './file-style.js';
import { addFlowEntry, indentOfLine, insertFlowItem, removeFlowMember } from './flow-edits.js';
import { columnOf, lineEnd } from './lines.js';
import { findAt, isEmptyValue, isInFlow, type Found, type Source } from './place.js';
import { entryLines, flowText, jsonText, scalarText } from './render.js';

/** The edits of the text that make one change. Empty when there is nothing at the place of the change. */
export function editsOf(source: Source, change: FileChange): TextEdit[] {
  if (change.kind === 'set') return set(source, change.path, change.value);
  const found = findAt(source.tree, change.path);
  if (change.kind === 'rename') return rename(source, found, change.key, change.value);
  if (change.kind === 'remove') return remove(source, found, change.path);
  return insert(source, found, change.index, change.value);
}

function set(source: Source, path: FileChange['path'], value: unknown): TextEdit[] {
  const found = findAt(source.tree, path);
  if (found) return exchange(source, found, value);
  const key = path.at(-1);
  const holder = findAt(source.tree, path.slice(0, -1));
  if (!holder || typeof key !== 'string') return [];
  const isEmpty = holder.node.kind === 'map' && holder.node.entries.length === 0;
  if (holder.node.kind === 'scalar' || isEmpty) return exchange(source, holder, { [key]: value });
  if (holder.node.kind !== 'map') return [];
  return isInFlow(source, holder.node)
    ? addFlowEntry(source, holder.node, key, value)
    : addBlockEntry(source, holder.node, key, value);
}

function rename(source: Source, found: Found | null, key: string, value: unknown): TextEdit[] {
  if (found?.kind !== 'entry') return [];
  const { keyOffset, keyEndOffset } = found.entry;
  const name = scalarText(
    key,
    source.style,
    isInFlow(source, found.holder),
    source.text.slice(keyOffset, keyEndOffset),
  );
  return [{ offset: keyOffset, endOffset: keyEndOffset, newText: name }, ...exchange(source, found, value)];
}

function remove(source: Source, found: Found | null, path: FileChange['path']): TextEdit[] {
  if (!found || found.kind === 'top') return [];
  const { holder } = found;
  const index = found.kind === 'item' ? found.index : found.holder.entries.indexOf(found.entry);
  if (isInFlow(source, holder)) return removeFlowMember(source, holder, index);
  const isLast = holder.kind === 'list' ? holder.items.length === 1 : holder.entries.length === 1;
  // A key with nothing under it would be no list and no map any more.
  if (isLast) return set(source, path.slice(0, -1), holder.kind === 'list' ? [] : {});
  return holder.kind === 'list' ? removeBlockItem(source, holder, index) : removeBlockEntry(source, holder, index);
}

function insert(source: Source, found: Found | null, index: number, value: unknown): TextEdit[] {
  if (found?.node.kind !== 'list') return [];
  if (found.node.items.length === 0) return exchange(source, found, [value]);
  return isInFlow(source, found.node)
    ? insertFlowItem(source, found.node, index, value)
    : insertBlockItem(source, found.node, index, value);
}

/** Another value in the place of one that is there. */
function exchange(source: Source, found: Found, value: unknown): TextEdit[] {
  if (found.kind === 'top') return [];
  const { text, style } = source;
  const { node, holder } = found;
  const old = text.slice(node.offset, node.endOffset);
  if (isInFlow(source, holder)) return [replace(node, inlineText(source, node, value, old))];
  if (found.kind === 'entry' && (isEmptyValue(node) || isBlock(text, node))) return exchangeBlock(source, found, value);
  const isScalar = typeof value !== 'object' || value === null;
  if (isScalar) return [replace(node, scalarText(value, style, false, node.kind === 'scalar' ? old : null))];
  if (found.kind === 'entry' && entryLines('key', value, style).length > 1) return exchangeBlock(source, found, value);
  return [replace(node, flowText(value, style, false))];
}

function inlineText(source: Source, node: SourceNode, value: unknown, old: string): string {
  const { style } = source;
  if (typeof value !== 'object' || value === null)
    return scalarText(value, style, true, node.kind === 'scalar' ? old : null);
  if (!style.isJson) return flowText(value, style);
  const isInLines = old.includes('\n') || /^[[{]\s*[\]}]$/.test(old) || isMap(value);
  return jsonText(value, style, isInLines && !style.isOneLine ? indentOfLine(source, node.offset) : null);
}

/** A value in lines, or none, gives way: what follows on the line of the key (a comment) stays there. */
function exchangeBlock(source: Source, found: Found & { kind: 'entry' }, value: unknown): TextEdit[] {
  const { text, style, tree } = source;
  const { node, entry, holder } = found;
  const colon = text.indexOf(':', entry.keyEndOffset) + 1;
  const column = columnOf(text, entry.keyOffset);
  const [first = '', ...rest] = entryLines('key', value, style, holder === tree);
  const onLine = first.slice('key:'.length);
  const below = rest.map((line) => style.eol + ' '.repeat(column) + line).join('');
  if (isEmptyValue(node) || colon > node.offset) {
    const end = lineEnd(text, colon);
    return [
      { offset: colon, endOffset: colon, newText: onLine },
      { offset: end, endOffset: end, newText: below },
    ].filter(({ newText }) => newText !== '');
  }
  if (!isBlock(text, node)) return [{ offset: colon, endOffset: node.endOffset, newText: onLine + below }];
  const end = lineEnd(text, colon);
  return [
    { offset: colon, endOffset: colon, newText: onLine },
    { offset: end, endOffset: lineEnd(text, node.endOffset), newText: below },
  ];
}

function replace({ offset, endOffset }: SourceNode, newText: string): TextEdit {
  return { offset, endOffset, newText };
}
