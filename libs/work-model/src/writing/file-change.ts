import type { Path } from '../reading/fault.js';

/** One change to a file as a tree of keys and items. Paths are those of the file (people's keys), after all changes before it. */
export type FileChange =
  /** Exchanges a value, or adds a key. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: unknown }
  /** Exchanges a key and its value for another one at the same place. */
  | { readonly kind: 'rename'; readonly path: Path; readonly key: string; readonly value: unknown }
  /** Takes away a key or an item. */
  | { readonly kind: 'remove'; readonly path: Path }
  /** Puts a new item before the one that has this index. */
  | { readonly kind: 'insert'; readonly path: Path; readonly index: number; readonly value: unknown };

/** Changes of a list in an order in which none moves the place of a later one: from the last item to the first. */
export function listChanges(
  path: Path,
  removed: readonly number[],
  added: readonly { readonly at: number; readonly value: unknown }[],
): FileChange[] {
  const changes = [
    ...added.map(({ at, value }, order) => ({
      at,
      order,
      change: { kind: 'insert', path, index: at, value } as const,
    })),
    ...removed.map((at) => ({ at, order: -1, change: { kind: 'remove', path: [...path, at] } as const })),
  ];
  // New items stand behind those that go; of several at one place the last goes in first.
  return changes.sort((a, b) => b.at - a.at || b.order - a.order).map(({ change }) => change);
}
