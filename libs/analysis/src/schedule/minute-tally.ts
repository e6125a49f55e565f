import type { Interval } from '#work-model';

/**
 * Answers questions about a normalised list of intervals in logarithmic time, for rules that ask once per instance and would
 * otherwise walk the whole list each time.
 */
export class MinuteTally {
  readonly #list: readonly Interval[];
  /** Minutes in all intervals before the one at the same index. */
  readonly #before: readonly number[];
  readonly #total: number;

  constructor(list: readonly Interval[]) {
    let total = 0;
    this.#before = list.map(([start, end]) => {
      const before = total;
      total += end - start;
      return before;
    });
    this.#list = list;
    this.#total = total;
  }

  /** Minutes of the list in `[start, end)`. */
  between(start: number, end: number): number {
    return end <= start ? 0 : this.#upTo(end) - this.#upTo(start);
  }

  /** Whether the list holds this minute. */
  holds(minute: number): boolean {
    const interval = this.#list[this.#lastStartingBy(minute)];
    return interval !== undefined && minute < interval[1];
  }

  /** The last instant, at or before the one given, up to which the list held time; null when it held none before. */
  lastHeldBefore(instant: number): number | null {
    const interval = this.#list[this.#lastStartingBy(instant - 1)];
    return interval === undefined ? null : Math.min(instant, interval[1]);
  }

  /** The first instant at or after the one given that the list holds; null when it holds none any more. */
  firstHeldFrom(instant: number): number | null {
    if (this.holds(instant)) return instant;
    return this.#list[this.#lastStartingBy(instant) + 1]?.[0] ?? null;
  }

  /** The stretches that lie at least partly in `[start, end)`, whole, also where they reach beyond it. */
  stretchesIn(start: number, end: number): readonly Interval[] {
    const first = this.#lastStartingBy(start);
    const reachesIn = (this.#list[first]?.[1] ?? 0) > start;
    return end <= start ? [] : this.#list.slice(reachesIn ? first : first + 1, this.#lastStartingBy(end - 1) + 1);
  }

  #upTo(instant: number): number {
    const index = this.#lastStartingBy(instant);
    const interval = this.#list[index];
    const before = this.#before[index];
    if (interval === undefined || before === undefined) return index < 0 ? 0 : this.#total;
    return before + Math.min(instant, interval[1]) - interval[0];
  }

  /** Index of the last interval that starts at or before the instant; -1 when all start later. */
  #lastStartingBy(instant: number): number {
    let low = 0;
    let high = this.#list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#list[middle]?.[0] ?? Number.POSITIVE_INFINITY) <= instant) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
