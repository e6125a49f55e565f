// The rendering path: all contenders print the same documents in interleaved rounds, so that whatever else the machine does hits
// all alike. One at a time first, then in bulk.
import { CONTENDERS, benchDocuments } from './contenders.mjs';
import { median, ratioOf, rounded } from './statistics.mjs';

const DOCUMENTS_A_ROUND = 10;
const DOCUMENTS_A_BULK_ROUND = 40;
const WARM_UP = 6;

/**
 * @param {{ documents: number, pages: number, deadline: number }} options `deadline` on the clock of `performance.now()`: no round
 *   begins after it, and none of one document at a time when two thirds of the time are gone
 */
export async function benchRendering({ documents: count, pages, deadline }) {
  const documents = benchDocuments(count);
  assertAllDifferent(documents);
  const open = await openAll(documents, pages);
  try {
    await warmUp(open, documents);
    const documentsByPages = await countPages(open, documents);
    const singleDeadline = deadline - (deadline - performance.now()) / 3; // the rest is for bulk
    const single = await inRounds(roundsOf(documents, DOCUMENTS_A_ROUND), open, singleDeadline, printOneByOne);
    const many = open.filter(({ contender }) => contender.bulk);
    const bulk = await inRounds(roundsOf(documents, DOCUMENTS_A_BULK_ROUND), many, deadline, printInBulk);
    return {
      documents: count,
      browserPages: pages,
      documentsByPages,
      oneAtATime: summary(single),
      inBulk: summary(bulk),
    };
  } finally {
    await Promise.all(open.map(({ contender }) => contender.close()));
  }
}

async function openAll(documents, pages) {
  const opened = [];
  for (const [letter, { title, open }] of Object.entries(CONTENDERS)) {
    opened.push({ letter, title, contender: await open(documents, { pages }) });
  }
  return opened;
}

function assertAllDifferent(documents) {
  const different = new Set(documents.map(({ html }) => html)).size;
  if (different !== documents.length)
    throw new Error(`Of ${documents.length} documents only ${different} are different.`);
}

/** Browsers started, fonts read, code compiled. Also looks that all print the same: a contender that leaves pages out would win. */
async function warmUp(open, documents) {
  for (const document of documents.slice(0, WARM_UP)) {
    const pagesBy = {};
    for (const { letter, contender } of open) pagesBy[letter] = pageCount((await contender.one(document)).pdf);
    const different = new Set(Object.values(pagesBy).filter((pages) => pages !== null));
    if (different.size !== 1) throw new Error(`Not the same pages: ${JSON.stringify(pagesBy)}`);
  }
  for (const { contender } of open) await contender.bulk?.(documents.slice(0, WARM_UP));
}

/** @returns {Promise<Record<string, number>>} how many documents have 3 pages, how many 4; no other is what this benchmark is about */
async function countPages(open, documents) {
  const bare = open.find(({ letter }) => letter === 'c');
  const counts = {};
  for (const document of documents) {
    const pages = pageCount((await bare.contender.one(document)).pdf);
    if (pages !== 3 && pages !== 4) throw new Error(`Agreement ${document.number} has ${pages} pages, not 3 or 4.`);
    counts[pages] = (counts[pages] ?? 0) + 1;
  }
  return counts;
}

/** Chromium writes each page as a plain object. In a compact PDF/A they are compressed: null. */
function pageCount(pdf) {
  const text = Buffer.from(pdf).toString('latin1');
  if (!text.startsWith('%PDF-')) throw new Error('That is no PDF.');
  const pages = text.match(/\/Type \/Page\b/g)?.length ?? 0;
  if (pages > 0) return pages;
  if (!text.includes('pdfaid:part')) throw new Error('A PDF without pages.');
  return null;
}

function roundsOf(documents, size) {
  const rounds = Math.max(1, Math.floor(documents.length / size));
  return Array.from({ length: rounds }, (_, round) => documents.slice(round * size, (round + 1) * size));
}

/** Each round another contender begins: who comes after a heavy one may find a hot machine. */
async function inRounds(rounds, open, deadline, print) {
  const results = open.map(({ letter, title }) => ({ letter, title, millisecondsByRound: [], documents: 0 }));
  for (const [round, documents] of rounds.entries()) {
    if (performance.now() > deadline) break;
    for (let turn = 0; turn < open.length; turn++) {
      const place = (turn + round) % open.length;
      results[place].millisecondsByRound.push(await print(open[place].contender, documents));
      results[place].documents += documents.length;
    }
  }
  return results;
}

/** @returns milliseconds of the median document */
async function printOneByOne(contender, documents) {
  const times = [];
  for (const document of documents) times.push((await contender.one(document)).milliseconds);
  return median(times);
}

/** @returns milliseconds a document */
async function printInBulk(contender, documents) {
  return (await contender.bulk(documents)) / documents.length;
}

/** @returns by letter: milliseconds a document (median of rounds) and, round by round, how many times as long as Workpact */
function summary(results) {
  const workpact = results.find(({ letter }) => letter === 'd');
  return Object.fromEntries(
    results.map(({ letter, title, millisecondsByRound, documents }) => {
      const { median: times, lowest, highest } = ratioOf(millisecondsByRound, workpact.millisecondsByRound);
      const timesWorkpact = { median: rounded(times), lowest: rounded(lowest), highest: rounded(highest) };
      const milliseconds = rounded(median(millisecondsByRound));
      return [letter, { title, documents, rounds: millisecondsByRound.length, milliseconds, timesWorkpact }];
    }),
  );
}
