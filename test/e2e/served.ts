/** `workpact serve` as a person at a terminal has it: one program that starts and stops everything else. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#program';
import { eventually } from './eventually.js';

export interface Served {
  readonly address: string;
  /** Printed once for each start; null when the installation has organisations of its own only. */
  readonly loginLink: string | null;
  readonly process: ChildProcess;
  /** What it wrote so far. */
  readonly output: () => string;
  /** Presses Ctrl-C: the terminal tells every process of the group at once. @returns the exit code */
  interrupt(): Promise<number | null>;
}

/** Waits until the program says that it is ready. @throws with what it wrote when it ends before */
export async function served(settings: Readonly<Record<string, string>>): Promise<Served> {
  const { NODE_OPTIONS: _jestOptions, ...env } = process.env;
  const bin = join(projectRoot(), 'apps/cli/bin/workpact.mjs');
  // Of a group of its own, as a shell starts it.
  const child = spawn(process.execPath, [bin, 'serve'], {
    detached: true,
    env: { ...env, CI: '1', LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  await eventually(() => {
    if (child.exitCode !== null) throw new Error(`workpact serve ended with ${child.exitCode}:\n${output}`);
    return output.includes('Press Ctrl-C') || undefined;
  }, 60);
  const [, address = ''] = /is ready: (\S+)/.exec(output) ?? [];
  const [, loginLink = null] = /Sign in [^]*?: (http\S+)/.exec(output) ?? [];
  const interrupt = (): Promise<number | null> => {
    process.kill(-(child.pid ?? 0), 'SIGINT');
    return ended;
  };
  return { address, loginLink, process: child, output: () => output, interrupt };
}

/**
 * Processes that have to do with a folder: it is in what they were started with, or they work in it.
 * @returns the command of each, by process id
 */
export function processesOf(folder: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const pid of readdirSync('/proc').map(Number).filter(Boolean)) {
    try {
      const read = (name: string): string => readFileSync(`/proc/${pid}/${name}`, 'latin1');
      const command = read('cmdline').replaceAll('\0', ' ').trim();
      const traces = [command, read('environ'), readlinkSync(`/proc/${pid}/cwd`)];
      // One that has ended and was not yet looked after has no command any more.
      if (command !== '' && traces.some((trace) => trace.includes(folder))) found.set(pid, command);
    } catch {
      // It ended meanwhile, or belongs to somebody else.
    }
  }
  return found;
}
