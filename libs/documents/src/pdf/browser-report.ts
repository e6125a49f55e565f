import { cacheFolder } from './browser/cache-folder.js';
import { BrowserNotFound, BrowserUnusable } from './browser/browser-errors.js';
import { BrowserShift } from './printing/browser-shift.js';

export interface BrowserFault {
  problem: string;
  fix: string;
  /** Printing works, but less safely than it could. */
  isWarning: boolean;
}

export interface BrowserReport {
  canPrint: boolean;
  browser: {
    path: string;
    version: string;
    source: 'configured' | 'installed' | 'bundled';
    usesOwnLibraries: boolean;
  } | null;
  sandbox: { on: boolean; reason: string } | null;
  /** Fonts that the self-test found in its PDF. */
  fonts: readonly string[];
  cacheFolder: string;
  faults: BrowserFault[];
}

/** For `workpact doctor`: starts the browser that documents are printed with, prints the self-test, and says what it found. */
export async function browserReport(env: NodeJS.ProcessEnv = process.env): Promise<BrowserReport> {
  const folder = await cacheFolder(env);
  try {
    const shift = await BrowserShift.begin(env);
    await shift.close();
    return { ...describe(shift), cacheFolder: folder };
  } catch (error) {
    if (!(error instanceof BrowserNotFound) && !(error instanceof BrowserUnusable)) throw error;
    const fault = { problem: error.message, fix: error.fix, isWarning: false };
    return { canPrint: false, browser: null, sandbox: null, fonts: [], cacheFolder: folder, faults: [fault] };
  }
}

function describe({ running, fonts }: BrowserShift): Omit<BrowserReport, 'cacheFolder'> {
  const { executablePath: path, version, source, libraryPath } = running.found;
  const faults = running.sandboxFix
    ? [
        {
          problem: `The browser runs without its sandbox: ${running.sandboxReason}.`,
          fix: running.sandboxFix,
          isWarning: true,
        },
      ]
    : [];
  return {
    canPrint: true,
    browser: { path, version, source, usesOwnLibraries: libraryPath !== undefined },
    sandbox: { on: running.sandbox, reason: running.sandboxReason },
    fonts,
    faults,
  };
}
