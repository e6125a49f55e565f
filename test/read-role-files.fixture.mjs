// Reads role files that it is told of, one after another, and answers how long each took and what is wrong with it.
import { readFileSync } from 'node:fs';
import { parseRoleFile } from '../dist/libs/work-model/src/index.js';

process.on('message', ({ path, file }) => {
  // The bytes are read first, so that only the parse is timed.
  const bytes = readFileSync(path);
  const started = performance.now();
  const parsed = parseRoleFile(bytes, { file });
  const ms = performance.now() - started;
  process.send({ ms, codes: parsed.ok ? [] : parsed.faults.map(({ code }) => code) });
});
