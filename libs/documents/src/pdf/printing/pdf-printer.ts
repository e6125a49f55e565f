import { availableParallelism } from 'node:os';
import { BrowserShift } from './browser-shift.js';
import { PrinterClosed, PrintLost, PrintTimedOut } from './print-errors.js';
import { PrintingSlots } from './printing-slots.js';
import { withinLimits } from './time-limit.js';
import type { Paper, WarmPage } from './warm-page.js';

export interface PdfPrinterOptions {
  /** Pages that print at the same time. Default: one a core, at most 4. */
  pages?: number;
  /** A browser is replaced after this many prints. Default 1,000. */
  restartAfter?: number;
  /** Time limit of one print, without the time spent waiting. Default 30,000. */
  timeoutMs?: number;
  /** Where browser, fonts and cache folder are looked up. Default `process.env`. */
  env?: NodeJS.ProcessEnv;
}

export interface PrintOptions {
  /** Paper for a document whose CSS names none. Default A4. */
  paper?: Paper;
  /** The document comes from one of our own templates: it is laid out for paper alone, which is faster. Default false. */
  paperOnly?: boolean;
  signal?: AbortSignal;
}

export interface PrinterReport {
  /** The browser of the moment, null before the first print. */
  browser: { path: string; version: string; source: string; processId: number | undefined } | null;
  sandbox: { on: boolean; reason: string } | null;
  fonts: readonly string[];
  pages: number;
  running: number;
  waiting: number;
  printed: number;
  /** Prints done again because the browser went away under them. */
  retried: number;
  /** Browsers started, the first included. */
  browsersStarted: number;
}

// More pages than cores add nothing (2 cores: 30 documents/s with 1 page, 50 with 2, 45 with 3), and each costs some 100 MB.
const MOST_PAGES = 4;
// Kept well above a usual bulk run; a restart costs 0.2 s, and guards against the slow growth that any browser shows in weeks.
const RESTART_AFTER = 1_000;
// A 200-page document takes 1.3 s here; a busy small server may be ten times slower.
const TIMEOUT_MS = 30_000;
// A healthy page closes in 10 ms. One that does not is stuck in its renderer, and only a kill frees it.
const CLOSE_PAGE_MS = 2_000;

/**
 * Prints HTML to tagged PDF with a supervised headless Chromium: started with the first print, kept warm, replaced after a number of
 * prints or when it dies, gone after `close`. A print that loses its browser is done again once. The HTML may use the families
 * "Source Sans 3" and "Source Serif 4"; its scripts do not run and it can load nothing.
 *
 * A started browser keeps this process alive: call `close` when done.
 */
export class PdfPrinter {
  private readonly slots: PrintingSlots;
  private readonly env: NodeJS.ProcessEnv;
  private readonly restartAfter: number;
  private readonly timeoutMs: number;
  private shift: Promise<BrowserShift> | undefined;
  private current: BrowserShift | undefined;
  private readonly shifts = new Set<BrowserShift>();
  private printed = 0;
  private retried = 0;
  private browsersStarted = 0;
  private closed = false;

  constructor(options: PdfPrinterOptions = {}) {
    this.slots = new PrintingSlots(options.pages ?? Math.min(availableParallelism(), MOST_PAGES));
    this.env = options.env ?? process.env;
    this.restartAfter = options.restartAfter ?? RESTART_AFTER;
    this.timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  }

  /**
   * @throws BrowserNotFound, BrowserUnusable if there is nothing to print with
   * @throws PrintTimedOut, PrintLost, PrinterClosed, or the signal's reason
   */
  async print(html: string, options: PrintOptions = {}): Promise<Uint8Array> {
    await this.slots.enter(options.signal);
    try {
      const pdf = await this.printOnce(html, options).catch((error: unknown) => {
        if (!(error instanceof PrintLost)) throw error;
        this.assertOpen();
        this.retried++;
        return this.printOnce(html, options);
      });
      this.printed++;
      return pdf;
    } finally {
      this.slots.leave();
    }
  }

  report(): PrinterReport {
    const running = this.current?.running;
    return {
      browser: running
        ? {
            path: running.found.executablePath,
            version: running.found.version,
            source: running.found.source,
            processId: running.processId,
          }
        : null,
      sandbox: running ? { on: running.sandbox, reason: running.sandboxReason } : null,
      fonts: this.current?.fonts ?? [],
      pages: this.slots.limit,
      running: this.slots.running,
      waiting: this.slots.waiting,
      printed: this.printed,
      retried: this.retried,
      browsersStarted: this.browsersStarted,
    };
  }

  /** Ends the browser. Prints that run or wait fail. May be called more than once. */
  async close(): Promise<void> {
    this.closed = true;
    this.slots.close();
    await this.shift?.catch(() => {});
    await Promise.all([...this.shifts].map((shift) => shift.close()));
    this.shifts.clear();
  }

  private async printOnce(
    html: string,
    { paper = 'a4', paperOnly = false, signal }: PrintOptions,
  ): Promise<Uint8Array> {
    const shift = await this.usableShift();
    const page = await this.borrowPage(shift, signal);
    let fitPage: WarmPage | undefined = page;
    try {
      return await withinLimits(() => page.print(html, { paper, paperOnly }), this.timeoutMs, signal);
    } catch (error) {
      fitPage = undefined;
      await discard(page, shift);
      throw error;
    } finally {
      shift.giveBack(fitPage);
      if (shift.prints >= this.restartAfter) shift.relieve();
    }
  }

  private async borrowPage(shift: BrowserShift, signal: AbortSignal | undefined): Promise<WarmPage> {
    const borrowing = shift.borrowPage();
    try {
      return await withinLimits(() => borrowing, this.timeoutMs, signal);
    } catch (error) {
      if (error instanceof PrintTimedOut) shift.kill(); // a browser that cannot even open a page
      // The page that still comes is nobody's; it waits for the next print.
      void borrowing.then(
        (page) => shift.giveBack(page),
        () => {},
      );
      throw error;
    }
  }

  private assertOpen(): void {
    if (this.closed) throw new PrinterClosed();
  }

  /** The shift of the moment, or a new one. Callers that come together share one start. */
  private async usableShift(): Promise<BrowserShift> {
    this.assertOpen();
    if (this.shift && (!this.current || this.current.isUsable)) return this.shift;
    this.current = undefined;
    this.shift = this.beginShift();
    return this.shift;
  }

  private async beginShift(): Promise<BrowserShift> {
    await Promise.all(
      [...this.shifts].filter((shift) => !shift.running.browser.connected).map((shift) => this.end(shift)),
    );
    try {
      const shift = await BrowserShift.begin(this.env);
      this.browsersStarted++;
      this.shifts.add(shift);
      this.current = shift;
      return shift;
    } catch (error) {
      this.shift = undefined; // the next print tries again
      throw error;
    }
  }

  private async end(shift: BrowserShift): Promise<void> {
    this.shifts.delete(shift);
    await shift.close();
  }
}

async function discard(page: WarmPage, shift: BrowserShift): Promise<void> {
  if (!shift.running.browser.connected) return;
  const closed = page.close().then(
    () => true,
    () => false,
  );
  const inTime = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), CLOSE_PAGE_MS).unref());
  if (!(await Promise.race([closed, inTime]))) shift.kill();
}
