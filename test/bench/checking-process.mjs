// Goes over a folder of role files in a process that does nothing else, in rounds: reads some files, then reads and checks the same ones. Started by
// checking.mjs with the folder and the day.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_RULES, checkConfigSchema, checkRole, resolveConfig } from '../../dist/libs/analysis/src/index.js';
import { parseRoleFile } from '../../dist/libs/work-model/src/index.js';

const FILES_A_ROUND = 200;
const SAMPLE_EVERY_FILES = 20;

const [folder = '', today = ''] = process.argv.slice(2);
const rules = resolveConfig(ALL_RULES, checkConfigSchema.parse({}));
const names = readdirSync(folder).sort();
const peaks = [0, 0, 0, 0, 0];
const readTimes = [];
const checkTimes = [];
let findings = 0;
for (const name of names.slice(0, FILES_A_ROUND)) check(read(name)); // code is compiled
for (let first = 0; first < names.length; first += FILES_A_ROUND) {
  const round = names.slice(first, first + FILES_A_ROUND);
  readTimes.push(timeOf(() => round.forEach(read)));
  checkTimes.push(
    timeOf(() => {
      for (const [index, name] of round.entries()) {
        findings += check(read(name));
        sample(first + index);
      }
    }),
  );
}
process.send?.({ readTimes, checkTimes, peaks, findings }, () => process.disconnect());

function read(name) {
  const parsed = parseRoleFile(readFileSync(join(folder, name)), { file: name });
  if (!parsed.ok) throw new Error(`${name} cannot be read.`);
  return parsed.model;
}

function check(model) {
  return checkRole(model, { today, rules }).findings.length;
}

function timeOf(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function sample(index) {
  if (index % SAMPLE_EVERY_FILES > 0) return;
  const fifth = Math.floor((index * 5) / names.length);
  peaks[fifth] = Math.max(peaks[fifth] ?? 0, Math.round(process.memoryUsage.rss() / 1e6));
}
