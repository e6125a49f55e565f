import { displayMeasures, measure } from '#analysis';
import { readRole } from '../role-input.js';

/** Prints the measures of a role: one JSON object, or a short table for people. */
export async function measureFile(file: string, options: { format: 'pretty' | 'json' }): Promise<void> {
  const { model } = await readRole(file);
  const measures = displayMeasures(measure(model));
  if (options.format === 'json') process.stdout.write(`${JSON.stringify(measures, null, 2)}\n`);
  else process.stdout.write(`${model.role.title}\n\n${table(measures)}`);
}

/** Undefined measures are shown as a dash, never as zero. */
function table(measures: object): string {
  const rows = Object.entries(measures).map(([key, value]) => [inWords(key), cell(value)] as const);
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}\n`).join('');
}

function inWords(key: string): string {
  const words = key.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function cell(value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return '–';
  if (Array.isArray(value)) return value.map(cell).join('; ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([key, part]) => `${inWords(key)} ${cell(part)}`)
    .join(', ');
}
