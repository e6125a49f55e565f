/**
 * Half-open `[start, end)` in integer minutes. Which minutes (of the day, since the Unix epoch) is the caller's matter; two
 * intervals that touch share no minute.
 */
export type Interval = readonly [start: number, end: number];

/**
 * The minutes that are in any of the lists, as a normalised list: sorted, disjoint, non-touching, none empty. The input may be
 * in any order and may overlap; empty and reversed intervals hold no minutes and vanish. All other functions here expect
 * normalised lists and return them.
 */
export function union(...lists: readonly (readonly Interval[])[]): Interval[] {
  const all: Interval[] = [];
  let isSorted = true;
  let previous = Number.NEGATIVE_INFINITY;
  // Plain loops: every measure passes through here, mostly with a handful of sorted intervals.
  for (const list of lists) {
    for (const one of list) {
      if (one[0] >= one[1]) continue;
      if (one[0] < previous) isSorted = false;
      previous = one[0];
      all.push(one);
    }
  }
  if (!isSorted) all.sort((a, b) => a[0] - b[0]);
  const merged: Interval[] = [];
  let open: [number, number] | undefined;
  for (const [start, end] of all) {
    if (open !== undefined && start <= open[1]) {
      open[1] = Math.max(open[1], end);
    } else {
      open = [start, end];
      merged.push(open);
    }
  }
  return merged;
}

/** The minutes that are in both. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const both: Interval[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const left = a[i];
    const right = b[j];
    if (left === undefined || right === undefined) return both;
    const start = Math.max(left[0], right[0]);
    const end = Math.min(left[1], right[1]);
    if (start < end) both.push([start, end]);
    if (left[1] < right[1]) i += 1;
    else j += 1;
  }
}

/** The minutes of `from` that are not in `taken`. */
export function subtract(from: readonly Interval[], taken: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let j = 0;
  for (const [start, end] of from) {
    let cursor = start;
    for (let next = taken[j]; next !== undefined && next[1] <= cursor; next = taken[j]) j += 1;
    for (let k = j, next = taken[k]; next !== undefined && next[0] < end; next = taken[(k += 1)]) {
      if (next[0] > cursor) left.push([cursor, next[0]]);
      cursor = Math.max(cursor, next[1]);
    }
    if (cursor < end) left.push([cursor, end]);
  }
  return left;
}

/** How many minutes the list holds. */
export function totalMinutes(list: readonly Interval[]): number {
  let total = 0;
  for (const [start, end] of list) total += end - start;
  return total;
}

/** Does the list hold every minute of the interval? An empty interval is always held. */
export function covers(list: readonly Interval[], [start, end]: Interval): boolean {
  return start >= end || list.some((one) => one[0] <= start && end <= one[1]);
}

/** Length of the longest interval in minutes; 0 for an empty list. */
export function longest(list: readonly Interval[]): number {
  let length = 0;
  for (const [start, end] of list) length = Math.max(length, end - start);
  return length;
}
