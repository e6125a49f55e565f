// How long `workpact --help` takes, beside a Node that does nothing.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median, ratioOf, rounded } from './statistics.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ROUNDS = 15;

export function benchCommandStart() {
  const help = ['apps/cli/bin/workpact.mjs', '--help'];
  run(help); // compiles, and fills the compile cache
  const times = { help: [], node: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.help.push(run(help));
    times.node.push(run(['-e', '0']));
  }
  return {
    rounds: ROUNDS,
    helpMilliseconds: rounded(median(times.help)),
    bareNodeMilliseconds: rounded(median(times.node)),
    timesBareNode: rounded(ratioOf(times.help, times.node).median),
  };
}

function run(words) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${words.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}
