// `npm run bench`: measures speed and memory against other ways to print, jsreport among them, which is installed for this only.
// Arguments go to test/bench/main.mjs.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { goOnUnder, prepare, say } from './prepare.mjs';

const folder = fileURLToPath(new URL('../test/bench', import.meta.url));

const node = prepare();
if (!packagesMatchLock()) installPackages();
say('Building …');
const built = await goOnUnder(node, ['bootstrap/build.mjs']);
process.exit(built === 0 ? await goOnUnder(node, ['test/bench/main.mjs', ...process.argv.slice(2)]) : built);

function packagesMatchLock() {
  const record = `${folder}/node_modules/.package-lock.json`;
  if (!existsSync(record)) return false;
  const [wanted, present] = [`${folder}/package-lock.json`, record].map(
    (file) => JSON.parse(readFileSync(file, 'utf8')).packages,
  );
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

function installPackages() {
  say('Installing what only the benchmark needs (npm ci in test/bench) …');
  // Without install scripts: Puppeteer's would download a browser, and the benchmark uses Workpact's.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status === 0) return;
  process.stderr.write('npm ci in test/bench failed; what it said is above. Check the network and the npm registry.\n');
  process.exit(3);
}
