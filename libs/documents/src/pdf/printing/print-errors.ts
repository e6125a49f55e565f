/** The page did not finish in time. It was closed; the printer goes on with a fresh one. */
export class PrintTimedOut extends Error {
  override readonly name = 'PrintTimedOut';
  readonly kind = 'unavailable';

  constructor(readonly timeoutMs: number) {
    super(
      `The document did not print within ${timeoutMs / 1000} s. It may be far too long, or the machine overloaded; ` +
        'raise timeoutMs if documents of this size are meant.',
    );
  }
}

/** The page or its browser went away during a print, twice in a row. */
export class PrintLost extends Error {
  override readonly name = 'PrintLost';
  readonly kind = 'unavailable';
}

/** `print` was called after `close`, or was still waiting when the printer closed. */
export class PrinterClosed extends Error {
  override readonly name = 'PrinterClosed';
  readonly kind = 'unavailable';

  constructor() {
    super('The printer is closed.');
  }
}
