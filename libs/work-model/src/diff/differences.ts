import canonicalize from 'canonicalize';
import { canonicalForm } from '../canonical/canonical-form.js';
import type { WorkModel } from '../schema/work-model.js';
import { isWhole } from './english/field-names.js';

/** Where a value is: keys and list positions from the root of the model. */
export type Place = readonly (string | number)[];

/** The smallest place at which two models differ, with list items matched by id. */
export interface Difference {
  /** JSON Pointer with `*` for list items: the name of the field in the schema. */
  readonly pattern: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: unknown;
  readonly after: unknown;
  /** Where `before` is in the old model and `after` in the new; the place of what holds it when there is none. */
  readonly inOld: Place;
  readonly inNew: Place;
}

interface Pair {
  readonly pattern: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly inOld: Place;
  readonly inNew: Place;
}

/** All differences, in the order of the new model, what was removed from a list last. Empty exactly when the canonical hashes are equal. */
export function differences(before: WorkModel, after: WorkModel): Difference[] {
  return compare({ pattern: '', before, after, inOld: [], inNew: [] });
}

function compare(pair: Pair): Difference[] {
  const { before, after, pattern } = pair;
  if (textOf(before, pattern) === textOf(after, pattern)) return [];
  if (Array.isArray(before) && Array.isArray(after) && isKeyed(pattern, [...before, ...after])) {
    return compareItems(pair, before, after);
  }
  if (isObject(before) && isObject(after) && !isWhole(pattern)) return compareFields(pair, before, after);
  return [{ ...pair, kind: kindOf(pair) }];
}

function kindOf({ before, after, pattern }: Pair): Difference['kind'] {
  if (canonicalForm(before, pattern) === undefined) return 'added';
  return canonicalForm(after, pattern) === undefined ? 'removed' : 'changed';
}

function textOf(value: unknown, pattern: string): string | undefined {
  return canonicalize(canonicalForm(value, pattern));
}

function compareFields(pair: Pair, before: Fields, after: Fields): Difference[] {
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys].flatMap((key) =>
    compare({
      pattern: `${pair.pattern}/${key}`,
      before: before[key],
      after: after[key],
      inOld: [...pair.inOld, key],
      inNew: [...pair.inNew, key],
    }),
  );
}

function compareItems(pair: Pair, before: readonly unknown[], after: readonly unknown[]): Difference[] {
  const pattern = `${pair.pattern}/*`;
  const old = byKey(before, pattern);
  const found: Difference[] = [];
  for (const [key, { item, index }] of byKey(after, pattern)) {
    const match = old.get(key);
    old.delete(key);
    const inNew = [...pair.inNew, index];
    if (match === undefined)
      found.push({ pattern, kind: 'added', before: null, after: item, inOld: pair.inOld, inNew });
    else
      found.push(...compare({ pattern, before: match.item, after: item, inOld: [...pair.inOld, match.index], inNew }));
  }
  for (const { item, index } of old.values()) {
    found.push({
      pattern,
      kind: 'removed',
      before: item,
      after: null,
      inOld: [...pair.inOld, index],
      inNew: pair.inNew,
    });
  }
  return found;
}

type Indexed = { readonly item: unknown; readonly index: number };

/** Items by what they are matched by. Ids are unique in a valid model; should two be equal, the first is matched with the first. */
function byKey(items: readonly unknown[], pattern: string): Map<string, Indexed> {
  const keyed = items
    .map((item, index) => ({ item, index, text: textOf(item, pattern) ?? '' }))
    .sort((a, b) => Number(a.text > b.text) - Number(a.text < b.text));
  const seen = new Map<string, number>();
  const entries = keyed.map(({ item, index }): [string, Indexed] => {
    const key = keyOf(item);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return [`${key} ${nth}`, { item, index }];
  });
  return new Map(entries.sort(([, a], [, b]) => a.index - b.index));
}

function keyOf(item: unknown): string {
  if (!isObject(item)) return '';
  return typeof item['id'] === 'string' ? item['id'] : `${String(item['from'])} ${String(item['to'])}`;
}

/** Lists whose items have an identity of their own: an id or, for travel times, the two places. */
function isKeyed(pattern: string, items: readonly unknown[]): boolean {
  return pattern === '/travel' || items.some((item) => isObject(item) && typeof item['id'] === 'string');
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
