import type { PictureDay } from './types.js';

/** A line of the numbered key under the picture. */
export interface KeyEntry {
  /** Null when the mark had no room even for its number. */
  readonly number: number | null;
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
  readonly #numbers = new Map<string, { readonly number: number; readonly name: Nameable }>();
  readonly #unplaced = new Map<string, Nameable>();
  readonly #inWords = new Set<string>();

  /** `permitted` says what the hours of a permitted window are: their title alone would read as the duty itself. */
  constructor(days: readonly PictureDay[], permitted: string) {
    this.#details = detailsOf(days, permitted);
  }

  numberOf(name: Nameable): number {
    const number = this.nextNumberFor(name);
    this.#numbers.set(name.key, { number, name });
    return number;
  }

  /** The number that it has or would get. */
  nextNumberFor({ key }: Nameable): number {
    return this.#numbers.get(key)?.number ?? this.#numbers.size + 1;
  }

  nameInWords({ key }: Nameable): void {
    this.#inWords.add(key);
  }

  leaveUnplaced(name: Nameable): void {
    this.#unplaced.set(name.key, name);
  }

  /** In order of the numbers, then what stands nowhere in the grid, on no day. */
  entries(): KeyEntry[] {
    const unplaced = [...this.#unplaced.values()].filter(
      ({ key }) => !this.#numbers.has(key) && !this.#inWords.has(key),
    );
    const marks = [...this.#numbers.values(), ...unplaced.map((name) => ({ number: null, name }))];
    return marks.map(({ number, name: { key, title } }) => ({ number, title, detail: this.#details.get(key) ?? '' }));
  }
}

/** A time block and a duty of one id would be two entries; the kind in front keeps them apart. */
export type MarkKind = 'set' | 'deadline' | 'protected' | 'block' | 'permitted';

export function keyOf(kind: MarkKind, id: string): string {
  return `${kind}:${id}`;
}

interface Occurrence {
  readonly key: string;
  readonly dayIndex: number;
  readonly time: string;
  /** Where, or what else is to be said. */
  readonly place: string | null;
}

function detailsOf(days: readonly PictureDay[], permitted: string): Map<string, string> {
  const occurrences = days.flatMap((day, index) => occurrencesOn(day, index, permitted));
  const grouped = Map.groupBy(occurrences, ({ key }) => key);
  return new Map([...grouped].map(([key, group]) => [key, detailOf(group, days)]));
}

function detailOf(occurrences: readonly Occurrence[], days: readonly PictureDay[]): string {
  const byTime = Map.groupBy(occurrences, ({ time, place }) => [time, ...(place === null ? [] : [place])].join(' · '));
  return [...byTime]
    .map(([when, group]) => `${dayList(new Set(group.map(({ dayIndex }) => dayIndex)), days)} ${when}`)
    .join('; ');
}

/** `Mon, Wed`; three and more days that follow each other as `Mon–Fri`. */
function dayList(indexes: ReadonlySet<number>, days: readonly PictureDay[]): string {
  const label = (index: number): string => days[index]?.shortLabel ?? '';
  const runs: [first: number, last: number][] = [];
  for (const index of [...indexes].toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs
    .map(([first, last]) => {
      if (first === last) return label(first);
      return `${label(first)}${last - first > 1 ? '–' : ', '}${label(last)}`;
    })
    .join(', ');
}

function occurrencesOn(day: PictureDay, dayIndex: number, permitted: string): Occurrence[] {
  const on = (kind: MarkKind, id: string, time: string, place: string | null = null): Occurrence => ({
    key: keyOf(kind, id),
    dayIndex,
    time,
    place,
  });
  return [
    ...day.setTimes.map((mark) => on('set', mark.id, mark.time, mark.place)),
    ...day.deadlines.map((mark) => on('deadline', mark.id, mark.time)),
    ...day.protectedTime.map((span) => on('protected', span.id, span.time)),
    ...day.timeBlocks.map((span) => on('block', span.id, span.time)),
    ...day.permitted.map((span) => on('permitted', span.id, span.time, permitted)),
  ];
}
