// Does a long run stay as small as it began?
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rounded } from './statistics.mjs';

const MEGABYTE = 1e6;

/**
 * Compares the peak of the first fifth of a bulk run with the peak of its last fifth (200 of 1,000 documents).
 *
 * @param {{ documents: number, pages: number, seconds: number }} options
 * @returns {Promise<object | null>} null where there is no /proc
 */
export async function benchMemory({ documents, pages, seconds }) {
  if (!existsSync('/proc/self/status')) return null;
  const program = fileURLToPath(new URL('memory-process.mjs', import.meta.url));
  const child = fork(program, [documents, pages, seconds].map(String));
  const failed = once(child, 'exit').then(([code]) => Promise.reject(new Error(`The memory run ended with ${code}.`)));
  const [{ printed, browsersStarted, samples }] = await Promise.race([once(child, 'message'), failed]);
  await failed.catch(() => {});
  const fifth = printed / 5;
  const peaks = [0, 1, 2, 3, 4].map((part) =>
    peak(samples.filter((sample) => sample.printed >= part * fifth && sample.printed < (part + 1) * fifth)),
  );
  return {
    documents: printed,
    browsersStarted,
    samples: samples.length,
    peakMegabytesByFifth: peaks.map((bytes) => Math.round(bytes / MEGABYTE)),
    lastOverFirst: rounded(peaks[4] / peaks[0]),
  };
}

function peak(samples) {
  if (samples.length === 0) throw new Error('Too few documents to see memory over time; ask for more.');
  return Math.max(...samples.map(({ bytes }) => bytes));
}
