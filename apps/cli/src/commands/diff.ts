import { diff } from '#work-model';
import { ExitCode } from '../failure.js';
import { readRole } from '../role-input.js';

/** Says what changed from one role file to another. Like diff(1), ends with 1 when something did. */
export async function diffFiles(before: string, after: string, options: { format: 'pretty' | 'json' }): Promise<void> {
  const [a, b] = [await readRole(before), await readRole(after)];
  const changes = diff(a.model, b.model);
  if (options.format === 'json') process.stdout.write(`${JSON.stringify(changes, null, 2)}\n`);
  else if (changes.length === 0) process.stdout.write('Nothing changed.\n');
  else for (const change of changes) process.stdout.write(`${change.material ? '*' : ' '} ${change.sentence}\n`);
  process.exitCode = changes.length === 0 ? ExitCode.ok : ExitCode.findings;
}
