// Goes once over a folder of role files in a process that does nothing else: reads them, or reads and checks them. Started by checking.mjs with
// the folder, `read` or `check`, and the day.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_RULES, checkConfigSchema, checkRole, resolveConfig } from '../../dist/libs/analysis/src/index.js';
import { parseRoleFile } from '../../dist/libs/work-model/src/index.js';

const SAMPLE_EVERY_FILES = 20;

const [folder = '', what = 'check', today = ''] = process.argv.slice(2);
const rules = resolveConfig(ALL_RULES, checkConfigSchema.parse({}));
const names = readdirSync(folder).sort();
const peaks = [0, 0, 0, 0, 0];
const start = performance.now();
let findings = 0;
for (const [index, name] of names.entries()) {
  const parsed = parseRoleFile(readFileSync(join(folder, name)), { file: name });
  if (!parsed.ok) throw new Error(`${name} cannot be read.`);
  if (what === 'check') findings += checkRole(parsed.model, { today, rules }).findings.length;
  if (index % SAMPLE_EVERY_FILES > 0) continue;
  const fifth = Math.floor((index * 5) / names.length);
  peaks[fifth] = Math.max(peaks[fifth] ?? 0, Math.round(process.memoryUsage.rss() / 1e6));
}
const milliseconds = performance.now() - start;
process.send?.({ milliseconds, findings, peaks }, () => process.disconnect());
