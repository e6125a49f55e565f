import { watch } from 'chokidar';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { reportFailure, Failure } from '../failure.js';
import { ConfigFiles } from './config-files.js';

/** Editors save in several steps (a new file, a rename, a touch); one answer is enough for all of them. */
const MILLISECONDS_OF_QUIET = 80;

interface WatchOptions {
  readonly config?: string;
  readonly input?: string;
  readonly output?: string;
}

/**
 * Checks, and checks again when a checked file, a configuration or the input is saved, until Ctrl-C. A failure (a configuration with a
 * fault) is told, and the next save tries again.
 */
export async function watchChecks(
  targets: readonly string[],
  { config, input, output }: WatchOptions,
  checkOnce: (configs: ConfigFiles) => Promise<unknown>,
): Promise<void> {
  const named = [...targets, config, input].filter((path) => path !== undefined).map((path) => resolve(path));
  // A report written into a watched folder would be answered by another one, for ever.
  const own = output === undefined ? null : resolve(output);
  const ignored = (path: string): boolean => path === own || isOfNoInterest(path);
  const watcher = watch(named, { ignoreInitial: true, ignored, atomic: true });
  const runs = new Runs(async () => {
    clearScreen();
    const configs = new ConfigFiles(config ?? null);
    await told(() => checkOnce(configs));
    watcher.add(await configs.paths().catch(() => []));
    process.stderr.write('Watching for changes. Ctrl-C ends.\n');
  });
  watcher.on('all', () => runs.ask());
  const stopped = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.resolve());
  await once(watcher, 'ready');
  runs.ask();
  // What is thrown here is a fault of the program; it must end it and not the silence of a timer.
  await Promise.race([stopped.promise, runs.broken]);
  await runs.end();
  await watcher.close();
}

/** One run at a time; however much changes meanwhile, one more follows. */
class Runs {
  readonly #broken = Promise.withResolvers<never>();
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #isAskedAgain = false;

  constructor(private readonly work: () => Promise<void>) {}

  /** Never fulfilled; rejected when a run throws. */
  get broken(): Promise<never> {
    return this.#broken.promise;
  }

  ask(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#start(), MILLISECONDS_OF_QUIET);
  }

  async end(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#isAskedAgain = false;
    await this.#running;
  }

  #start(): void {
    if (this.#running) {
      this.#isAskedAgain = true;
      return;
    }
    this.#running = this.work()
      .catch((error: unknown) => this.#broken.reject(error))
      .finally(() => {
        this.#running = null;
        if (!this.#isAskedAgain) return;
        this.#isAskedAgain = false;
        this.ask();
      });
  }
}

async function told(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    reportFailure(error, { asJson: false });
  }
}

function clearScreen(): void {
  if (process.stdout.isTTY) process.stdout.write('\u001B[2J\u001B[3J\u001B[H');
}

function isOfNoInterest(path: string): boolean {
  return /[/\\]node_modules(?:[/\\]|$)/.test(path) || path.endsWith('.part');
}
