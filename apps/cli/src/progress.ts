import { SingleBar } from 'cli-progress';

/**
 * Tells the person how far a run of several files is: a bar on a terminal, a plain line a file otherwise. Everything goes to
 * standard error, so that standard output stays clean for documents.
 */
export class Progress {
  private readonly bar: SingleBar | null;

  constructor(
    total: number,
    private readonly quiet: boolean,
  ) {
    const fitsBar = !quiet && total > 1 && process.stderr.isTTY;
    this.bar = fitsBar
      ? new SingleBar({
          format: '{bar} {value}/{total}  {name}',
          hideCursor: true,
          clearOnComplete: true,
          etaBuffer: 20,
        })
      : null;
    this.bar?.start(total, 0, { name: '' });
  }

  done(path: string): void {
    if (this.bar) this.bar.increment(1, { name: path });
    else if (!this.quiet) process.stderr.write(`${path}\n`);
  }

  failed(name: string): void {
    if (this.bar) this.bar.increment(1, { name });
    else if (!this.quiet) process.stderr.write(`${name}: not made\n`);
  }

  end(): void {
    this.bar?.stop();
  }
}
