import type { PictureDay } from './types.js';

/** A line of the numbered key under the picture. */
export interface KeyEntry {
  readonly number: number;
  readonly title: string;
  /** When and where, for example `Mon, Wed 9:00–9:15 am · Video`. */
  readonly detail: string;
}

/** What a mark is called in the key, were it to need a number. */
export interface Nameable {
  readonly key: string;
  readonly title: string;
}

/**
 * The numbered key: whatever has no room for its words in the grid gets a number there and its words here. One duty has one
 * number, on however many days it happens.
 */
export class NumberedKey {
  readonly #details: ReadonlyMap<string, string>;
  readonly #entries = new Map<string, KeyEntry>();

  constructor(days: readonly PictureDay[]) {
    this.#details = detailsOf(days);
  }

  numberOf({ key, title }: Nameable): number {
    const known = this.#entries.get(key);
    if (known !== undefined) return known.number;
    const number = this.#entries.size + 1;
    this.#entries.set(key, { number, title, detail: this.#details.get(key) ?? '' });
    return number;
  }

  entries(): KeyEntry[] {
    return [...this.#entries.values()];
  }
}

/** A time block and a duty of one id would be two entries; the kind in front keeps them apart. */
export type MarkKind = 'set' | 'deadline' | 'protected' | 'block' | 'permitted';

export function keyOf(kind: MarkKind, id: string): string {
  return `${kind}:${id}`;
}

interface Occurrence {
  readonly key: string;
  readonly day: string;
  readonly time: string;
  readonly place: string | null;
}

function detailsOf(days: readonly PictureDay[]): Map<string, string> {
  const grouped = Map.groupBy(days.flatMap(occurrencesOn), ({ key }) => key);
  return new Map([...grouped].map(([key, occurrences]) => [key, detailOf(occurrences)]));
}

function detailOf(occurrences: readonly Occurrence[]): string {
  const byTime = Map.groupBy(occurrences, ({ time, place }) => [time, ...(place === null ? [] : [place])].join(' · '));
  return [...byTime].map(([when, group]) => `${group.map(({ day }) => day).join(', ')} ${when}`).join('; ');
}

function occurrencesOn(day: PictureDay): Occurrence[] {
  const on = (kind: MarkKind, id: string, time: string, place: string | null = null): Occurrence => ({
    key: keyOf(kind, id),
    day: day.shortLabel,
    time,
    place,
  });
  return [
    ...day.setTimes.map((mark) => on('set', mark.id, mark.time, mark.place)),
    ...day.deadlines.map((mark) => on('deadline', mark.id, mark.time)),
    ...day.protectedTime.map((span) => on('protected', span.id, span.time)),
    ...day.timeBlocks.map((span) => on('block', span.id, span.time)),
    ...day.permitted.map((span) => on('permitted', span.id, span.time)),
  ];
}
