// Prints documents in bulk, in a process that does nothing else, and samples its memory. Started by memory.mjs with the number of
// documents and of browser pages.
import { availableParallelism } from 'node:os';
import { DocumentRenderer } from '../../dist/libs/documents/src/index.js';
import { residentBytesOfTree } from './process-memory.mjs';
import { inLanes } from './stopwatch.mjs';
import { onboardingAgreements } from './workload.mjs';

const SAMPLE_EVERY_MS = 150; // a look at all of /proc takes some 3 ms

const [count, pages, seconds] = process.argv.slice(2).map(Number);
const requests = onboardingAgreements(count);
const renderer = new DocumentRenderer({ pages });
await renderer.pdf(requests[0]); // starts the browser
const deadline = performance.now() + seconds * 1000;
const samples = [];
let printed = 0;
const timer = setInterval(() => samples.push({ printed, bytes: residentBytesOfTree(process.pid) }), SAMPLE_EVERY_MS);
await inLanes(availableParallelism() * 2, requests, async (request) => {
  if (performance.now() > deadline) return;
  await renderer.pdf(request);
  printed++;
});
clearInterval(timer);
const { browsersStarted } = renderer.report();
await renderer.close();
process.send({ printed, browsersStarted, samples }, () => process.disconnect());
