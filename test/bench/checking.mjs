// What all rules together cost, against reading and validating the same role files: the work nobody can leave out.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ALL_RULES, checkConfigSchema, checkRole, resolveConfig } from '../../dist/libs/analysis/src/index.js';
import { parseRoleFile } from '../../dist/libs/work-model/src/index.js';
import { median, ratioOf, rounded } from './statistics.mjs';

const SOURCES = ['examples', 'test/roles'].map((name) => fileURLToPath(new URL(`../../${name}`, import.meta.url)));
const TODAY = '2026-01-05';
const ROUNDS = 15;

/** @param {{ roles: number }} options how many files the folder has */
export async function benchChecking({ roles }) {
  return { oneRole: oneRole(), folder: await folderOf(roles) };
}

/** Every example and test role, one after another in alternating order, warm: the median role of each round. */
function oneRole() {
  const texts = roleTexts();
  const rules = resolveConfig(ALL_RULES, checkConfigSchema.parse({}));
  const readTimes = [];
  const checkTimes = [];
  for (let round = 0; round < ROUNDS; round++) {
    const read = [];
    const check = [];
    for (const text of texts) {
      const start = performance.now();
      const parsed = parseRoleFile(text, { file: 'role.yaml' });
      const middle = performance.now();
      if (!parsed.ok) throw new Error('A role of the benchmark cannot be read.');
      checkRole(parsed.model, { today: TODAY, rules });
      read.push(middle - start);
      check.push(performance.now() - start);
    }
    if (round < 3) continue; // code is still being compiled
    readTimes.push(median(read));
    checkTimes.push(median(check));
  }
  const { median: times, lowest, highest } = ratioOf(checkTimes, readTimes);
  return {
    rules: rules.length,
    readMilliseconds: rounded(median(readTimes)),
    checkMilliseconds: rounded(median(checkTimes)),
    timesReading: { median: rounded(times), lowest: rounded(lowest), highest: rounded(highest) },
  };
}

/**
 * A real folder of files, no two alike, gone through by a process that does nothing else: two hundred files are read only, then the same ones are read
 * and checked, and so on.
 */
async function folderOf(roles) {
  const folder = mkdtempSync(join(tmpdir(), 'workpact-bench-'));
  try {
    writeRoles(folder, roles);
    const { readTimes, checkTimes, peaks, findings } = await passOver(folder);
    const { median: times, lowest, highest } = ratioOf(checkTimes, readTimes);
    return {
      files: roles,
      findings,
      readSeconds: rounded(sum(readTimes) / 1000),
      checkSeconds: rounded(sum(checkTimes) / 1000),
      timesReading: { median: rounded(times), lowest: rounded(lowest), highest: rounded(highest) },
      peakMegabytesByFifth: peaks,
      lastOverFirst: rounded(peaks[4] / peaks[0]),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function passOver(folder) {
  const program = fileURLToPath(new URL('checking-process.mjs', import.meta.url));
  const child = fork(program, [folder, TODAY]);
  const failed = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`The run over the folder ended with ${code}.`)),
  );
  const [result] = await Promise.race([once(child, 'message'), failed]);
  await failed.catch(() => {});
  return result;
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

/** Each file is one of the roles with a title of its own. */
function writeRoles(folder, count) {
  const texts = roleTexts();
  for (let number = 0; number < count; number++) {
    const text = texts[number % texts.length] ?? '';
    const own = text.replace(/^( {2}title: )(.+?)( #.*)?$/m, `$1$2 ${number}$3`);
    if (own === text) throw new Error('A role of the benchmark has no title to change.');
    writeFileSync(join(folder, `role-${String(number).padStart(6, '0')}.yaml`), own);
  }
}

function roleTexts() {
  return SOURCES.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
}
