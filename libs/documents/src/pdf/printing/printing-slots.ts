import { PrinterClosed } from './print-errors.js';

/** Lets `limit` prints run at once; the others wait in the order in which they came. */
export class PrintingSlots {
  private free: number;
  private readonly queue: Array<{ enter: () => void; refuse: (reason: unknown) => void }> = [];
  private closed = false;

  constructor(readonly limit: number) {
    this.free = limit;
  }

  get running(): number {
    return this.limit - this.free;
  }

  get waiting(): number {
    return this.queue.length;
  }

  /** Waits for a place. An aborted signal takes the caller out of the queue. */
  async enter(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.closed) throw new PrinterClosed();
    if (this.free > 0) {
      this.free--;
      return;
    }
    await new Promise<void>((enter, refuse) => {
      const place = {
        enter: () => (stopListening(), enter()),
        refuse: (reason: unknown) => (stopListening(), refuse(reason)),
      };
      const abandon = (): void => {
        this.queue.splice(this.queue.indexOf(place), 1);
        refuse(signal?.reason);
      };
      const stopListening = (): void => signal?.removeEventListener('abort', abandon);
      signal?.addEventListener('abort', abandon, { once: true });
      this.queue.push(place);
    });
  }

  leave(): void {
    const next = this.queue.shift();
    if (next) next.enter();
    else this.free++;
  }

  /** Refuses everyone who waits, and everyone who comes. Those inside finish. */
  close(): void {
    this.closed = true;
    for (const place of this.queue.splice(0)) place.refuse(new PrinterClosed());
  }
}
