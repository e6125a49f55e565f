// `npm run bench`: ratios of one run on one machine, as tables and as out/bench.json. See docs/benchmarks.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchAgreements } from './agreements/agreements.mjs';
import { benchApi } from './api/api.mjs';
import { benchWorkers } from './api/workers.mjs';
import { benchChecking } from './checking.mjs';
import { benchCommandStart } from './command-start.mjs';
import { benchMemory } from './memory.mjs';
import { benchPages } from './pages/pages.mjs';
import { benchRendering } from './rendering.mjs';
import { targetsReached } from './targets.mjs';

const USAGE = `npm run bench -- [--only rendering|memory|start|checking|api|workers|agreements|pages]… [--documents 200] [--memory-documents 1000] [--roles 10000] [--api-roles 100000]`;
const PARTS = ['start', 'checking', 'api', 'workers', 'agreements', 'pages', 'rendering', 'memory'];
// Printing ends within so long, also on a slow machine: then with fewer rounds, and it says so.
const RENDERING_SECONDS = 300;
const MEMORY_SECONDS = 120;

const options = attempt(readOptions);
const pages = Math.min(availableParallelism(), 4); // Workpact's own default
const results = {};
if (options.parts.includes('start')) results.start = benchCommandStart();
if (options.parts.includes('checking')) {
  console.log(`Checking one role, and a folder of ${options.roles} …`);
  results.checking = await benchChecking({ roles: options.roles });
  console.log(results.checking);
}
if (options.parts.includes('api')) {
  console.log(`Asking the API of an organisation with ${options.apiRoles} roles …`);
  results.api = await benchApi({ roles: options.apiRoles, auditRows: options.apiRoles * 10 });
  console.dir(results.api, { depth: 4 });
}
if (options.parts.includes('workers')) {
  console.log('Making documents with one worker and with two …');
  results.workers = await benchWorkers();
  console.dir(results.workers, { depth: 4 });
}
if (options.parts.includes('agreements')) {
  console.log('Issuing, signing and sealing agreements …');
  results.agreements = await benchAgreements();
  console.dir(results.agreements, { depth: 4 });
}
if (options.parts.includes('pages')) {
  console.log('Opening pages …');
  results.pages = await benchPages();
  console.dir(results.pages, { depth: 4 });
}
if (options.parts.includes('rendering')) {
  console.log(`Printing ${options.documents} agreements in five ways (at most ${RENDERING_SECONDS / 60} minutes) …`);
  const deadline = performance.now() + RENDERING_SECONDS * 1000;
  results.rendering = await benchRendering({ documents: options.documents, pages, deadline });
  console.log('Documents by number of pages:', results.rendering.documentsByPages);
  showTable('One at a time', results.rendering.oneAtATime);
  showTable(`In bulk, ${pages} warm pages on ${availableParallelism()} cores`, results.rendering.inBulk);
}
if (options.parts.includes('memory')) {
  console.log(`\nPrinting ${options.memoryDocuments} agreements and watching memory …`);
  results.memory = await benchMemory({ documents: options.memoryDocuments, pages, seconds: MEMORY_SECONDS });
  console.log(results.memory ?? 'Not measured: there is no /proc here.');
}
if (results.start) console.log(results.start);
const targets = targetsReached(results);
console.log('\nTargets');
console.table(
  targets.map(({ target, measured, isReached }) => ({ target, measured, reached: isReached ? 'yes' : 'NO' })),
);
write({ cores: availableParallelism(), node: process.version, ...results, targets });

function readOptions() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: PARTS },
      documents: { type: 'string', default: '200' },
      'memory-documents': { type: 'string', default: '1000' },
      roles: { type: 'string', default: '10000' },
      'api-roles': { type: 'string', default: '100000' },
    },
  });
  const unknown = values.only.filter((part) => !PARTS.includes(part));
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}.`);
  return {
    parts: values.only,
    documents: wholeNumber('documents', values.documents, 10),
    memoryDocuments: wholeNumber('memory-documents', values['memory-documents'], 100),
    roles: wholeNumber('roles', values.roles, 100),
    apiRoles: wholeNumber('api-roles', values['api-roles'], 2000),
  };
}

/** One line instead of a stack for a mistyped option. */
function attempt(read) {
  try {
    return read();
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    return process.exit(2);
  }
}

function wholeNumber(name, text, least) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) throw new Error(`--${name} is a whole number of at least ${least}.`);
  return value;
}

function showTable(title, summary) {
  console.log(`\n${title} (times as long as Workpact: median of rounds, lowest to highest)`);
  console.table(
    Object.fromEntries(
      Object.entries(summary).map(([letter, { title: way, documents, milliseconds, timesWorkpact }]) => {
        const { median, lowest, highest } = timesWorkpact;
        return [
          letter,
          { way, documents, 'ms each': milliseconds, 'as long as d': median, range: `${lowest} – ${highest}` },
        ];
      }),
    ),
  );
}

function write(report) {
  const folder = fileURLToPath(new URL('../../out', import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/bench.json`, `${JSON.stringify(report, null, 2)}\n`);
  console.log('Written to out/bench.json.');
}
