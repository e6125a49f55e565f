import { settledOf, type BatchProgress } from '#document-library';
import { batchAnswer } from './documents.responses.js';

/** Milliseconds after which a browser that lost the connection comes back. */
const COME_BACK_MS = 2_000;
/** Silent rounds between two signs of life; proxies close what is silent for half a minute and longer. */
const QUIET_ROUNDS = 10;

/**
 * Progress as server-sent events (HTML Living Standard, 9.2). The id of an event is how many documents are settled: it only grows, so that
 * whoever comes back with `Last-Event-ID` is told what they missed, by whichever server.
 */
export async function* progressEvents(progress: AsyncIterable<BatchProgress | null>): AsyncGenerator<string> {
  yield `retry: ${COME_BACK_MS}\n\n`;
  let quiet = 0;
  for await (const now of progress) {
    if (now !== null)
      yield `id: ${settledOf(now)}\nevent: progress\ndata: ${JSON.stringify(batchAnswer.parse(now))}\n\n`;
    else if (++quiet % QUIET_ROUNDS === 0) yield ':\n\n';
  }
}
