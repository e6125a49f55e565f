import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOSTILE_ROLE_FILES } from './factories/hostile-role-files.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = fileURLToPath(new URL('read-role-files.fixture.mjs', import.meta.url));
const LIMIT_MS = 2000;
/** A process that has not answered by then is ended, and the next file gets a new one. */
const PATIENCE_MS = 20_000;

describe('a hostile file in a process with 512 MB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workpact-hostile-'));
  let reader: ChildProcess | null = null;

  beforeAll(() => void execFileSync(process.execPath, [join(root, 'bootstrap/build.mjs')]));
  afterAll(() => {
    reader?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  async function read(path: string, file: string): Promise<{ ms: number; codes: string[] }> {
    const current = (reader ??= fork(PROGRAM, {
      execArgv: ['--max-old-space-size=512'],
    }));
    const done = new AbortController();
    const signal = AbortSignal.any([done.signal, AbortSignal.timeout(PATIENCE_MS)]);
    try {
      const ended = once(current, 'exit', { signal }).then(() => Promise.reject(new Error('The process ended.')));
      current.send({ path, file });
      const [answer] = await Promise.race([once(current, 'message', { signal }), ended]);
      return answer;
    } catch (error) {
      current.kill('SIGKILL');
      reader = null;
      throw error;
    } finally {
      done.abort();
    }
  }

  // Text with half a surrogate pair cannot be written as UTF-8; that case belongs to text handed over in memory.
  const onDisk = HOSTILE_ROLE_FILES.filter(({ source }) => {
    const made = source();
    return typeof made !== 'string' || made.isWellFormed();
  });

  it.each(onDisk.map((hostile) => [hostile.name, hostile] as const))(
    `(%s) ends in its fault within ${LIMIT_MS} ms`,
    async (_name, { source, file, code }) => {
      const path = join(folder, 'hostile');
      writeFileSync(path, source());
      const result = await read(path, file);
      expect(result.codes).toContain(code);
      expect(result.ms).toBeLessThan(LIMIT_MS);
    },
  );
});
