#!/usr/bin/env node
// The terminal door's doorstep: hands over to the packaged Node when this one is too old (Temporal came with Node 26), and
// compiles first when it runs in a checkout whose sources have changed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

if (typeof globalThis.Temporal === 'undefined') {
  const packaged = fileURLToPath(new URL('../../../node_modules/node/bin/node', import.meta.url));
  if (!existsSync(packaged)) {
    process.stderr.write(
      'workpact needs Node 26 or newer. In the repository, run `npm start` once: it installs the right one.\n',
    );
    process.exit(3);
  }
  const { status } = spawnSync(packaged, process.argv.slice(1), { stdio: 'inherit' });
  process.exit(status ?? 3);
}

module.enableCompileCache();
const { ensureBuilt } = await import('../../../bootstrap/build.mjs');
try {
  ensureBuilt();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(3);
}
await import('../../../dist/apps/cli/src/main.js');
