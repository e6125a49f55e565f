import type { Path } from '../reading/fault.js';
import { isMap } from '../reading/schema-walk.js';
import { plainValue, type SourceMap, type SourceNode } from '../reading/source-tree.js';
import { align } from './align.js';
import { listChanges, type FileChange } from './file-change.js';
import { isSame } from './same.js';

/** The fewest changes that make a value of the file say what it should, in the file's own notation. */
export function mergedInto(path: Path, node: SourceNode, wanted: unknown): FileChange[] {
  if (isSame(plainValue(node), wanted)) return [];
  if (node.kind === 'map' && isMap(wanted)) {
    const keys = node.entries.map(({ key }) => key);
    return mergedKeys(path, node, [...new Set([...keys, ...Object.keys(wanted)])], wanted);
  }
  // A list in a list is a pair of minutes: one value.
  const isPair = typeof path.at(-1) === 'number';
  if (node.kind !== 'list' || !Array.isArray(wanted) || wanted.length === 0 || isPair) {
    return [{ kind: 'set', path, value: wanted }];
  }
  const { kept, removed, added } = align(node.items.map(plainValue), wanted);
  const inside = kept.flatMap(([old, now]) => {
    const item = node.items[old];
    return item ? mergedInto([...path, old], item, wanted[now]) : [];
  });
  const values = added.map(({ index, at }): { at: number; value: unknown } => ({ at, value: wanted[index] }));
  return [...inside, ...listChanges(path, removed, values)];
}

/** Changes to some keys of a map. Keys of `keys` that `wanted` does not have go; one that only changes its name keeps its place. */
export function mergedKeys(
  path: Path,
  node: SourceMap,
  keys: readonly string[],
  wanted: Readonly<Record<string, unknown>>,
): FileChange[] {
  const entries = node.entries.filter(({ key }) => keys.includes(key));
  const gone = entries.filter(({ key }) => wanted[key] === undefined).map(({ key }) => key);
  const come = keys.filter((key) => wanted[key] !== undefined && !entries.some((entry) => entry.key === key));
  const changed = entries.flatMap(({ key, node: value }) =>
    wanted[key] === undefined ? [] : mergedInto([...path, key], value, wanted[key]),
  );
  const renamed = gone.slice(0, come.length).map((old, index): FileChange => {
    const key = come[index] ?? old;
    return { kind: 'rename', path: [...path, old], key, value: wanted[key] };
  });
  const removed = gone.slice(come.length).map((key): FileChange => ({ kind: 'remove', path: [...path, key] }));
  const set = come
    .slice(gone.length)
    .map((key): FileChange => ({ kind: 'set', path: [...path, key], value: wanted[key] }));
  return [...changed, ...renamed, ...set, ...removed];
}
