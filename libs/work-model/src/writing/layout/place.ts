import type { Path } from '../../reading/fault.js';
import type { SourceEntry, SourceList, SourceMap, SourceNode } from '../../reading/source-tree.js';
import { keysInOrder } from '../usual-value.js';
import { isBlock, type FileStyle } from './file-style.js';

/** A file as it stands, to be changed. */
export interface Source {
  readonly text: string;
  readonly tree: SourceNode;
  readonly style: FileStyle;
}

/** What a path leads to, and what it stands in. */
export type Found =
  | { readonly kind: 'top'; readonly node: SourceNode }
  | { readonly kind: 'entry'; readonly node: SourceNode; readonly holder: SourceMap; readonly entry: SourceEntry }
  | { readonly kind: 'item'; readonly node: SourceNode; readonly holder: SourceList; readonly index: number };

/** What stands at a path; null when nothing does. */
export function findAt(tree: SourceNode, path: Path): Found | null {
  let found: Found = { kind: 'top', node: tree };
  for (const part of path) {
    const next = memberOf(found.node, part);
    if (next === null) return null;
    found = next;
  }
  return found;
}

function memberOf(holder: SourceNode, part: string | number): Found | null {
  if (holder.kind === 'map') {
    const entry = holder.entries.find(({ key }) => key === part);
    return entry ? { kind: 'entry', node: entry.node, holder, entry } : null;
  }
  const node = holder.kind === 'list' && typeof part === 'number' ? holder.items[part] : undefined;
  return node && holder.kind === 'list' && typeof part === 'number'
    ? { kind: 'item', node, holder, index: part }
    : null;
}

/** Whether what stands in a map or list stands between brackets. */
export function isInFlow(source: Source, holder: SourceNode): boolean {
  return source.style.isJson || !isBlock(source.text, holder);
}

/** A key without a value (`notes:`). */
export function isEmptyValue(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.value === null && node.offset >= node.endOffset;
}

/** Where a key and its value end. */
export function endOfEntry({ node, keyEndOffset }: SourceEntry): number {
  return isEmptyValue(node) ? keyEndOffset + 1 : Math.max(node.endOffset, keyEndOffset);
}

/** The number of the entry behind which the schema has a key of the top of a file; -1 when it has none of those before it. */
export function entryBefore(map: SourceMap, key: string): number {
  const order = keysInOrder('');
  const ranks = map.entries.map((entry) => order.indexOf(entry.key));
  const nearest = Math.max(...ranks.filter((rank) => rank < order.indexOf(key)), -1);
  return nearest < 0 ? -1 : ranks.indexOf(nearest);
}
