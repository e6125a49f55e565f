import type { Stretch, Week, WeekDuty } from './week.js';

/** What the page gives the grid, in `data-week`; the server's `weekOf` makes it. */
export interface WeekData extends Week {
  /** What is seen but not changed here, because it is not the same every week. */
  readonly fixed: readonly FixedStretch[];
  /** When the person may be working. */
  readonly window: readonly Pick<Stretch, 'day' | 'start' | 'end'>[];
  readonly kinds: readonly { readonly value: string; readonly words: string }[];
}

export interface FixedStretch extends Stretch {
  readonly title: string;
  readonly kind: string;
  readonly note: string;
}

/** What the grid tells of each change, and what is saved. */
export interface WeekChange {
  readonly duties: readonly Pick<WeekDuty, 'id' | 'title' | 'kind' | 'said'>[];
  readonly stretches: readonly Stretch[];
}
