import type { CheckResult } from '../checks/check.js';
import { checkBrowserAndFonts } from '../checks/browser.js';
import { checkDatabase } from '../checks/database.js';
import { checkDisk } from '../checks/disk.js';
import { checkInstallation } from '../checks/installation.js';
import { checkNode } from '../checks/node.js';
import { checkSettings } from '../checks/settings.js';
import { ExitCode } from '../failure.js';

const MARKS = { ok: '✓', warning: '!', fault: '✗' } as const;

/** Looks at everything Workpact needs of this machine, and of the installation that is set up. Ends with 3 when something that is needed does not work. */
export async function doctor(options: { format: 'pretty' | 'json' }): Promise<void> {
  const results = await allResults();
  const text = options.format === 'json' ? `${JSON.stringify(results, null, 2)}\n` : results.map(inWords).join('');
  await new Promise<void>((written) => process.stdout.write(text, () => written()));
  // Ended by hand: whatever did not answer may still hold a connection open, and would keep the program for as long.
  process.exit(results.some(({ state }) => state === 'fault') ? ExitCode.environment : ExitCode.ok);
}

async function allResults(): Promise<CheckResult[]> {
  const [browser, database, disk] = await Promise.all([checkBrowserAndFonts(), checkDatabase(), checkDisk()]);
  const { results: settings, env } = await checkSettings();
  const installation = env === null ? [] : await checkInstallation(env, database.state === 'ok');
  return [checkNode(), ...browser, database, disk, ...settings, ...installation];
}

function inWords({ name, state, found, fix }: CheckResult): string {
  const fixLine = fix === null ? '' : `    Fix: ${fix}\n`;
  return `${MARKS[state]} ${name}: ${found}\n${fixLine}`;
}
