const en = {
  grid: 'Week of set times. Arrow keys move, Space paints, Enter changes, Alt with arrows moves a time, Alt with Shift and arrows changes its end, Delete removes it.',
  free: 'free',
  paints: 'Painting from {time}. Move with the arrow keys, Space ends, Escape cancels.',
  painted: '{title}: {day}, {from} to {to}.',
  changed: '{title} is now {day}, {from} to {to}.',
  removed: '{title} on {day}, {from} to {to}, is taken out.',
  cancelled: 'Cancelled.',
  undone: 'Undone.',
  redone: 'Done again.',
  nothingToUndo: 'Nothing to undo.',
  copied: 'Copied. Paste it where it should begin.',
  range: '{from} to {to}',
  undo: 'Undo',
  redo: 'Do again',
  time: 'Time',
  paint: 'Paint',
  panel: 'Change this time',
  title: 'What it is called',
  kind: 'Kind',
  from: 'From',
  to: 'To',
  days: 'Days',
  apply: 'Take over',
  remove: 'Take it out',
  close: 'Close',
  more: 'Reason, people, place',
  newDuty: 'New: {kind}',
  notATime: 'This is no time. Write it as in 9:30, 9:30 am or 17:00.',
  noDay: 'Choose at least one day.',
  noTitle: 'Give it a name.',
  day: 'Day shown',
  fixed: '{title} ({note})',
  hint: 'Paint with the mouse, or hold a finger on the time where it begins.',
};
export type WeekWord = keyof typeof en;

const de: Record<WeekWord, string> = {
  grid: 'Woche der festen Zeiten. Pfeiltasten bewegen, Leertaste malt, Eingabe ändert, Alt mit Pfeilen verschiebt eine Zeit, Alt mit Umschalt und Pfeilen ändert ihr Ende, Entfernen nimmt sie heraus.',
  free: 'frei',
  paints: 'Malen ab {time}. Mit den Pfeiltasten weiter, Leertaste beendet, Escape bricht ab.',
  painted: '{title}: {day}, {from} bis {to}.',
  changed: '{title} ist jetzt {day}, {from} bis {to}.',
  removed: '{title} am {day}, {from} bis {to}, ist herausgenommen.',
  cancelled: 'Abgebrochen.',
  undone: 'Rückgängig gemacht.',
  redone: 'Wieder getan.',
  nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
  copied: 'Kopiert. Fügen Sie es ein, wo es beginnen soll.',
  range: '{from} bis {to}',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  time: 'Zeit',
  paint: 'Malen',
  panel: 'Diese Zeit ändern',
  title: 'Wie es heißt',
  kind: 'Art',
  from: 'Von',
  to: 'Bis',
  days: 'Tage',
  apply: 'Übernehmen',
  remove: 'Herausnehmen',
  close: 'Schließen',
  more: 'Grund, Beteiligte, Ort',
  newDuty: 'Neu: {kind}',
  notATime: 'Das ist keine Zeit. Schreiben Sie zum Beispiel 9:30, 9.30 Uhr oder 17 Uhr.',
  noDay: 'Wählen Sie mindestens einen Tag.',
  noTitle: 'Geben Sie einen Namen an.',
  day: 'Gezeigter Tag',
  fixed: '{title} ({note})',
  hint: 'Malen Sie mit der Maus, oder halten Sie den Finger auf die Zeit, zu der es beginnt.',
};

/** What the week grid says, with the names of days and the times of the page's language. */
export class WeekWords {
  private readonly words: Record<WeekWord, string>;
  private readonly clock: Intl.DateTimeFormat;
  private readonly longDay: Intl.DateTimeFormat;
  private readonly shortDay: Intl.DateTimeFormat;
  /** Formatting costs more than all else that an edit does. */
  private readonly times = new Map<number, string>();
  private readonly spans = new Map<string, string>();
  private readonly days = new Map<number, string>();

  constructor(language: string) {
    this.words = language.startsWith('de') ? de : en;
    this.clock = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
    this.longDay = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    this.shortDay = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  }

  say(word: WeekWord, values: Readonly<Record<string, string>> = {}): string {
    return this.words[word].replaceAll(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '');
  }

  /** @param minute of the day; those of the next day begin again */
  time(minute: number): string {
    return remembered(this.times, minute, () => written(this.clock.format(minute * 60_000)));
  }

  /** As it stands in a small place: `10:00–11:30 am`. */
  span(start: number, end: number): string {
    // Over midnight it would say dates.
    if (end >= 1440) return `${this.time(start)}–${this.time(end)}`;
    return remembered(this.spans, `${start} ${end}`, () =>
      written(this.clock.formatRange(start * 60_000, end * 60_000).replaceAll(/\s?–\s?/gu, '–')),
    );
  }

  /** @param day 0 Monday to 6 Sunday */
  day(day: number): string {
    return remembered(this.days, day, () => this.longDay.format(monday + day * 86_400_000));
  }

  dayInShort(day: number): string {
    return this.shortDay.format(monday + day * 86_400_000);
  }
}

/** A Monday at midnight, UTC: 5 January 1970. */
const monday = 4 * 86_400_000;

/** Half-days in small letters, as in all documents. */
function written(time: string): string {
  return time.replace(/[AP]M/gu, (half) => half.toLowerCase());
}

function remembered<Key>(known: Map<Key, string>, key: Key, make: () => string): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
