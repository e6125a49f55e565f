import type { GridView } from './grid-view.js';
import { DAY_MINUTES, ending, moved, starting, type Stretch } from './week.js';

interface Wishes {
  paint(stretch: Stretch): void;
  change(before: Stretch, after: Stretch): void;
  open(stretch: Stretch): void;
  stretchOf(block: HTMLElement): Stretch | null;
  /** The id of the duty that is painted. */
  newId(): string;
}

interface Gesture {
  readonly kind: 'paint' | 'move' | 'start' | 'end';
  /** What was taken hold of; a new one for painting. */
  readonly stretch: Stretch;
  /** Where in the week it was taken hold of, in minutes. */
  readonly at: number;
  after: Stretch;
  hasMoved: boolean;
}

const HOLD_MS = 350;
const LEAST_MINUTES = 15;
const FIRST_MINUTES = 30;

/** Painting, moving and stretching with mouse, pen and finger. A finger must rest first, so that the page can be scrolled. */
export class Pointers {
  private gesture: Gesture | null = null;
  private holding: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly view: GridView,
    private readonly wishes: Wishes,
  ) {}

  listen(): void {
    const { grid } = this.view;
    grid.addEventListener('pointerdown', (event) => this.down(event));
    grid.addEventListener('pointermove', (event) => this.move(event));
    grid.addEventListener('pointerup', () => this.up());
    grid.addEventListener('pointercancel', () => this.stop());
    // Once a finger holds something, moving it does not scroll.
    grid.addEventListener('touchmove', (event) => this.gesture !== null && event.cancelable && event.preventDefault(), {
      passive: false,
    });
    grid.addEventListener('contextmenu', (event) => this.gesture !== null && event.preventDefault());
    grid.addEventListener('keydown', (event) => event.key === 'Escape' && this.stop());
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const gesture = this.gestureAt(event);
    if (gesture === null) return;
    if (event.pointerType !== 'touch') return this.begin(gesture, event);
    const held = { x: event.clientX, y: event.clientY, pointerId: event.pointerId };
    this.holding = setTimeout(() => this.begin(gesture, { pointerId: held.pointerId, preventDefault() {} }), HOLD_MS);
  }

  private begin(gesture: Gesture, event: Pick<PointerEvent, 'pointerId' | 'preventDefault'>): void {
    event.preventDefault();
    this.view.grid.setPointerCapture(event.pointerId);
    this.gesture = gesture;
    this.view.showGhost(gesture.after);
  }

  private gestureAt({ target, clientX, clientY }: PointerEvent): Gesture | null {
    const at = this.view.minuteAt(clientX, clientY);
    if (at === null || !(target instanceof HTMLElement)) return null;
    const minute = at.day * DAY_MINUTES + at.minute;
    const block = target.closest<HTMLElement>('.wg-block');
    if (block !== null) {
      const stretch = this.wishes.stretchOf(block);
      if (stretch === null) return null;
      const kind = target.classList.contains('wg-start')
        ? 'start'
        : target.classList.contains('wg-end')
          ? 'end'
          : 'move';
      return { kind, stretch, at: minute, after: stretch, hasMoved: false };
    }
    if (!target.classList.contains('wg-cell')) return null;
    const start = Math.min(at.minute, DAY_MINUTES - LEAST_MINUTES);
    const stretch = { duty: this.wishes.newId(), day: at.day, start, end: start + FIRST_MINUTES };
    return { kind: 'paint', stretch, at: minute, after: stretch, hasMoved: true };
  }

  private move({ clientX, clientY, pointerType }: PointerEvent): void {
    const { gesture } = this;
    if (gesture === null) {
      // The finger scrolls.
      if (pointerType === 'touch') this.letGo();
      return;
    }
    const at = this.view.minuteAt(clientX, clientY);
    if (at === null) return;
    const minute = at.day * DAY_MINUTES + at.minute;
    if (minute === gesture.at && !gesture.hasMoved) return;
    gesture.hasMoved = true;
    gesture.after = afterGesture(gesture, at, minute - gesture.at);
    this.view.showGhost(gesture.after);
  }

  private up(): void {
    const { gesture } = this;
    this.stop();
    if (gesture === null) return;
    const { kind, stretch, after, hasMoved } = gesture;
    if (kind === 'paint') this.wishes.paint(after);
    else if (hasMoved) this.wishes.change(stretch, after);
    else this.wishes.open(stretch);
  }

  private stop(): void {
    this.letGo();
    this.gesture = null;
    this.view.showGhost(null);
  }

  private letGo(): void {
    if (this.holding !== null) clearTimeout(this.holding);
    this.holding = null;
  }
}

/** @param by how many minutes the pointer has gone since it took hold */
function afterGesture({ kind, stretch }: Gesture, { minute }: { readonly minute: number }, by: number): Stretch {
  switch (kind) {
    case 'move':
      return moved(stretch, by);
    case 'start':
      return starting(stretch, stretch.start + by, LEAST_MINUTES);
    case 'end':
      return ending(stretch, stretch.end + by, LEAST_MINUTES);
    default:
      return {
        ...stretch,
        start: Math.min(stretch.start, minute),
        end: Math.max(stretch.start, minute) + LEAST_MINUTES,
      };
  }
}
