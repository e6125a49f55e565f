import { setTimeout as pause } from 'node:timers/promises';

/** A key service that says nothing for this long is away. Keys of our own sign in less than a hundredth of a second. */
const PATIENCE_MS = 20_000;

/** What came, or an error that says what did not. @param late "it did not sign" */
export async function inTime<T>(asked: Promise<T>, late: string, patienceMs = PATIENCE_MS): Promise<T> {
  const patience = new AbortController();
  const overdue = pause(patienceMs, null, { signal: patience.signal, ref: false }).then(() => {
    throw new Error(`${late} within ${patienceMs / 1_000} seconds`);
  });
  try {
    return await Promise.race([asked, overdue]);
  } finally {
    patience.abort();
    overdue.catch(() => undefined);
  }
}
