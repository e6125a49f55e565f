// `npm start`: everything a newcomer needs, from a fresh clone to an address to open.
import { goOnUnder, prepare, say } from './prepare.mjs';

const node = prepare();
say('Building …');
const built = await goOnUnder(node, ['bootstrap/build.mjs']);
process.exit(
  built === 0 ? await goOnUnder(node, ['--enable-source-maps', 'apps/cli/bin/workpact.mjs', 'serve']) : built,
);
