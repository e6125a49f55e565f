import { inLanes, type Placed } from './lanes.js';
import { element } from './element.js';
import type { FixedStretch, WeekData } from './week-data.js';
import { DAY_MINUTES, piecesOf, type Piece, type Stretch, type Week } from './week.js';
import type { WeekWords } from './week-words.js';

/** What one row of the grid stands for. */
export const ROW_MINUTES = 30;
const ROWS = DAY_MINUTES / ROW_MINUTES;
/** Where the keyboard comes in: 9 o'clock on Monday. */
const FIRST_ROW = (9 * 60) / ROW_MINUTES;
export const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** The seven days as cells that can be reached and read, and over them what stands in the week, drawn. */
export class GridView {
  readonly grid: HTMLElement;
  private readonly layer = element('div', { class: 'wg-layer', 'aria-hidden': 'true' });
  private readonly cells: HTMLElement[][] = [];
  private readonly rows: HTMLElement[] = [];
  private readonly heads: HTMLElement[] = [];
  private drawn = new Map<string, HTMLElement>();
  private current = { day: 0, row: FIRST_ROW };

  constructor(
    private readonly data: WeekData,
    private readonly words: WeekWords,
  ) {
    this.grid = element('div', { class: 'wg-grid', role: 'grid', 'aria-label': words.say('grid') });
    // A cell can be reached by other ways than arrow keys: a screen reader's own, a finger.
    this.grid.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement && target.dataset['row'] !== undefined)
        this.enter(Number(target.dataset['day']), Number(target.dataset['row']));
    });
    this.grid.append(this.head(), this.layer);
    for (let row = 0; row < ROWS; row++) this.grid.append(this.row(row));
    this.drawWindow();
  }

  /** Shows a week; only what changed is drawn anew. */
  show(week: Week): void {
    const titles = new Map(week.duties.map((duty) => [duty.id, duty]));
    const drawn = new Map<string, HTMLElement>();
    const named = (stretch: Stretch): { title: string; kind: string } =>
      isFixed(stretch)
        ? { title: this.words.say('fixed', { title: stretch.title, note: stretch.note }), kind: stretch.kind }
        : (titles.get(stretch.duty) ?? { title: '', kind: 'meeting' });
    const placed = inLanes(piecesOf([...week.stretches, ...this.data.fixed]));
    for (const one of placed) {
      const { duty, day, start } = one.piece.stretch;
      const key = `${duty} ${day} ${start} ${one.piece.day}`;
      const block = this.drawn.get(key) ?? this.block(one);
      this.place(block, one, named(one.piece.stretch));
      drawn.set(key, block);
    }
    for (const [key, block] of this.drawn) if (!drawn.has(key)) block.remove();
    this.drawn = drawn;
    this.label(placed, named);
  }

  /** Shows what is being painted or moved. Null: nothing. */
  showGhost(stretch: Stretch | null): void {
    for (const ghost of this.layer.querySelectorAll('.wg-ghost')) ghost.remove();
    if (stretch === null) return;
    for (const piece of piecesOf([stretch])) {
      const ghost = element('div', { class: 'wg-ghost' });
      const { from, to } = piece;
      set(ghost, { day: piece.day, from, to, lane: 0, lanes: 1 });
      ghost.textContent = this.words.span(stretch.start, stretch.end);
      this.layer.append(ghost);
    }
  }

  range({ start, end }: Pick<Stretch, 'start' | 'end'>): string {
    return this.words.say('range', { from: this.words.time(start), to: this.words.time(end) });
  }

  /** Begins what is seen with an hour; the others are scrolled to. */
  scrollTo(hour: number): void {
    const row = this.rows[(hour * 60) / ROW_MINUTES];
    this.grid.scrollTop = (row?.offsetTop ?? 0) - (this.heads[0]?.offsetHeight ?? 0);
  }

  /** On narrow screens one day is seen. */
  showDay(day: number): void {
    for (const one of DAYS) {
      for (const row of this.cells) row[one]?.classList.toggle('wg-on', one === day);
      this.heads[one]?.classList.toggle('wg-on', one === day);
    }
    this.layer.style.setProperty('--wg-shown', String(day));
  }

  focus(day: number, row: number): void {
    this.enter(day, row);
    this.cellAt(this.current).focus();
  }

  private enter(day: number, row: number): void {
    this.cellAt(this.current).tabIndex = -1;
    this.current = { day, row };
    this.cellAt(this.current).tabIndex = 0;
  }

  get focused(): { readonly day: number; readonly row: number } {
    return this.current;
  }

  /** Where in the week a point of the screen is; null: outside. @returns minutes to the quarter of an hour */
  minuteAt(x: number, y: number): { readonly day: number; readonly minute: number } | null {
    const top = this.rows[0]?.getBoundingClientRect().top ?? 0;
    const bottom = this.rows.at(-1)?.getBoundingClientRect().bottom ?? 0;
    const boxes = (this.cells[0] ?? []).map((cell) => cell.getBoundingClientRect());
    const day = boxes.findIndex(({ left, right, width }) => width > 0 && x >= left && x < right);
    if (day === -1) return null;
    const minutes = ((y - top) / (bottom - top)) * DAY_MINUTES;
    return { day, minute: Math.min(Math.max(Math.floor(minutes / 15) * 15, 0), DAY_MINUTES) };
  }

  private cellAt({ day, row }: { readonly day: number; readonly row: number }): HTMLElement {
    return this.cells[row]?.[day] ?? this.grid;
  }

  private head(): HTMLElement {
    const row = element('div', { class: 'wg-head', role: 'row' });
    row.append(element('span', { role: 'columnheader' }, element('span', { class: 'heard' }, this.words.say('time'))));
    for (const day of DAYS) {
      const head = element('span', { class: 'wg-day', role: 'columnheader', 'aria-label': this.words.day(day) });
      head.textContent = this.words.dayInShort(day);
      this.heads.push(head);
      row.append(head);
    }
    return row;
  }

  private row(index: number): HTMLElement {
    const minute = index * ROW_MINUTES;
    const row = element('div', { class: index % 2 === 0 ? 'wg-row wg-hour' : 'wg-row', role: 'row' });
    const time = element('span', { class: 'wg-time', role: 'rowheader' });
    const words = this.words.time(minute);
    time.append(index % 2 === 0 ? words : element('span', { class: 'heard' }, words));
    row.append(time);
    const cells = DAYS.map((day) => {
      const cell = element('span', {
        class: 'wg-cell',
        role: 'gridcell',
        'data-day': String(day),
        'data-row': String(index),
      });
      cell.tabIndex = day === this.current.day && index === this.current.row ? 0 : -1;
      row.append(cell);
      return cell;
    });
    this.cells.push(cells);
    this.rows.push(row);
    return row;
  }

  private drawWindow(): void {
    const stretches = this.data.window.map((one) => ({ ...one, duty: '' }));
    for (const { day, from, to } of piecesOf(stretches)) {
      const shade = element('div', { class: 'wg-window' });
      set(shade, { day, from, to, lane: 0, lanes: 1 });
      this.layer.append(shade);
    }
  }

  private block({ piece: { stretch, day } }: Placed): HTMLElement {
    const block = element('div', { class: 'wg-block' });
    const { duty, start } = stretch;
    block.append(element('b', {}), element('span', {}));
    if (isFixed(stretch)) block.classList.add('wg-fixed');
    else {
      Object.assign(block.dataset, { duty, day: String(stretch.day), start: String(start) });
      // What began the day before has its start there.
      if (day === stretch.day) block.append(element('i', { class: 'wg-handle wg-start' }));
      block.append(element('i', { class: 'wg-handle wg-end' }));
    }
    this.layer.append(block);
    return block;
  }

  private place(
    block: HTMLElement,
    { piece, lane, lanes }: Placed,
    { title, kind }: { title: string; kind: string },
  ): void {
    set(block, { day: piece.day, from: piece.from, to: piece.to, lane, lanes });
    if (block.dataset['kind'] !== kind) block.dataset['kind'] = kind;
    const [name, time] = block.children;
    // Unchanged text is not written: a write costs a layout.
    if (name && name.textContent !== title) name.textContent = title;
    const range = this.words.span(piece.stretch.start, piece.stretch.end);
    if (time && time.textContent !== range) time.textContent = range;
  }

  private label(placed: readonly Placed[], named: (stretch: Stretch) => { title: string }): void {
    const said = new Map<HTMLElement, string[]>();
    for (const { piece } of placed) {
      const words = `${named(piece.stretch).title}, ${this.range(piece.stretch)}`;
      for (let row = Math.floor(piece.from / ROW_MINUTES); row * ROW_MINUTES < piece.to; row++) {
        const cell = this.cellAt({ day: piece.day, row });
        said.set(cell, [...(said.get(cell) ?? []), words]);
      }
    }
    for (const [row, cells] of this.cells.entries()) {
      for (const [day, cell] of cells.entries()) {
        const time = `${this.words.day(day)}, ${this.words.time(row * ROW_MINUTES)}`;
        const label = `${time}: ${said.get(cell)?.join('; ') ?? this.words.say('free')}`;
        if (cell.ariaLabel !== label) cell.ariaLabel = label;
      }
    }
  }
}

/** Which of the stretches are drawn over a cell. */
export function inCell(stretches: readonly Stretch[], day: number, row: number): readonly Stretch[] {
  const from = row * ROW_MINUTES;
  return piecesOf(stretches)
    .filter((piece) => piece.day === day && piece.from < from + ROW_MINUTES && piece.to > from)
    .map(({ stretch }) => stretch);
}

function isFixed(stretch: Stretch): stretch is FixedStretch {
  return 'note' in stretch;
}

interface Spot extends Pick<Piece, 'day' | 'from' | 'to'> {
  readonly lane: number;
  readonly lanes: number;
}

/** Places a block, if it stands elsewhere: what is written is laid out anew. */
function set({ style, dataset }: HTMLElement, { day, from, to, lane, lanes }: Spot): void {
  const spot = `${day} ${from} ${to} ${lane} ${lanes}`;
  if (dataset['spot'] === spot) return;
  dataset['spot'] = spot;
  for (const [name, value] of Object.entries({ day, from, to, lane, lanes }))
    style.setProperty(`--wg-${name}`, String(value));
}
