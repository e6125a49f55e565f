// `node test/bench/scale/main.mjs`: what breaks first at 1, 10, 100 and 1,000 times the bench's load, by simulation (docs/adr/0012-what-breaks-first.md).
//   --measure   measures this machine anew first (about two minutes, nothing else should run) and keeps that in parameters.json
//   --seed 7    other random numbers
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { climb } from './ladder.mjs';
import { REQUESTS_PER_HOUR } from './mix.mjs';
import { simulateReal } from './validate.mjs';

/** From here on the line gets longer for as long as the load lasts, and a percentile says only how long that was. */
const GROWS = 0.95;
/** Cores that other programs may use while we measure. */
const QUIET = 0.1;
const SCALES = [1, 10, 100, 1_000];
const file = fileURLToPath(new URL('parameters.json', import.meta.url));

const { values } = parseArgs({
  options: { measure: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } },
});
const seed = Number(values.seed);
if (values.measure) {
  const { measure } = await import('./measure.mjs');
  writeFileSync(file, `${JSON.stringify(await measure(), null, 2)}\n`);
}
const parameters = JSON.parse(readFileSync(file, 'utf8'));
const { real } = parameters;
if (real.coresUsedByOthers > QUIET)
  console.log(
    `While this was measured, other programs used ${real.coresUsedByOthers} cores: measure again when the machine is quiet.`,
  );

console.log(`Seed ${seed}. Measured:`);
console.dir(parameters, { depth: 4 });

const simulated = simulateReal(parameters, seed);
console.log('\nThe simulation against the real server: 16 connections, everything on one machine');
console.table(
  Object.fromEntries(
    Object.keys(simulated).map((name) => [
      name,
      { real: real[name], simulated: rounded(simulated[name]), times: rounded(simulated[name] / real[name]) },
    ]),
  ),
);

for (const scale of SCALES) {
  const perSecond = real.perSecond * scale;
  const organisations = Math.round((perSecond * 3_600) / REQUESTS_PER_HOUR);
  console.log(
    `\nTimes ${scale}: ${rounded(perSecond)} requests per second, ${organisations} organisations in their busy hour`,
  );
  const steps = climb(parameters, perSecond, seed);
  console.table(
    steps.map(({ fullest, use, does, result, setup }) => ({
      servers: setup.servers,
      workers: setup.workers,
      'cores of Postgres': `${setup.shards > 1 ? `${setup.shards} × ` : ''}${setup.cores}`,
      'fullest resource': fullest,
      use: rounded(use),
      'p99 request, ms': use < GROWS ? rounded(result.requestMs) : 'grows',
      'p99 document, ms': use < GROWS ? rounded(result.documentMs) : 'grows',
      'turn on': does ?? '(has room)',
    })),
  );
  const { resources } = steps.at(-1).result;
  console.table(
    Object.fromEntries(
      Object.entries(resources).map(([name, { use, waitMs }]) => [
        name,
        { use: rounded(use), 'p99 wait, ms': rounded(waitMs) },
      ]),
    ),
  );
}

function rounded(value) {
  return Number(value.toPrecision(3));
}
