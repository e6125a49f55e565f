import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { types } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { BrowserUnusable } from './browser-errors.js';
import { cacheFolder } from './cache-folder.js';
import { findBrowser, type FoundBrowser } from './find-browser.js';
import { prepareFontConfiguration } from './font-configuration.js';
import { giveProfileTo, makeProfileFolder } from './profile-folder.js';
import { launchPlans, type LaunchPlan } from './sandbox.js';

export interface RunningBrowser {
  browser: Browser;
  found: FoundBrowser;
  sandbox: boolean;
  /** Why the sandbox is on or off, with the failures of safer plans. */
  sandboxReason: string;
  /** What would give the browser its sandbox, if it has none. */
  sandboxFix: string | undefined;
  processId: number | undefined;
  close(): Promise<void>;
}

const ARGUMENTS = [
  // Without this, glyph advances are rounded to whole pixels and the spacing of printed text is uneven.
  '--font-render-hinting=none',
  // A document never needs the network. Requests are refused page by page as well; this also stops what is no request, like
  // `<link rel="preconnect">`.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-gpu',
];

const START_TIMEOUT_MS = 20_000; // 65-300 ms in practice; a cold disk has to read 200 MB
const CLOSE_TIMEOUT_MS = 3_000; // 45 ms in practice

/**
 * Starts a browser with its own profile, its own font configuration and none of this process's environment (which may hold secrets).
 * It is steered through a pipe: when this process dies in whatever way, the pipe closes and the browser ends by itself.
 *
 * @throws BrowserNotFound, BrowserUnusable
 */
export async function launchBrowser(env: NodeJS.ProcessEnv = process.env): Promise<RunningBrowser> {
  const cache = await cacheFolder(env);
  const found = await findBrowser(env, cache);
  const fontConfiguration = await prepareFontConfiguration(cache, env);
  const failures: string[] = [];
  for (const plan of await launchPlans(found)) {
    const profile = await makeProfileFolder();
    try {
      if (plan.userId !== undefined) await giveProfileTo(plan.userId, profile);
      const browser = await launch(found, plan, profile, fontConfiguration);
      const sandboxReason = [plan.reason, ...failures].join('; ');
      return {
        browser,
        found,
        sandbox: plan.sandbox,
        sandboxReason,
        sandboxFix: plan.fix,
        processId: browser.process()?.pid,
        close: () => closeBrowser(browser, profile),
      };
    } catch (error) {
      failures.push(`"${plan.reason}" failed: ${complaint(error)}`);
      await rm(profile, { recursive: true, force: true });
    }
  }
  throw new BrowserUnusable(`${found.executablePath} does not start.\n${failures.join('\n')}`);
}

async function launch(
  found: FoundBrowser,
  plan: LaunchPlan,
  profile: string,
  fontConfiguration: string,
): Promise<Browser> {
  // Loaded with the first print: 0.1 s that a command which prints nothing need not wait.
  const { defaultArgs, launch: start } = await import('puppeteer-core');
  const browserArguments = await defaultArgs({
    headless: 'shell',
    userDataDir: profile,
    args: plan.sandbox ? ARGUMENTS : [...ARGUMENTS, '--no-sandbox'],
  });
  return start({
    executablePath: plan.command,
    ignoreDefaultArgs: true,
    args: [...plan.leadingArguments, ...browserArguments],
    pipe: true,
    timeout: START_TIMEOUT_MS,
    protocolTimeout: 0, // every print has a time limit of its own, which also clears up
    // Signals belong to the program around us. Were they caught here, Ctrl-C would end it before it could finish a file.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: {
      PATH: '/usr/bin:/bin',
      HOME: profile,
      TMPDIR: profile,
      XDG_CACHE_HOME: join(profile, 'cache'),
      XDG_CONFIG_HOME: profile,
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      FONTCONFIG_FILE: fontConfiguration,
      ...(found.libraryPath ? { LD_LIBRARY_PATH: found.libraryPath } : {}),
    },
  });
}

async function closeBrowser(browser: Browser, profile: string): Promise<void> {
  const process = browser.process();
  const deadline = setTimeout(() => process?.kill('SIGKILL'), CLOSE_TIMEOUT_MS);
  try {
    await browser.close();
  } catch {
    process?.kill('SIGKILL'); // it was already gone, or would not listen
  } finally {
    clearTimeout(deadline);
  }
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

function complaint(error: unknown): string {
  const text = types.isNativeError(error) ? error.message : String(error);
  return /^.*(?:ERROR|FATAL|error while loading|No usable sandbox).*$/m.exec(text)?.[0] ?? text.split('\n')[0] ?? '';
}
