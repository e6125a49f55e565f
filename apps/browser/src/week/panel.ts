import { element } from './element.js';
import { DAYS } from './grid-view.js';
import type { WeekData } from './week-data.js';
import { DAY_MINUTES, daysOf, named, onDays, type Stretch, type Week, type WeekDuty } from './week.js';
import type { WeekWord, WeekWords } from './week-words.js';

interface Wishes {
  /** @param after gives the week with the change */
  apply(stretch: Stretch, after: (week: Week) => Week): void;
  remove(stretch: Stretch): void;
  closed(): void;
}

/** One time of the week in words and numbers: its name, its kind, its hours as people type them, its days. */
export class Panel {
  readonly form = element('form', { class: 'wg-panel card', hidden: '' });
  private readonly title = element('input', { type: 'text', maxlength: '200' });
  private readonly kind: HTMLSelectElement;
  private readonly from = element('input', { type: 'text', maxlength: '40', autocomplete: 'off' });
  private readonly to = element('input', { type: 'text', maxlength: '40', autocomplete: 'off' });
  private readonly days: HTMLInputElement[];
  private readonly fault = element('p', { class: 'fault', role: 'alert' });
  private readonly more = element('a', {});
  private shown: { readonly stretch: Stretch; readonly days: readonly number[] } | null = null;

  constructor(
    private readonly words: WeekWords,
    kinds: WeekData['kinds'],
    private readonly readTime: (text: string) => number | null,
    private readonly wishes: Wishes,
  ) {
    this.kind = element('select', {}, ...kinds.map((one) => element('option', { value: one.value }, one.words)));
    this.days = DAYS.map((day) => element('input', { type: 'checkbox', value: String(day) }));
    this.more.textContent = words.say('more');
    this.build();
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.apply();
    });
    this.form.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.close();
    });
  }

  open(week: Week, stretch: Stretch, duty: WeekDuty | null): void {
    const days = daysOf(week, stretch);
    this.shown = { stretch, days };
    this.title.value = duty?.title ?? '';
    this.kind.value = duty?.kind ?? 'meeting';
    this.from.value = this.words.time(stretch.start);
    this.to.value = this.words.time(stretch.end);
    for (const [day, box] of this.days.entries()) box.checked = days.includes(day);
    this.fault.textContent = '';
    this.more.hidden = duty?.address === null;
    this.more.href = duty?.address ?? '';
    this.form.hidden = false;
    this.title.focus();
    this.title.select();
  }

  private close(): void {
    this.form.hidden = true;
    this.shown = null;
    this.wishes.closed();
  }

  private apply(): void {
    if (this.shown === null) return;
    const { stretch } = this.shown;
    const [start, end] = [this.readTime(this.from.value), this.readTime(this.to.value)];
    const days = DAYS.filter((day) => this.days[day]?.checked);
    const title = this.title.value.trim();
    if (start === null) return this.refuse('notATime', this.from);
    if (end === null) return this.refuse('notATime', this.to);
    if (title === '') return this.refuse('noTitle', this.title);
    if (days.length === 0) return this.refuse('noDay', this.days[0] ?? this.title);
    const begin = start % DAY_MINUTES;
    const after = { ...stretch, day: days[0] ?? 0, start: begin, end: end <= begin ? end + DAY_MINUTES : end };
    const kind = this.kind.value;
    this.wishes.apply(after, (week) => {
      const others = daysOf(week, stretch).reduce<Week>(
        (so, day) => ({ ...so, stretches: so.stretches.filter((one) => !isOn(one, stretch, day)) }),
        week,
      );
      return named(onDays(others, after, days), stretch.duty, { title, kind });
    });
    this.close();
  }

  private refuse(word: WeekWord, field: HTMLElement): void {
    this.fault.textContent = this.words.say(word);
    field.setAttribute('aria-invalid', 'true');
    const accept = (): void => {
      field.removeAttribute('aria-invalid');
      this.fault.textContent = '';
    };
    field.addEventListener('input', accept, { once: true });
    field.focus();
  }

  private build(): void {
    const { words } = this;
    const field = (word: WeekWord, input: HTMLElement, style = 'field'): HTMLElement =>
      element('label', { class: style }, element('span', { class: 'wg-label' }, words.say(word)), input);
    const days = element(
      'fieldset',
      { class: 'field' },
      element('legend', {}, words.say('days')),
      element('div', { class: 'days' }, ...DAYS.map((day) => this.day(day))),
    );
    const button = (word: WeekWord, style: string, press: () => void): HTMLElement => {
      const made = element('button', { type: 'button', class: `button ${style}` }, words.say(word));
      made.addEventListener('click', press);
      return made;
    };
    const remove = (): void => {
      const { shown } = this;
      this.close();
      if (shown !== null) this.wishes.remove(shown.stretch);
    };
    this.form.append(
      element('h3', {}, words.say('panel')),
      element('div', { class: 'fields' }, field('title', this.title), field('kind', this.kind)),
      element('div', { class: 'fields' }, field('from', this.from, 'field short'), field('to', this.to, 'field short')),
      days,
      this.fault,
      element(
        'div',
        { class: 'row' },
        element('button', { class: 'button first' }, words.say('apply')),
        button('remove', 'danger', remove),
        button('close', 'plain', () => this.close()),
        this.more,
      ),
    );
  }

  private day(day: number): HTMLElement {
    return element('label', { class: 'day' }, this.days[day] ?? '', this.words.dayInShort(day));
  }
}

function isOn(one: Stretch, { duty, start, end }: Stretch, day: number): boolean {
  return one.duty === duty && one.day === day && one.start === start && one.end === end;
}
