/** Often enough to look alive, seldom enough to cost nothing. */
const MILLISECONDS_BETWEEN = 100;

/**
 * How far a long run is, in one line of a terminal's standard error that goes away again. A bar of a library would run into the findings
 * that are printed in between.
 */
export class StatusLine {
  #isShown = false;
  #last = 0;

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly total: number,
  ) {}

  show(done: number, file: string): void {
    if (!this.stream.isTTY || this.total < 2) return;
    const now = performance.now();
    if (now - this.#last < MILLISECONDS_BETWEEN) return;
    this.#last = now;
    this.#isShown = true;
    const line = `${done}/${this.total}  ${file}`.slice(0, (this.stream.columns ?? 80) - 1);
    this.stream.write(`\r\u001B[2K${line}`);
  }

  /** Before anything else is printed. */
  clear(): void {
    if (this.#isShown) this.stream.write('\r\u001B[2K');
    this.#isShown = false;
  }
}
