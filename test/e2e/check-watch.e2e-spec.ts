import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '#program';

const CLEAN = readFileSync('examples/clinic-front-desk.yaml', 'utf8');
const OVERLAPPING = CLEAN.replace("from: '15:30'\n    to: '16:00'", "from: '15:00'\n    to: '16:00'");

/** A running `check --watch` and what it has said so far. */
class Watching {
  #said = '';
  readonly #child: ChildProcess;

  constructor(args: readonly string[], cwd: string) {
    const { NODE_OPTIONS: _jestOptions, ...env } = process.env;
    const bin = join(projectRoot(), 'apps/cli/bin/workpact.mjs');
    this.#child = spawn(process.execPath, [bin, 'check', '--watch', ...args], { cwd, env });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk: Buffer) => void (this.#said += chunk.toString()));
  }

  /** What it says up to the next time that it waits for changes. */
  async answer(): Promise<string> {
    while (!this.#said.includes('Ctrl-C ends.\n')) await new Promise((resolve) => setTimeout(resolve, 20));
    const said = this.#said;
    this.#said = '';
    return said;
  }

  /** Ctrl-C. @returns the exit code */
  async end(): Promise<number | null> {
    this.#child.kill('SIGINT');
    const [code] = (await once(this.#child, 'close')) as [number | null];
    return code;
  }
}

describe('workpact check --watch', () => {
  it('checks again on each save, of a role or its configuration, and ends with 0 on Ctrl-C', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'workpact-watch-'));
    const role = join(folder, 'a.yaml');
    writeFileSync(role, CLEAN);
    const watching = new Watching(['a.yaml', '--today', '2026-03-02'], folder);
    expect(await watching.answer()).toContain('Nothing found');
    // As editors save: a new file beside it, then a rename over it.
    writeFileSync(join(folder, '.a.yaml.swp'), OVERLAPPING);
    renameSync(join(folder, '.a.yaml.swp'), role);
    expect(await watching.answer()).toContain('error[sync-duties-overlap]');
    writeFileSync(role, 'workpact: 1\n');
    expect(await watching.answer()).toContain('error[role-file]');
    writeFileSync(role, CLEAN);
    const clean = await watching.answer();
    expect(clean).toContain('Nothing found');
    expect(clean).not.toContain('\u001B');
    expect(await watching.end()).toBe(0);
  });

  it('tells a fault of the configuration and goes on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'workpact-watch-'));
    writeFileSync(join(folder, 'a.yaml'), OVERLAPPING);
    writeFileSync(join(folder, 'workpact.config.yaml'), 'rules: { sync-duties-overlap: off }\n');
    const watching = new Watching(['.', '--today', '2026-03-02'], folder);
    expect(await watching.answer()).toContain('Nothing found');
    writeFileSync(join(folder, 'workpact.config.yaml'), 'rules: { sync-duties-overlap: loud }\n');
    expect(await watching.answer()).toContain('“loud” is not known here');
    writeFileSync(join(folder, 'workpact.config.yaml'), 'rules: { sync-duties-overlap: warning }\n');
    expect(await watching.answer()).toContain('warning[sync-duties-overlap]');
    expect(await watching.end()).toBe(0);
  });
});
