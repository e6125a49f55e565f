import { isMap } from '../reading/schema-walk.js';
import { isSame } from './same.js';

/** What became of a list: items that stayed (perhaps changed), went, and came. */
export interface Alignment {
  /** Index before, index after; both ascending. */
  readonly kept: readonly (readonly [number, number])[];
  readonly removed: readonly number[];
  /** Index after, and the old item before which it comes (behind those that went). */
  readonly added: readonly { readonly index: number; readonly at: number }[];
}

/** Two items are the same thing, changed, when at least this share of what either says is equal. */
const LEAST_LIKENESS = 0.5;

/** Aligns two versions of a list: first by id (or by being equal), then, between those, by likeness. */
export function align(before: readonly unknown[], after: readonly unknown[]): Alignment {
  const kept: (readonly [number, number])[] = [];
  let [fromBefore, fromAfter] = [0, 0];
  for (const [i, j] of [...inBoth(before, after), [before.length, after.length] as const]) {
    kept.push(...pairsBetween(before, after, [fromBefore, i], [fromAfter, j]));
    if (i < before.length) kept.push([i, j]);
    [fromBefore, fromAfter] = [i + 1, j + 1];
  }
  const [old, now] = [new Set(kept.map(([i]) => i)), new Set(kept.map(([, j]) => j))];
  const added = [...after.keys()].filter((j) => !now.has(j));
  return {
    kept,
    removed: [...before.keys()].filter((i) => !old.has(i)),
    added: added.map((index) => ({ index, at: kept.find(([, j]) => j > index)?.[0] ?? before.length })),
  };
}

/** The longest run of items that are in both lists in the same order. */
function inBoth(before: readonly unknown[], after: readonly unknown[]): (readonly [number, number])[] {
  const isOne = (i: number, j: number) => isSame(identityOf(before[i]), identityOf(after[j]));
  const lengths = before.map(() => after.map(() => 0));
  const lengthAt = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? [];
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] = isOne(i, j) ? 1 + lengthAt(i + 1, j + 1) : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; lengthAt(i, j) > 0;) {
    if (isOne(i, j)) pairs.push([i++, j++] as const);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function identityOf(item: unknown): unknown {
  return isMap(item) && typeof item['id'] === 'string' ? item['id'] : item;
}

/** Pairs of items without a partner that are like each other, in order. */
function pairsBetween(
  before: readonly unknown[],
  after: readonly unknown[],
  [firstBefore, endBefore]: readonly [number, number],
  [firstAfter, endAfter]: readonly [number, number],
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let free = firstAfter;
  for (let i = firstBefore; i < endBefore; i += 1) {
    for (let j = free; j < endAfter; j += 1) {
      if (likeness(before[i], after[j]) < LEAST_LIKENESS) continue;
      pairs.push([i, j]);
      free = j + 1;
      break;
    }
  }
  return pairs;
}

/** Share of keys with equal values among those that say anything. Plain values are always exchanged in place. */
function likeness(a: unknown, b: unknown): number {
  if (!isMap(a) || !isMap(b)) return isMap(a) === isMap(b) ? 1 : 0;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (key) => saysMore(a[key]) || saysMore(b[key]),
  );
  return keys.filter((key) => isSame(a[key], b[key])).length / Math.max(keys.length, 1);
}

function saysMore(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
}
