import { execFile } from 'node:child_process';
import { realpath, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify, types } from 'node:util';
import { BrowserNotFound, type TriedBrowser } from './browser-errors.js';
import { unpackBundledBrowser } from './bundled-browser.js';

export interface FoundBrowser {
  executablePath: string;
  /** For example `Chromium 153.0.8010.0`. */
  version: string;
  /** Named by an environment variable, installed on the machine, or unpacked from the npm package. */
  source: 'configured' | 'installed' | 'bundled';
  /** Set when the browser needs libraries of its own (`LD_LIBRARY_PATH`). */
  libraryPath?: string;
}

const CONFIGURING_VARIABLES = ['WORKPACT_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'] as const;

// The headless shell first: it starts in 65-110 ms where the full browser needs 290. Its real path before the one in /usr/bin, which is
// a shell script without `exec`: a signal to that script does not reach the browser.
const HEADLESS_SHELLS = [
  '/usr/lib/chromium/chromium-headless-shell',
  'chromium-headless-shell',
  'chrome-headless-shell',
];
const FULL_BROWSERS = [
  'chromium',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/**
 * The browser to print with: the one that the environment names, else an installed headless shell, else an installed Chromium or
 * Chrome, else the bundled one. A named browser that does not work is an error and is not passed over in silence.
 *
 * @throws BrowserNotFound with everything that was tried
 */
export async function findBrowser(env: NodeJS.ProcessEnv, cacheFolder: string): Promise<FoundBrowser> {
  const tried: TriedBrowser[] = [];
  const configured = CONFIGURING_VARIABLES.find((name) => env[name]);
  if (configured) return configuredBrowser(configured, env[configured] ?? '');
  for (const candidate of [...HEADLESS_SHELLS, ...FULL_BROWSERS]) {
    const path = await locate(candidate, env['PATH'] ?? '');
    if (!path) continue;
    const probed = await probe(path);
    if (probed.version) return { executablePath: path, version: probed.version, source: 'installed' };
    tried.push({ path, problem: probed.problem });
  }
  return bundledBrowser(cacheFolder, tried);
}

async function configuredBrowser(variable: string, path: string): Promise<FoundBrowser> {
  const probed = await probe(path);
  if (probed.version) return { executablePath: path, version: probed.version, source: 'configured' };
  throw new BrowserNotFound(
    [{ path, problem: probed.problem }],
    `Correct the environment variable ${variable}, or unset it.`,
  );
}

async function bundledBrowser(cacheFolder: string, tried: TriedBrowser[]): Promise<FoundBrowser> {
  const unpacked = await unpackBundledBrowser(cacheFolder).catch((error: unknown) => {
    tried.push({ path: cacheFolder, problem: `unpacking the bundled browser failed: ${String(error)}` });
    return undefined;
  });
  if (!unpacked) throw new BrowserNotFound(tried);
  const { executablePath, libraryPath } = unpacked;
  const plain = await probe(executablePath);
  if (plain.version) return { executablePath, version: plain.version, source: 'bundled' };
  const withLibraries = await probe(executablePath, libraryPath);
  if (withLibraries.version) return { executablePath, version: withLibraries.version, source: 'bundled', libraryPath };
  throw new BrowserNotFound([...tried, { path: executablePath, problem: withLibraries.problem }]);
}

/** A bare name is looked up in PATH, as a shell would. */
async function locate(candidate: string, path: string): Promise<string | undefined> {
  const places = candidate.startsWith('/')
    ? [candidate]
    : path.split(delimiter).map((folder) => join(folder, candidate));
  for (const place of places) {
    const found = await stat(place).catch(() => undefined);
    // A snap is confined: it can read neither our cache folder nor the pipe that we steer it by.
    if (found?.isFile() && !(await realpath(place)).includes('/snap')) return place;
  }
  return undefined;
}

const PROBE_TIMEOUT_MS = 10_000; // 7-60 ms in practice; a cold disk has to read 200 MB

async function probe(path: string, libraryPath?: string): Promise<{ version?: string; problem: string }> {
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], {
      timeout: PROBE_TIMEOUT_MS,
      env: { PATH: '/usr/bin:/bin', ...(libraryPath ? { LD_LIBRARY_PATH: libraryPath } : {}) },
    });
    const version = /(?:Chrom|Edge)[^\d]*[\d.]+/.exec(stdout)?.[0];
    return version ? { version, problem: '' } : { problem: `--version says "${stdout.trim()}", which is no Chromium` };
  } catch (error) {
    return { problem: firstLine(error) };
  }
}

function firstLine(error: unknown): string {
  if (!types.isNativeError(error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EACCES') return 'not allowed to run it';
  const complaint = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : '';
  return (complaint || error.message).split('\n')[0] ?? '';
}
