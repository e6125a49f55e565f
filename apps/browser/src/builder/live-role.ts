import type { WeekChange, WeekData } from '../week/week-data.js';
import { WeekGrid } from '../week/week-grid.js';
import { KeptWeek } from './kept-week.js';
import { Page } from './page.js';

/** So that several edits in a row are one save. */
const QUIET_MS = 600;
const TRY_AGAIN_MS = 5000;

type State = 'saving' | 'saved' | 'offline' | 'refused' | 'kept';

/**
 * Saves a role's week while it is painted, and shows what comes of it: the duties, the pictures, the findings. What is not saved yet is kept on
 * this device. A change by somebody else meanwhile is told, and nobody's work is overwritten unasked.
 */
export class LiveRole extends HTMLElement {
  private readonly page = new Page(document);
  private kept = new KeptWeek('');
  private waiting: WeekChange | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private isSending = false;
  /** Where a form leads that waits for what was painted. */
  private held: string | null = null;

  connectedCallback(): void {
    this.kept = new KeptWeek(this.dataset['role'] ?? '');
    this.addEventListener('week-change', (event) => {
      if (event instanceof CustomEvent) this.take(event.detail);
    });
    addEventListener('online', () => this.soon(0));
    addEventListener('pagehide', () => this.waiting !== null && this.kept.keep(this.revision, this.waiting));
    document.addEventListener('submit', (event) => this.submitted(event));
    customElements.whenDefined('week-grid').then(
      () => this.takeUp(),
      () => undefined,
    );
  }

  private get revision(): number {
    return Number(this.dataset['revision']);
  }

  private get grid(): WeekGrid | null {
    return this.querySelector<WeekGrid>('week-grid');
  }

  private take(change: WeekChange): void {
    this.waiting = change;
    this.kept.keep(this.revision, change);
    this.soon(QUIET_MS);
  }

  private soon(milliseconds: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), milliseconds);
  }

  private async save(): Promise<void> {
    const change = this.waiting;
    if (change === null || this.isSending) return;
    this.isSending = true;
    this.waiting = null;
    this.tell('saving');
    const body = new URLSearchParams({ revision: String(this.revision), week: JSON.stringify(change) });
    const answer = await this.page.send(this.dataset['save'] ?? '', body);
    this.isSending = false;
    if (answer === null) {
      this.waiting ??= change;
      this.tell('offline');
      this.soon(TRY_AGAIN_MS);
      return;
    }
    this.shown(answer);
  }

  /** Shows what the server made of it. */
  private shown({ isSaved, page }: { readonly isSaved: boolean; readonly page: Document }): void {
    if (!isSaved) {
      this.tell('refused', page.querySelector('[role=alert]')?.textContent ?? '');
      return;
    }
    const next = page.querySelector<HTMLElement>('live-role');
    this.dataset['revision'] = next?.dataset['revision'] ?? '';
    const said: WeekData | null = JSON.parse(page.querySelector<HTMLElement>('week-grid')?.dataset['week'] ?? 'null');
    if (said !== null) this.grid?.saved(said);
    this.page.renew(page);
    if (this.waiting === null) {
      this.kept.forget();
      this.tell('saved');
      this.goOn();
    } else this.soon(0);
  }

  /** What was painted is saved first, and gives the form the revision that it needs. */
  private submitted(event: SubmitEvent): void {
    if (event.defaultPrevented || (this.waiting === null && !this.isSending)) return;
    event.preventDefault();
    this.held = event.target instanceof HTMLFormElement ? event.target.getAttribute('action') : null;
    this.soon(0);
  }

  /** Sends the form that had to wait. Of several alike it is not known any more which one was meant: what they say may have changed. */
  private goOn(): void {
    if (this.held === null) return;
    const forms = [...document.forms].filter((form) => form.getAttribute('action') === this.held);
    this.held = null;
    if (forms.length === 1) forms[0]?.requestSubmit();
  }

  /** What an earlier visit could not save. */
  private takeUp(): void {
    const found = this.kept.found();
    if (found === null) return;
    const use = (): void => this.grid?.take(found.change);
    if (found.revision === this.revision) return use();
    const choice = this.querySelector<HTMLElement>('[data-choice]');
    if (choice === null) return;
    const [words] = choice.children;
    if (words) words.textContent = this.words('kept');
    choice.hidden = false;
    const choose = (name: string, then: () => void): void =>
      choice.querySelector(`[data-${name}]`)?.addEventListener('click', () => {
        choice.hidden = true;
        then();
      });
    choose('use', use);
    choose('drop', () => this.kept.forget());
  }

  private tell(state: State, more = ''): void {
    const place = this.querySelector('[data-state]');
    if (place) place.textContent = `${this.words(state)} ${more}`.trim();
  }

  private words(state: State): string {
    return this.querySelector<HTMLTemplateElement>(`template[data-words=${state}]`)?.content.textContent ?? '';
  }
}
