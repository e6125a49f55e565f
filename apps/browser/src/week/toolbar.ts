import { element } from './element.js';
import { DAYS } from './grid-view.js';
import type { WeekData } from './week-data.js';
import type { WeekWords } from './week-words.js';

interface Wishes {
  undo(): void;
  redo(): void;
  showDay(day: number): void;
}

/** What stands over the grid: which kind is painted, back and forth, the day on narrow screens. */
export class Toolbar {
  readonly bar: HTMLElement;
  private readonly kinds: HTMLSelectElement;
  private readonly undo: HTMLButtonElement;
  private readonly redo: HTMLButtonElement;
  private readonly days: HTMLButtonElement[];

  constructor(words: WeekWords, kinds: WeekData['kinds'], wishes: Wishes) {
    this.kinds = element('select', {}, ...kinds.map(({ value, words: text }) => element('option', { value }, text)));
    this.kinds.value = 'meeting';
    this.undo = button(words.say('undo'), () => wishes.undo());
    this.redo = button(words.say('redo'), () => wishes.redo());
    this.days = DAYS.map((day) => {
      const tab = button(words.dayInShort(day), () => {
        this.showsDay(day);
        wishes.showDay(day);
      });
      return tab;
    });
    const paints = element('label', { class: 'wg-paints' }, words.say('paint'), this.kinds);
    this.bar = element(
      'div',
      { class: 'wg-bar' },
      paints,
      element('div', { class: 'wg-row-of-buttons' }, this.undo, this.redo),
      element('p', { class: 'hint wg-hint' }, words.say('hint')),
      element('div', { class: 'wg-days', role: 'group', 'aria-label': words.say('day') }, ...this.days),
    );
    this.showsDay(0);
  }

  /** What is painted next. */
  get kind(): string {
    return this.kinds.value;
  }

  show(canUndo: boolean, canRedo: boolean): void {
    this.undo.disabled = !canUndo;
    this.redo.disabled = !canRedo;
  }

  showsDay(day: number): void {
    for (const [one, tab] of this.days.entries()) tab.ariaPressed = String(one === day);
  }
}

function button(words: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'button small plain' }, words);
  made.addEventListener('click', press);
  return made;
}
