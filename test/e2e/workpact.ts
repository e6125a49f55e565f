import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '#program';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs the real `workpact` bin under this Node, as a person at a terminal would. */
export function workpact(
  args: readonly string[],
  options: { stdin?: string; cwd?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<Outcome> {
  const bin = join(projectRoot(), 'apps/cli/bin/workpact.mjs');
  const { NODE_OPTIONS: _jestOptions, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], {
      cwd: options.cwd ?? projectRoot(),
      env: { ...env, ...options.env },
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() }),
    );
    child.stdin.end(options.stdin ?? '');
  });
}
