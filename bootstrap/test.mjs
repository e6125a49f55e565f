// `npm test`: every test there is, with the independent tools that judge our PDFs. Arguments go to Jest.
import { fileURLToPath } from 'node:url';
import { ensureSystemCommands, ensureSystemPostgres, goOnUnder, prepare, say } from './prepare.mjs';

const node = prepare();
ensureSystemCommands({
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfsig: 'poppler-utils',
  qpdf: 'qpdf',
  openssl: 'openssl',
});
ensureSystemPostgres();
say('Building …');
const built = await goOnUnder(node, ['bootstrap/build.mjs']);
if (built !== 0) process.exit(built);
say('Testing …');
// Programs that the tests start compile once.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url));
const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
process.exit(await goOnUnder(node, [...jest, ...process.argv.slice(2)]));
