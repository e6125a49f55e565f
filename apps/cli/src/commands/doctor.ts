import type { CheckResult } from '../checks/check.js';
import { checkBrowserAndFonts } from '../checks/browser.js';
import { checkDatabase } from '../checks/database.js';
import { checkDisk } from '../checks/disk.js';
import { checkNode } from '../checks/node.js';
import { ExitCode } from '../failure.js';

const MARKS = { ok: '✓', warning: '!', fault: '✗' } as const;

/** Looks at everything Workpact needs of this machine. Ends with 3 when something that is needed does not work. */
export async function doctor(options: { format: 'pretty' | 'json' }): Promise<void> {
  const results = [checkNode(), ...(await checkBrowserAndFonts()), await checkDatabase(), await checkDisk()];
  process.stdout.write(
    options.format === 'json' ? `${JSON.stringify(results, null, 2)}\n` : results.map(inWords).join(''),
  );
  const broken = results.some(({ state }) => state === 'fault');
  process.exitCode = broken ? ExitCode.environment : ExitCode.ok;
}

function inWords({ name, state, found, fix }: CheckResult): string {
  const fixLine = fix === null ? '' : `    Fix: ${fix}\n`;
  return `${MARKS[state]} ${name}: ${found}\n${fixLine}`;
}
