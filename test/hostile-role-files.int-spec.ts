import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { HOSTILE_ROLE_FILES } from './factories/hostile-role-files.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);
const LIMIT_MS = 2000;

// The program reads the bytes first, so that only the parse is timed.
const PROGRAM = `
  import { readFileSync } from 'node:fs';
  const [library, path, name] = process.argv.slice(1);
  const { parseRoleFile } = await import(library);
  const bytes = readFileSync(path);
  const started = performance.now();
  const parsed = parseRoleFile(bytes, { file: name });
  const ms = performance.now() - started;
  console.log(JSON.stringify({ ms, codes: parsed.ok ? [] : parsed.faults.map((fault) => fault.code) }));
`;

describe('a hostile file in a process of its own with 512 MB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workpact-hostile-'));
  const library = pathToFileURL(join(root, 'dist/libs/work-model/src/index.js')).href;

  beforeAll(async () => {
    await run(process.execPath, [join(root, 'bootstrap/build.mjs')], { cwd: root });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
      const { stdout } = await run(
        process.execPath,
        ['--max-old-space-size=512', '--input-type=module', '-e', PROGRAM, library, path, file],
        { timeout: 20_000 },
      );
      const result: { ms: number; codes: string[] } = JSON.parse(stdout);
      expect(result.codes).toContain(code);
      expect(result.ms).toBeLessThan(LIMIT_MS);
    },
  );
});
