import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bringUp, type BringUpOptions, type RunningPostgres } from './bring-up.js';
import type { PostgresSettings } from './cluster.js';
import { LiveUsers } from './live-users.js';
import { EmbeddedPostgresFault, folderFault } from './postgres-errors.js';
import { findPostmaster, stopPostmaster } from './postmaster.js';
import { isProcessAlive } from './process-alive.js';
import { urlsOf, type PostgresUrls } from './product-database.js';
import { withStartLock } from './start-lock.js';

const WATCH_MS = 250;
/** Pauses before each new try. A crash that repeats is not helped by more of them, and its reason should be heard. */
const PAUSES_MS = [0, 500, 1_000, 2_000, 5_000, 10_000, 10_000, 10_000];
/** A Postgres that lived this long does not crash in a loop: the pauses begin anew. */
const HEALTHY_AFTER_MS = 60_000;

const CRASH_LOOP =
  'The embedded Postgres ends again and again shortly after its start. Read postgres.log in its folder.';

export interface EmbeddedPostgresOptions {
  /** Folder of its own, made when absent. As root it must be open to others (mode 711), or the cluster is kept below /var/lib/workpact. */
  readonly dataFolder: string;
  /** Port to begin with; without it that of the last start. The next free one is taken when it is not free. */
  readonly port?: number;
  /** Settings over Workpact's own, such as `fsync: false` for tests. They hold from the next start of Postgres. */
  readonly settings?: PostgresSettings;
  /** Pauses before each new try to start it after it died; when all are used up, `onExit` is told. */
  readonly restartPausesMs?: readonly number[];
  /** Told what happens, in words, a line each. */
  readonly onLine?: (line: string) => void;
}

/** A Postgres that runs on this machine for as long as somebody uses it. The addresses stay the same when it is restarted. */
export interface EmbeddedPostgres extends PostgresUrls {
  readonly port: number;
  /**
   * Leaves it. The last process that leaves stops it, and returns when it is gone.
   * @throws what stopping it meets, such as a process that belongs to another user
   */
  stop(): Promise<void>;
  /** Told once, when it died and could not be brought back. Returns a function that takes the listener off. */
  onExit(listener: (fault: unknown) => void): () => void;
}

/**
 * Starts Postgres with a cluster in a folder, or joins the one that runs there; several processes may do so at once. If it dies it is
 * started again. Ready when this returns, with the database `workpact`, its owner and the login of the servers.
 * @throws EmbeddedPostgresFault saying what to do
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataFolder = resolve(options.dataFolder);
  const { restartPausesMs = PAUSES_MS, ...rest } = options;
  const asked = { settings: {}, onLine: () => undefined, keepPort: false, ...rest, dataFolder };
  const supervised = new SupervisedPostgres(asked, restartPausesMs);
  return supervised.start();
}

class SupervisedPostgres {
  private readonly users: LiveUsers;
  private readonly exitListeners = new Set<(fault: unknown) => void>();
  private readonly stopping = new AbortController();
  private running: RunningPostgres | null = null;
  private healthySince = 0;
  private tries = 0;
  private timer: NodeJS.Timeout | null = null;
  private recovery: Promise<void> = Promise.resolve();
  private stopped: Promise<void> | null = null;

  constructor(
    private readonly options: BringUpOptions,
    private readonly pausesMs: readonly number[],
  ) {
    this.users = new LiveUsers(options.dataFolder);
  }

  async start(): Promise<EmbeddedPostgres> {
    const { dataFolder } = this.options;
    try {
      // Others must be able to pass: Postgres runs as another user when this is root.
      await mkdir(dataFolder, { recursive: true, mode: 0o711 });
      const { state, postmaster } = await withStartLock(dataFolder, async () => {
        await this.users.join();
        return this.up(this.options).catch(async (error: unknown) => {
          await this.users.leave();
          throw error;
        });
      });
      this.watch();
      return {
        ...urlsOf(state, postmaster.port),
        port: postmaster.port,
        stop: () => (this.stopped ??= this.stop()),
        onExit: (listener) => {
          this.exitListeners.add(listener);
          return () => this.exitListeners.delete(listener);
        },
      };
    } catch (error) {
      throw folderFault(error, dataFolder);
    }
  }

  private async up(options: BringUpOptions): Promise<RunningPostgres> {
    this.running = await bringUp(options);
    this.healthySince = performance.now();
    return this.running;
  }

  /** By its process id, since a Postgres that was found running is no child of ours and tells us nothing. */
  private watch(): void {
    this.timer = setInterval(() => {
      if (this.running && isProcessAlive(this.running.postmaster.pid)) return;
      this.unwatch();
      this.recovery = this.recover();
    }, WATCH_MS).unref();
  }

  private unwatch(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async recover(): Promise<void> {
    if (performance.now() - this.healthySince > HEALTHY_AFTER_MS) this.tries = 0;
    let fault: unknown = new EmbeddedPostgresFault(CRASH_LOOP);
    for (let pause = this.pausesMs[this.tries]; pause !== undefined; pause = this.pausesMs[this.tries]) {
      this.tries++;
      this.options.onLine(
        `Postgres has ended unexpectedly; starting it again (try ${this.tries} of ${this.pausesMs.length}).`,
      );
      await sleep(pause, undefined, { signal: this.stopping.signal, ref: false }).catch(() => undefined);
      if (this.stopping.signal.aborted) return;
      try {
        await withStartLock(this.options.dataFolder, () => this.up(this.again()));
        return this.stopping.signal.aborted ? undefined : this.watch();
      } catch (error) {
        fault = folderFault(error, this.options.dataFolder);
        this.options.onLine(String(fault));
      }
    }
    for (const listener of this.exitListeners) listener(fault);
  }

  /** The others hold addresses with this port. */
  private again(): BringUpOptions {
    return { ...this.options, ...(this.running && { port: this.running.postmaster.port }), keepPort: true };
  }

  private async stop(): Promise<void> {
    this.stopping.abort();
    this.unwatch();
    await this.recovery;
    const { running } = this;
    if (running === null) return;
    await mkdir(this.options.dataFolder, { recursive: true }); // someone may have removed it, with Postgres still running
    await withStartLock(this.options.dataFolder, async () => {
      if (!(await this.users.leave()))
        return this.options.onLine('Postgres goes on for the other processes that use it.');
      const postmaster = (await findPostmaster(running.cluster)) ?? running.postmaster;
      await stopPostmaster(postmaster.pid);
      this.options.onLine('Postgres stopped.');
    });
  }
}
