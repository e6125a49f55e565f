// Makes a fresh clone ready, with nothing but Node's own modules: packages as the lock file says, and the packaged Node 26.
// Everything it does it says in one plain line; everything it cannot do it says in one line with the command that mends it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const packagedNode = join(root, 'node_modules/node/bin/node');

export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Ends the process with one clear line. Exit code 3: the environment, not the program or its input. */
function stop(line) {
  process.stderr.write(`${line}\n`);
  process.exit(3);
}

/** Installs what is missing. Returns the path of the packaged Node. */
export function prepare() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20)
    stop(`Workpact needs Node 20 or newer to start; this is ${process.version}. Install a newer Node and try again.`);
  if (!packagesMatchLock()) installPackages();
  ensurePackagedNodeRuns();
  return packagedNode;
}

/** Goes on under the packaged Node: same terminal, signals passed on, same exit code. */
export function goOnUnder(node, args, environment = {}) {
  const child = spawn(node, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } });
  // The terminal sends Ctrl-C to both; the child decides when it is done.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/**
 * Ensures commands of the operating system that only the tests need. Root on Debian or Ubuntu gets them installed; anybody
 * else gets the line to run.
 */
export function ensureSystemCommands(packageOfCommand) {
  const missing = Object.entries(packageOfCommand).filter(([command]) => !commandExists(command));
  if (missing.length === 0) return;
  installSystemPackages([...new Set(missing.map(([, name]) => name))], missing.map(([command]) => command).join(', '));
}

/** Ensures a PostgreSQL of the operating system, which the tests run on as installations past one machine do. */
export function ensureSystemPostgres() {
  const versions = '/usr/lib/postgresql';
  const found =
    existsSync(versions) && readdirSync(versions).some((name) => existsSync(join(versions, name, 'bin/initdb')));
  if (!found) installSystemPackages(['postgresql'], 'PostgreSQL');
}

function installSystemPackages(packages, reason) {
  const line = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !commandExists('apt-get')) {
    stop(`Missing on this machine: ${reason}. Install with: sudo sh -c '${line}'`);
  }
  say(`Installing system packages: ${packages.join(', ')} …`);
  const run = spawnSync('sh', ['-c', line], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (run.status !== 0)
    stop(`Could not install ${packages.join(', ')}. Run this and look at what it says: ${line}\n${run.stderr}`);
}

function commandExists(command) {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, command)));
}

/** Compares what npm recorded in node_modules with the lock file: same versions, nothing extra, only optional ones absent. */
function packagesMatchLock() {
  const recordFile = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(recordFile) || !existsSync(packagedNode)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(recordFile, 'utf8')).packages;
  const lacking = Object.entries(wanted).some(
    ([path, entry]) => path !== '' && (present[path] ? present[path].version !== entry.version : !entry.optional),
  );
  return !lacking && Object.keys(present).every((path) => path in wanted);
}

function installPackages() {
  say('Installing packages (npm ci) …');
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // The packaged Node arrives by an install script, so a user-wide ignore-scripts must not apply here.
  const env = { ...process.env, npm_config_ignore_scripts: 'false' };
  const run = spawnSync(npm, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env });
  if (run.error)
    stop(`npm was not found. It comes with Node: install Node with npm and try again. (${run.error.message})`);
  if (run.status !== 0)
    stop('npm ci failed; what it said is above. Check the network and the npm registry, then try again.');
}

function ensurePackagedNodeRuns() {
  if (!existsSync(packagedNode)) stop('The packaged Node is missing. Run: npm rebuild node --ignore-scripts=false');
  let run = spawnSync(packagedNode, ['--version'], { encoding: 'utf8' });
  if (run.status !== 0 && /libatomic/.test(run.stderr ?? '')) {
    installSystemPackages(['libatomic1'], 'the library libatomic1, which Node 26 needs');
    run = spawnSync(packagedNode, ['--version'], { encoding: 'utf8' });
  }
  if (run.status !== 0) stop(`The packaged Node does not run here: ${run.stderr || run.error?.message}`);
}
