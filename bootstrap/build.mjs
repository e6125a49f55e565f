// Compiles apps/ and libs/ to dist/ with SWC, and what pages run to dist/browser/ with esbuild, when a source file has changed since
// the last build. Needs only Node's own modules until node_modules is there. Run directly (`npm run build`) it always compiles.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stampFile = join(dist, '.sources');
/** The scripts of pages: one bundle for each file in src/entries. */
const BROWSER = 'apps/browser';
/** The styles of pages. */
const STYLES = 'templates/pages/design';
/** Suffixes of tests and of what only tests use. */
const NOT_BUILT = ['spec', 'int-spec', 'e2e-spec', 'fixture', 'arbitrary'];

/** True when sources are here and dist/ was made from exactly them. An installed package ships dist/ without sources. */
export function isBuilt() {
  if (!existsSync(join(root, '.swcrc'))) return true;
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourcesStamp();
}

/** Compiles if needed. The new dist/ takes the old one's place in one rename, so a running process never sees half of it. */
export function ensureBuilt({ force = false } = {}) {
  if (!force && isBuilt()) return;
  const stamp = sourcesStamp();
  const fresh = join(root, `dist.${process.pid}`);
  const swc = join(root, 'node_modules/@swc/cli/bin/swc.js');
  const ignored = NOT_BUILT.flatMap((suffix) => ['--ignore', `**/*.${suffix}.ts`]);
  // What only browsers run is bundled from its sources.
  const run = spawnSync(
    process.execPath,
    [swc, 'apps', 'libs', '-d', fresh, '--quiet', ...ignored, '--ignore', `${BROWSER}/**`],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  try {
    if (run.status !== 0) throw new Error(`The sources do not compile:\n${run.stdout}${run.stderr}`);
    bundleForBrowsers(fresh);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  writeFileSync(join(fresh, '.sources'), stamp);
  replace(fresh);
}

/** What pages run of our own rooms and look like, one file each: `browser/verification.js`, `browser/app.css`. */
function bundleForBrowsers(fresh) {
  const { buildSync } = createRequire(import.meta.url)('esbuild');
  const options = {
    bundle: true,
    // `light-dark()` and nesting stay as they are written.
    target: ['chrome123', 'firefox128', 'safari17.5'],
    minify: true,
    legalComments: 'eof',
    logLevel: 'error',
  };
  buildSync({
    ...options,
    entryPoints: [join(fresh, 'libs/verification/src/index.js')],
    outfile: join(fresh, 'browser/verification.js'),
    format: 'esm',
  });
  const entries = join(root, BROWSER, 'src/entries');
  buildSync({
    ...options,
    entryPoints: readdirSync(entries).map((name) => join(entries, name)),
    outdir: join(fresh, 'browser'),
    format: 'esm',
    conditions: ['source'],
  });
  buildSync({
    ...options,
    entryPoints: [join(root, STYLES, 'app.css')],
    outfile: join(fresh, 'browser/app.css'),
    // Fonts have addresses of their own.
    external: ['/fonts/*'],
  });
}

function replace(fresh) {
  const old = join(root, `dist.old.${process.pid}`);
  mkdirSync(dist, { recursive: true });
  renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
}

function sourcesStamp() {
  const hash = createHash('sha256');
  for (const folder of ['apps', 'libs', STYLES]) {
    for (const name of readdirSync(join(root, folder), { recursive: true }).sort((a, b) => (a < b ? -1 : 1))) {
      if (!/\.(?:ts|css)$/u.test(name) || NOT_BUILT.some((suffix) => name.endsWith(`.${suffix}.ts`))) continue;
      const { mtimeMs, size } = statSync(join(root, folder, name));
      hash.update([folder, name, size, mtimeMs].join('\n'));
    }
  }
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ensureBuilt({ force: process.argv.includes('--force') });
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(3);
  }
}
