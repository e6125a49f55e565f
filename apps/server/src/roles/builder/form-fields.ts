import { WEEKDAYS } from '#work-model';
import { field, Typed, type PageProblem } from '../../pages/index.js';
import type { BuilderSay } from './words.js';

/** What stands in a form, by the names of fields. */
export type FormValues = Readonly<Record<string, string | readonly string[] | null>>;

/** Fields of a form by what was typed, or else by what the role says. */
export class FormFields {
  constructor(
    private readonly given: Typed,
    private readonly faults: PageProblem['faults'],
    private readonly say: BuilderSay,
  ) {}

  field(name: string, wish: Omit<Parameters<typeof field>[0], 'name' | 'value'>): object {
    return field({ ...wish, name, value: this.given.text(name) }, this.faults);
  }

  /** A box for each day of the week. @param name of all of them */
  days(label: string, name = 'days'): object {
    const chosen = this.given.list(name);
    return {
      label,
      name,
      fault: this.faults.find(({ pointer }) => pointer.startsWith(`/${name}`))?.detail ?? null,
      days: WEEKDAYS.map((day) => ({ value: day, words: this.say(day), isChosen: chosen.includes(day) })),
    };
  }
}
