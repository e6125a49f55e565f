// What was promised, and whether this run kept it.

/** How many times the first 200 documents' memory the last 200 of a run may take. */
const MEMORY_GROWTH = 1.15;

/**
 * @param {{ rendering?: any, memory?: any, start?: any, checking?: any, api?: any, workers?: any, agreements?: any, pages?: any }} results
 * @returns {{ target: string, measured: string, isReached: boolean }[]} of the parts that ran
 */
export function targetsReached({ rendering, memory, start, checking, api, workers, agreements, pages }) {
  return [
    ...(rendering ? ofRendering(rendering) : []),
    ...(memory ? ofMemory(memory) : []),
    ...(start ? ofStart(start) : []),
    ...(checking ? ofChecking(checking) : []),
    ...(api ? ofApi(api) : []),
    ...(workers ? ofWorkers(workers) : []),
    ...(agreements ? ofAgreements(agreements) : []),
    ...(pages ? ofPages(pages) : []),
  ];
}

function ofRendering({ oneAtATime, inBulk }) {
  const times = (table, letter) => table[letter].timesWorkpact.median;
  const timesBare = 1 / times(oneAtATime, 'c');
  return [
    atLeast('one at a time: as fast as a browser launched for each (a), times', 8, times(oneAtATime, 'a')),
    atLeast('one at a time: as fast as jsreport (e), times', 3, times(oneAtATime, 'e')),
    atLeast('in bulk: as fast as jsreport (e), times', 3, times(inBulk, 'e')),
    atMost('one at a time: time of bare page.pdf() (c), times', 1.6, timesBare),
    atLeast('in bulk: throughput of bare page.pdf() (c), times', 0.8, times(inBulk, 'c')),
  ];
}

function ofMemory({ lastOverFirst }) {
  return [atMost('peak memory, last fifth of the run over the first', MEMORY_GROWTH, lastOverFirst)];
}

function ofStart({ helpMilliseconds }) {
  return [atMost('workpact --help, ms', 400, helpMilliseconds)];
}

function ofChecking({ oneRole, folder }) {
  return [
    atMost('check of one role, with reading it, in times of reading it', 3, oneRole.timesReading.median),
    atMost('check of a folder, with reading it, in times of reading it', 3, folder.timesReading.median),
    atMost('peak memory of a folder, last fifth over the first', MEMORY_GROWTH, folder.lastOverFirst),
  ];
}

function atLeast(what, limit, measured) {
  return { target: `${what} ≥ ${limit}`, measured: measured.toPrecision(3), isReached: measured >= limit };
}

function atMost(what, limit, measured) {
  return { target: `${what} ≤ ${limit}`, measured: measured.toPrecision(3), isReached: measured <= limit };
}

/** Reads cost at most twice, writes at most 1.7 times the bare minimum; a hundred times as many roles cost half as much again. */
function ofApi({ requests, atSize }) {
  const rate = (name, least) =>
    atLeast(`API, ${name}: requests of the bare server, times`, least, requests[name].ratio.median);
  return [
    rate('read role', 0.5),
    rate('list 50', 0.5),
    rate('save draft', 0.6),
    rate('publish', 0.6),
    ...Object.entries(atSize).map(([name, { times }]) => atMost(`API, ${name}: time among many, times`, 1.5, times)),
  ];
}

/** What is held against the target has processor time of its own: a second worker on a machine that is full adds nothing. */
function ofWorkers({ onAllCores, halfACoreEach }) {
  const { median } = (halfACoreEach ?? onAllCores).times;
  return [atLeast('documents of two workers with half a core each, times those of one', 1.7, median)];
}

/** One hash and one signature take a quarter of a millisecond, so next to them every transaction is long: those limits hold a line, no more. */
function ofAgreements({ show, sign, seal, issueAlike, issueEachItsOwn }) {
  const times = (what, limit, { timesFloor }) => atMost(`agreements, ${what}`, limit, timesFloor.median);
  return [
    times('seal with certificate: time of bare print, hashes and signatures, times', 2.5, seal),
    times('issue, each with its own print: time of bare page.pdf(), times', 3.5, issueEachItsOwn),
    times('show what is signed: time of bare hash and signature, times', 200, show),
    times('sign, request to response: time of bare hash and signature, times', 150, sign),
    times('issue the same to many: time of bare hash and signature, times', 500, issueAlike),
  ];
}

function ofPages({ serverTime, loaded, edit }) {
  return [
    ...Object.entries(serverTime).map(([name, { times }]) =>
      atMost(`page ${name}: time of a bare page of the same bytes, times`, 3, times.median),
    ),
    ...Object.entries(loaded).flatMap(([name, { compressedKilobytes, layoutShift }]) => [
      atMost(`page ${name}: script and style, compressed kB`, 60, compressedKilobytes),
      atMost(`page ${name}: layout shift`, 0, layoutShift),
    ]),
    atMost(`an edit among ${edit.duties} duties, ms`, 16, edit.medianMs),
  ];
}
