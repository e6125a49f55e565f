import { displayMeasures, measure } from '#analysis';
import { measureLines } from '../measure-lines.js';
import { readRole } from '../role-input.js';

/** Prints the measures of a role: one JSON object, or a page for people. */
export async function measureFile(file: string, options: { format: 'pretty' | 'json' }): Promise<void> {
  const { model } = await readRole(file);
  const measures = displayMeasures(measure(model));
  if (options.format === 'json') {
    process.stdout.write(`${JSON.stringify(measures, null, 2)}\n`);
    return;
  }
  const lines = measureLines(measures);
  const width = Math.max(...lines.map(([name]) => name.length));
  const rows = lines.map(([name, value]) => `  ${name.padEnd(width)}  ${value}\n`);
  process.stdout.write(`${model.role.title}\n\n${rows.join('')}`);
}
