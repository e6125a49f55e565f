import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#program';

const root = projectRoot();
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)));
const sources = tracked.filter((path) => /^(apps|libs|test|bootstrap)\/.*\.(ts|mjs)$/.test(path));

describe('the house', () => {
  it('has no file or folder with a name that says nothing', () => {
    const empty = /(^|\/)(utils?|helpers?|common|shared|core|misc|manager|data|info)(\/|\.[a-z.]*$)/;
    const allowed = /^libs\/documents\/src\/templating\/helpers\//;
    expect(tracked.filter((path) => empty.test(path) && !allowed.test(path))).toEqual([]);
  });

  it('names every source file in kebab-case', () => {
    expect(sources.filter((path) => path.split('/').some((part) => /[A-Z_]/.test(part)))).toEqual([]);
  });

  it('opens every lib with a paragraph that says what the room is', () => {
    const indexes = sources.filter((path) => /^libs\/[^/]+\/src\/index\.ts$/.test(path));
    expect(indexes.length).toBeGreaterThanOrEqual(4);
    expect(indexes.filter((path) => !read(path).startsWith('/**'))).toEqual([]);
  });

  it('skips no test and focuses on none', () => {
    const skipped = /\b(it|test|describe)\.(skip|only|todo)\(|\b(xit|xdescribe|fit|fdescribe)\(/;
    const specs = sources.filter((path) => path.endsWith('spec.ts') && path !== 'test/house.spec.ts');
    expect(specs.filter((path) => skipped.test(read(path)))).toEqual([]);
  });

  it('numbers its decision records without gap or repetition', () => {
    const numbers = tracked.filter((path) => /^docs\/adr\/\d{4}-/.test(path)).map((path) => Number(path.slice(9, 13)));
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
  });

  it('records no download address in the lock file', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "http/);
  });

  it('locks the packages of every platform, or npm ci would refuse the lock file (npm run lock)', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const optional = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    const locked = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)));
    expect(optional.filter((name) => !locked.has(name))).toEqual([]);
  });

  it('depends on no package under the GPL or AGPL', () => {
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { license?: string }> };
    const copyleft = Object.entries(lock.packages).filter(
      ([, entry]) => /\bA?GPL\b/i.test(entry.license ?? '') && !/ OR /.test(entry.license ?? ''),
    );
    expect(copyleft.map(([path]) => path)).toEqual([]);
  });

  it('pins every dependency to an exact version', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^(npm:[^@]+@)?\d+\.\d+\.\d+$/.test(version),
    );
    expect(ranges).toEqual([]);
  });
});
