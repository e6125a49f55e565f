import type { Path } from '../reading/fault.js';
import { isMap } from '../reading/schema-walk.js';
import {
  plainValue,
  type SourceEntry,
  type SourceList,
  type SourceMap,
  type SourceNode,
} from '../reading/source-tree.js';
import { align } from './align.js';
import { FACETS, FORMS } from './facets/all.js';
import { keepsDueMap } from './facets/duties.js';
import { listChanges, type FileChange } from './file-change.js';
import { mergedInto, mergedKeys } from './merge.js';
import { isSame } from './same.js';
import { isUsual } from './usual-value.js';
import { SORTED_LISTS } from './written-as.js';
import { writtenValue, type WritingStyle } from './written-value.js';

/** A place in the exact model and in the file at once. */
interface Place {
  /** In the exact model, `*` for any item. */
  readonly pattern: string;
  /** In the file. */
  readonly path: Path;
}

/**
 * The changes that make a file say `after` where it says `before`. Ids that the file leaves out are not looked at: whether they still come
 * out right depends on the titles, see `idChanges`.
 *
 * @param tree The file. Its keys may be in either notation.
 */
export function changesBetween(before: unknown, after: unknown, tree: SourceNode, style: WritingStyle): FileChange[] {
  return new Reconciliation(style).valueChanges({ pattern: '', path: [] }, before, after, tree);
}

class Reconciliation {
  readonly #style: WritingStyle;

  constructor(style: WritingStyle) {
    this.#style = style;
  }

  valueChanges(place: Place, before: unknown, after: unknown, node: SourceNode): FileChange[] {
    if (isSame(before, after)) return [];
    const form = FORMS[place.pattern];
    const isMapInBoth = node.kind === 'map' && isMap(before) && isMap(after);
    if (form && after !== null && !(isMapInBoth && keepsItsMap(place.pattern, node, after))) {
      return mergedInto(place.path, node, form(after, presentOf(node), this.#style.isExact));
    }
    if (isMapInBoth) return this.#mapChanges(place, before, after, node);
    if (Array.isArray(before) && Array.isArray(after) && node.kind === 'list' && after.length > 0) {
      return this.#listChanges(place, before, after, node);
    }
    return [{ kind: 'set', path: place.path, value: writtenValue(place.pattern, after, this.#style) }];
  }

  #mapChanges(
    { pattern, path }: Place,
    before: Record<string, unknown>,
    after: Record<string, unknown>,
    node: SourceMap,
  ): FileChange[] {
    const facets = FACETS[pattern] ?? [];
    const changes: FileChange[] = [];
    for (const facet of facets) {
      if (facet.exact.every((key) => isSame(before[key], after[key]))) continue;
      const present = Object.fromEntries(
        node.entries.filter(({ key }) => facet.inFile.includes(key)).map((entry) => [entry.key, presentOf(entry.node)]),
      );
      changes.push(...mergedKeys(path, node, facet.inFile, facet.write(after, present, this.#style.isExact)));
    }
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (facets.some(({ exact }) => exact.includes(key)) || isSame(before[key], after[key])) continue;
      const place = { pattern: `${pattern}/${key}`, path: [...path, key] };
      const entry = node.entries.find((one) => one.key === key);
      changes.push(...this.#entryChanges(place, before[key], after[key], entry));
    }
    return changes;
  }

  #entryChanges(place: Place, before: unknown, after: unknown, entry: SourceEntry | undefined): FileChange[] {
    const { pattern, path } = place;
    const isNothing = after === undefined || after === null || (Array.isArray(after) && after.length === 0);
    if (after === undefined || (isNothing && isUsual(pattern, after))) return entry ? [{ kind: 'remove', path }] : [];
    if (entry) return this.valueChanges(place, before, after, entry.node);
    return isUsual(pattern, after) ? [] : [{ kind: 'set', path, value: writtenValue(pattern, after, this.#style) }];
  }

  #listChanges(place: Place, before: readonly unknown[], after: readonly unknown[], node: SourceList): FileChange[] {
    const nodes = nodesOf(place.pattern, before, node);
    if (nodes === null) return mergedInto(place.path, node, writtenValue(place.pattern, after, this.#style));
    const { kept, removed, added } = align(before, after);
    const pattern = `${place.pattern}/*`;
    const inside = kept.flatMap(([old, now]) => {
      const [item, index] = [nodes[old], nodes[old] ? node.items.indexOf(nodes[old]) : -1];
      return item ? this.valueChanges({ pattern, path: [...place.path, index] }, before[old], after[now], item) : [];
    });
    // Items are as their neighbours are.
    const style = { ...this.#style, givesIds: node.items.some(hasId) };
    const values = added.map(({ index, at }) => ({ at, value: writtenValue(pattern, after[index], style) }));
    return [...inside, ...listChanges(place.path, removed, values)];
  }
}

/** Reasons, pay and deadlines that are maps in the file stay maps and keep their comments. */
function keepsItsMap(pattern: string, node: SourceMap, after: unknown): boolean {
  if (HOURS_AS_MAP.has(pattern)) return false;
  return (
    pattern !== '/async/*/due' ||
    keepsDueMap(
      node.entries.map(({ key }) => key),
      after,
    )
  );
}

/** Hours may be maps of days, or of from and to: they are written as a whole. */
const HOURS_AS_MAP: ReadonlySet<string> = new Set([
  '/role/workingWindow',
  '/role/coreHours',
  '/people/*/workingWindow',
  '/async/*/permitted',
  '/quietHours',
  '/norms/*/hours',
  '/meetingDays',
]);

/** A key left empty says nothing. */
function presentOf(node: SourceNode): unknown {
  const value = plainValue(node);
  return value === null ? undefined : value;
}

/** The node of each item of the model, or null when the file has other items than the model (days in ranges). */
function nodesOf(pattern: string, before: readonly unknown[], node: SourceList): readonly SourceNode[] | null {
  if (!SORTED_LISTS.has(pattern)) return node.items.length === before.length ? node.items : null;
  const found = before.map((item) => node.items.find((one) => plainValue(one) === item));
  const isInOrder = node.items.length === before.length && found.every((one, index) => one === node.items[index]);
  return isInOrder ? node.items : null;
}

function hasId(item: SourceNode): boolean {
  return item.kind === 'map' && item.entries.some(({ key }) => key === 'id');
}
