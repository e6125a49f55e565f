import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '#program';

/** What a child says to its parent once it does its work. */
export interface ReadyMessage {
  readonly ready: true;
}

export interface ChildProgramOptions {
  /** `server` or `worker`: the folder under apps/. */
  readonly app: string;
  readonly env: NodeJS.ProcessEnv;
  readonly onLine: (line: string) => void;
}

/** First pause before a program that died is started again; doubles with each death in a row. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A program that ran this long was well: its next death starts the count anew. */
const WELL_AFTER_MS = 60_000;
/** A program that is told to stop and does not is ended. Longer than a worker's grace for begun jobs. */
const STOP_TIMEOUT_MS = 40_000;

/** A program of Workpact that runs beside this one, and is started again when it dies. */
export class ChildProgram {
  private child: ChildProcess | null = null;
  private isStopping = false;
  private deaths = 0;
  private restart: NodeJS.Timeout | null = null;

  constructor(private readonly options: ChildProgramOptions) {}

  /** Resolves when the program says that it is ready. @throws when it ends before */
  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      const child = this.spawn();
      child.once('message', () => {
        child.off('exit', ended);
        child.once('exit', () => this.revive());
        resolve();
      });
      const ended = (code: number | null): void =>
        reject(
          new Error(`The ${this.options.app} could not start (exit code ${code ?? 'none'}). What it said is above.`),
        );
      child.once('exit', ended);
    });
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    if (this.restart !== null) clearTimeout(this.restart);
    const { child } = this;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => {
      child.once('exit', resolve);
    });
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(late);
  }

  private spawn(): ChildProcess {
    const program = join(projectRoot(), 'dist', 'apps', this.options.app, 'src', 'main.js');
    // Of its own group: Ctrl-C reaches this process alone, which stops the others in the right order.
    const child = fork(program, [], { env: this.options.env, execArgv: ['--enable-source-maps'], detached: true });
    this.child = child;
    return child;
  }

  private revive(): void {
    if (this.isStopping) return;
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.deaths, LONGEST_PAUSE_MS);
    this.deaths += 1;
    this.options.onLine(`The ${this.options.app} ended unexpectedly; it starts again in ${pause / 1000} s.`);
    this.restart = setTimeout(() => {
      const child = this.spawn();
      const well = setTimeout(() => {
        this.deaths = 0;
      }, WELL_AFTER_MS);
      child.once('exit', () => {
        clearTimeout(well);
        this.revive();
      });
    }, pause);
  }
}
