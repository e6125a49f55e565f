/** A whole installation as the processes it consists of: what a person who runs Workpact has on one machine or on several. */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '#program';
import { freePort } from './real-postgres.js';

export interface TestProgram {
  /** Address of a server; empty for a worker. */
  readonly address: string;
  /** What is kept on its machine. */
  readonly dataFolder: string;
  readonly process: ChildProcess;
  /** What it wrote so far. */
  readonly output: () => string;
}

export interface TestInstallation {
  readonly servers: readonly TestProgram[];
  readonly workers: readonly TestProgram[];
  /** Starts one more program of the same installation. */
  add(app: 'server' | 'worker'): Promise<TestProgram>;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 30_000;

/**
 * Starts programs of a build against a migrated database. Every program has a data folder of its own, as on machines of their own,
 * unless `settings` names one.
 */
export async function anInstallation(
  settings: NodeJS.ProcessEnv,
  { servers = 1, workers = 1 }: { servers?: number; workers?: number } = {},
): Promise<TestInstallation> {
  const folder = mkdtempSync(join(tmpdir(), 'workpact-installation-'));
  const programs: TestProgram[] = [];
  const list = { servers: [] as TestProgram[], workers: [] as TestProgram[] };
  const add = async (app: 'server' | 'worker'): Promise<TestProgram> => {
    const port = app === 'server' ? await freePort() : 0;
    // Nothing may be waited for from here to where it is entered: several are added at once.
    const dataFolder = join(folder, `${app}-${programs.length}`);
    const program = start(app, { DATA_DIR: dataFolder, LOG_LEVEL: 'warn', ...settings, PORT: String(port) });
    programs.push(program);
    list[`${app}s`].push(program);
    await ready(program, app);
    return program;
  };
  const stop = async (): Promise<void> => {
    await Promise.all(programs.map(({ process: child }) => end(child, 'SIGTERM')));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const wanted = [
      ...Array.from({ length: servers }, () => 'server' as const),
      ...Array.from({ length: workers }, () => 'worker' as const),
    ];
    await Promise.all(wanted.map((app) => add(app)));
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...list, add, stop };
}

/** Ends a program and waits until it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 45_000);
  await gone;
  clearTimeout(late);
}

function start(app: string, settings: NodeJS.ProcessEnv): TestProgram {
  const { NODE_OPTIONS: _jestOptions, ...env } = process.env;
  const child = fork(join(projectRoot(), 'dist', 'apps', app, 'src', 'main.js'), [], {
    env: { ...env, ...settings },
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const { PORT: port = '0', DATA_DIR: dataFolder = '' } = settings;
  const address = port === '0' ? '' : `http://127.0.0.1:${port}`;
  return { address, dataFolder, process: child, output: () => output };
}

function ready({ process: child, output }: TestProgram, app: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`The ${app} ${why}:\n${output()}`));
    const late = setTimeout(() => fail('was not ready in time'), READY_WITHIN_MS);
    child.once('message', () => {
      clearTimeout(late);
      resolve();
    });
    child.once('exit', (code) => fail(`ended with ${code}`));
  });
}
