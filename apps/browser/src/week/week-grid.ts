import { readTypedTime } from '#work-model/typed-time';
import { element } from './element.js';
import { DAYS, GridView, inCell, ROW_MINUTES } from './grid-view.js';
import { begun, followedBy, redone, undone, type History } from './history.js';
import { keyOf, type GridKey } from './keys.js';
import { Panel } from './panel.js';
import { Pointers } from './pointers.js';
import { Toolbar } from './toolbar.js';
import type { WeekChange, WeekData } from './week-data.js';
import {
  changed,
  DAY_MINUTES,
  ending,
  isSame,
  moved,
  painted,
  removed,
  withDuty,
  type Stretch,
  type Week,
} from './week.js';
import { WeekWords } from './week-words.js';

/** By keys and pointers times move by this much. */
const STEP_MINUTES = 15;
/** What is seen first when nothing begins earlier. */
const USUAL_FIRST_HOUR = 8;

/**
 * The week of a role's set times, to be painted, moved and stretched, by pointer or by keyboard. `data-week` holds a `WeekData` as JSON. Each
 * edit takes effect at once and is told as `week-change` (detail: `WeekChange`, all of what the week says now). What the page put inside, a
 * table of the same times, is what people without scripts have.
 */
export class WeekGrid extends HTMLElement {
  private words = new WeekWords('en');
  private data: WeekData = { duties: [], stretches: [], fixed: [], window: [], kinds: [] };
  private history: History<Week> = begun({ duties: [], stretches: [] });
  private view = new GridView(this.data, this.words);
  private readonly told = element('p', { class: 'heard', role: 'status' });
  private toolbar: Toolbar | null = null;
  private panel: Panel | null = null;
  /** Where painting by keyboard began. */
  private anchor: { readonly day: number; readonly row: number } | null = null;
  private copied: Stretch | null = null;

  connectedCallback(): void {
    this.words = new WeekWords(this.closest('[lang]')?.getAttribute('lang') ?? 'en');
    this.data = JSON.parse(this.dataset['week'] ?? '{}');
    this.history = begun({ duties: this.data.duties, stretches: this.data.stretches });
    this.view = new GridView(this.data, this.words);
    this.toolbar = new Toolbar(this.words, this.data.kinds, {
      undo: () => this.undo(),
      redo: () => this.redo(),
      showDay: (day) => this.view.showDay(day),
    });
    this.panel = new Panel(this.words, this.data.kinds, readTime, {
      apply: (before, after) => this.commit(after(this.week), before, 'changed'),
      remove: (stretch) => this.takeOut(stretch),
      closed: () => this.view.focus(this.view.focused.day, this.view.focused.row),
    });
    const pointers = new Pointers(this.view, {
      paint: (stretch) => this.paint(stretch),
      change: (before, after) => this.commit(changed(this.week, before, after), after, 'changed'),
      open: (stretch) => this.open(stretch),
      stretchOf: (block) => this.stretchOf(block),
      newId: () => newIdIn(this.week),
    });
    this.replaceChildren(this.toolbar.bar, this.view.grid, this.panel.form, this.told);
    pointers.listen();
    this.view.grid.addEventListener('keydown', (event) => this.onKey(event));
    this.addEventListener('keydown', (event) => this.onHistoryKey(event));
    this.view.showDay(0);
    this.draw();
    this.view.scrollTo(firstHour(this.data));
  }

  get week(): Week {
    return this.history.present;
  }

  /** Takes over what the server knows of duties since they were saved, and leaves the times as they are. */
  saved({ duties }: Pick<WeekData, 'duties'>): void {
    const known = new Map(duties.map((duty) => [duty.id, duty]));
    const learnt = this.week.duties.map((duty) => ({
      ...(known.get(duty.id) ?? duty),
      title: duty.title,
      kind: duty.kind,
    }));
    this.history = { ...this.history, present: { ...this.week, duties: learnt } };
  }

  /** Makes the week what a change says that was not saved when it was made. */
  take({ duties, stretches }: WeekChange): void {
    const known = new Map(this.data.duties.map((duty) => [duty.id, duty]));
    const taken = duties.map((duty) => ({ ...duty, address: known.get(duty.id)?.address ?? null }));
    this.history = followedBy(this.history, { duties: taken, stretches });
    this.draw();
    this.publish();
  }

  /** Goes back one edit. */
  undo(): void {
    this.goTo(undone(this.history), 'undone');
  }

  redo(): void {
    this.goTo(redone(this.history), 'redone');
  }

  private goTo(history: History<Week> | null, word: 'undone' | 'redone'): void {
    if (history === null) return this.tell(this.words.say('nothingToUndo'));
    this.history = history;
    this.draw();
    this.tell(this.words.say(word));
    this.publish();
  }

  private commit(week: Week, stretch: Stretch, word: 'painted' | 'changed' | 'removed'): void {
    const title = [...week.duties, ...this.week.duties].find(({ id }) => id === stretch.duty)?.title ?? '';
    const { day, start, end } = stretch;
    this.history = followedBy(this.history, week);
    this.draw();
    const [from, to] = [this.words.time(start), this.words.time(end)];
    this.tell(this.words.say(word, { title, day: this.words.day(day), from, to }));
    this.publish();
  }

  private paint(stretch: Stretch): void {
    const kind = this.toolbar?.kind ?? 'meeting';
    const named = this.data.kinds.find(({ value }) => value === kind)?.words ?? kind;
    const duty = {
      id: stretch.duty,
      title: this.words.say('newDuty', { kind: named }),
      kind,
      address: null,
      said: null,
    };
    this.commit(painted(withDuty(this.week, duty), stretch), stretch, 'painted');
    this.open(stretch);
  }

  private takeOut(stretch: Stretch): void {
    this.commit(removed(this.week, stretch), stretch, 'removed');
  }

  private open(stretch: Stretch): void {
    const { duties } = this.week;
    const row = Math.floor(stretch.start / ROW_MINUTES);
    this.view.focus(stretch.day, row);
    this.panel?.open(this.week, stretch, duties.find(({ id }) => id === stretch.duty) ?? null);
  }

  private draw(): void {
    this.view.show(this.week);
    this.toolbar?.show(this.history.past.length > 0, this.history.future.length > 0);
  }

  private tell(words: string): void {
    this.told.textContent = words;
  }

  private publish(): void {
    const { duties, stretches } = this.week;
    const detail: WeekChange = {
      duties: duties.map(({ id, title, kind, said }) => ({ id, title, kind, said })),
      stretches,
    };
    this.dispatchEvent(new CustomEvent('week-change', { detail, bubbles: true }));
  }

  private stretchOf({ dataset }: HTMLElement): Stretch | null {
    const { duty, day, start } = dataset;
    const found = { duty: duty ?? '', day: Number(day), start: Number(start), end: 0 };
    return this.week.stretches.find((one) => isSame(one, found)) ?? null;
  }

  private onHistoryKey(event: KeyboardEvent): void {
    const isTyping = event.target instanceof HTMLInputElement;
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || isTyping) return;
    event.preventDefault();
    if (event.shiftKey) this.redo();
    else this.undo();
  }

  private onKey(event: KeyboardEvent): void {
    const key = keyOf(event);
    if (key === null) return;
    event.preventDefault();
    const { day, row } = this.view.focused;
    const here = inCell(this.week.stretches, day, row)[0] ?? null;
    if (key.does === 'go') this.goBy(key, day, row);
    else if (key.does === 'paint') this.onPaintKey(day, row, here);
    else if (key.does === 'cancel') this.cancel();
    else if (key.does === 'paste') this.paste(day, row);
    else if (here !== null) this.onStretchKey(key, here);
  }

  private goBy({ days, rows, to }: Extract<GridKey, { does: 'go' }>, day: number, row: number): void {
    const wide = { first: 0, last: DAYS.length - 1 }[to ?? 'first'];
    const nextDay = to === undefined ? Math.min(Math.max(day + days, 0), 6) : wide;
    const nextRow = Math.min(Math.max(row + rows, 0), DAY_MINUTES / ROW_MINUTES - 1);
    this.view.showDay(nextDay);
    this.toolbar?.showsDay(nextDay);
    this.view.focus(nextDay, nextRow);
    if (this.anchor !== null) this.view.showGhost(this.fromAnchor(this.anchor, nextRow));
  }

  private onPaintKey(day: number, row: number, here: Stretch | null): void {
    if (this.anchor !== null) {
      const stretch = this.fromAnchor(this.anchor, row);
      this.cancelPainting();
      this.paint(stretch);
      return;
    }
    if (here !== null) return this.open(here);
    this.anchor = { day, row };
    this.view.showGhost(this.fromAnchor(this.anchor, row));
    this.tell(this.words.say('paints', { time: this.words.time(row * ROW_MINUTES) }));
  }

  private fromAnchor(anchor: { readonly day: number; readonly row: number }, row: number): Stretch {
    const [first, last] = [Math.min(anchor.row, row), Math.max(anchor.row, row)];
    return { duty: newIdIn(this.week), day: anchor.day, start: first * ROW_MINUTES, end: (last + 1) * ROW_MINUTES };
  }

  private cancel(): void {
    if (this.anchor === null) return;
    this.cancelPainting();
    this.tell(this.words.say('cancelled'));
  }

  private cancelPainting(): void {
    this.anchor = null;
    this.view.showGhost(null);
  }

  private onStretchKey(key: GridKey, stretch: Stretch): void {
    if (key.does === 'open') this.open(stretch);
    else if (key.does === 'remove') this.takeOut(stretch);
    else if (key.does === 'copy') {
      this.copied = stretch;
      this.tell(this.words.say('copied'));
    } else if (key.does === 'move')
      this.shift(stretch, moved(stretch, key.days * DAY_MINUTES + key.steps * STEP_MINUTES));
    else if (key.does === 'stretch') {
      const after = ending(stretch, stretch.end + key.steps * STEP_MINUTES, STEP_MINUTES);
      this.commit(changed(this.week, stretch, after), after, 'changed');
    }
  }

  private shift(before: Stretch, after: Stretch): void {
    this.commit(changed(this.week, before, after), after, 'changed');
    this.view.showDay(after.day);
    this.toolbar?.showsDay(after.day);
    this.view.focus(after.day, Math.floor(after.start / ROW_MINUTES));
  }

  private paste(day: number, row: number): void {
    if (this.copied === null) return;
    const { duty, start, end } = this.copied;
    const at = row * ROW_MINUTES;
    // The same time of day, if the cell is one of its own: most people copy a time to another day.
    const begin = inCell([{ ...this.copied, day }], day, row).length > 0 ? start : at;
    const stretch = { duty, day, start: begin, end: begin + end - start };
    const isThere = this.week.duties.some(({ id }) => id === duty);
    if (isThere) this.commit(painted(this.week, stretch), stretch, 'painted');
  }
}

function readTime(text: string): number | null {
  const read = readTypedTime(text);
  return read.ok ? read.value : null;
}

/** An id that no duty has: the server keeps it. */
function newIdIn({ duties }: Week): string {
  for (let number = 1; ; number++) {
    const id = `set-time-${number}`;
    if (duties.every((duty) => duty.id !== id)) return id;
  }
}

/** The hour with which the day begins, or the usual one. */
function firstHour({ stretches, fixed, window }: WeekData): number {
  const starts = [...stretches, ...fixed, ...window].map(({ start }) => start).filter((start) => start > 0);
  return Math.min(USUAL_FIRST_HOUR, ...starts.map((start) => Math.floor(start / 60)));
}
