import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '#program';

export interface CompiledEngine {
  /** Starts a program (an ES module that finds the engine under `./`) in a Node process of its own. */
  start(source: string): Promise<ChildProcess>;
  remove(): Promise<void>;
}

/**
 * Compiles this folder for programs that run outside of Jest: what happens when a process is killed, or whether two processes make
 * the same bytes, cannot be seen from within one.
 */
export async function compileEngine(): Promise<CompiledEngine> {
  const root = projectRoot();
  const cache = join(root, 'node_modules', '.cache'); // inside node_modules, so that packages are found from there
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'pdf-engine-'));
  const swc = join(root, 'node_modules', '@swc', 'cli', 'bin', 'swc.js');
  await promisify(execFile)(
    process.execPath,
    [swc, 'libs/documents/src/pdf', '--out-dir', folder, '--strip-leading-paths', '--quiet', '--ignore', '**/*spec.ts'],
    { cwd: root },
  );
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  let programs = 0;
  return {
    async start(source) {
      const file = join(folder, 'documents', 'src', 'pdf', `program-${++programs}.mjs`);
      await writeFile(file, source);
      return spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
