import { launchBrowser, type RunningBrowser } from '../browser/launch-browser.js';
import { PrintLost } from './print-errors.js';
import { selfTest } from './self-test.js';
import { withinLimits } from './time-limit.js';
import { WarmPage } from './warm-page.js';

// 0.3 s in practice, most of it reading the fonts.
const FIRST_PRINT_MS = 20_000;

/**
 * One browser from its start to its end, and its warm pages. A shift that is relieved takes no new print, finishes those that it has,
 * and closes; meanwhile the next shift already works, so nothing waits for a restart.
 */
export class BrowserShift {
  private readonly idle: WarmPage[] = [];
  private busy = 0;
  private relieved = false;
  private closing: Promise<void> | undefined;
  /** Prints begun. */
  prints = 0;

  private constructor(
    readonly running: RunningBrowser,
    readonly fonts: readonly string[],
    firstPage: WarmPage,
  ) {
    this.idle.push(firstPage);
  }

  static async begin(env: NodeJS.ProcessEnv): Promise<BrowserShift> {
    const running = await launchBrowser(env);
    try {
      return await withinLimits(async () => {
        const page = await WarmPage.open(running.browser);
        return new BrowserShift(running, await selfTest(page), page);
      }, FIRST_PRINT_MS);
    } catch (error) {
      await running.close();
      throw error;
    }
  }

  get isUsable(): boolean {
    return !this.relieved && this.running.browser.connected;
  }

  async borrowPage(): Promise<WarmPage> {
    this.busy++;
    this.prints++;
    try {
      return this.idle.pop() ?? (await WarmPage.open(this.running.browser));
    } catch (error) {
      this.giveBack(undefined);
      if (!this.running.browser.connected) throw new PrintLost('The browser ended.', { cause: error });
      throw error;
    }
  }

  /** Takes a page back; `undefined` when it is no longer fit for use. */
  giveBack(page: WarmPage | undefined): void {
    this.busy--;
    if (page) this.idle.push(page);
    if (this.relieved && this.busy === 0) void this.close();
  }

  relieve(): void {
    this.relieved = true;
    if (this.busy === 0) void this.close();
  }

  /** Kills the browser at once: for a page that hangs and does not even close. Other prints of this shift are lost and retried. */
  kill(): void {
    this.relieved = true;
    this.running.browser.process()?.kill('SIGKILL');
  }

  close(): Promise<void> {
    this.relieved = true;
    this.closing ??= this.running.close();
    return this.closing;
  }
}
