import { PrintTimedOut } from './print-errors.js';

/**
 * Does the work, unless it takes too long or the signal is aborted first. The work itself is not stopped: the caller must make an end of it.
 *
 * @throws PrintTimedOut, or the signal's reason
 */
export async function withinLimits<T>(begin: () => Promise<T>, timeoutMs: number, signal?: AbortSignal): Promise<T> {
  signal?.throwIfAborted();
  let stop = (): void => {};
  const limit = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new PrintTimedOut(timeoutMs)), timeoutMs);
    const abort = (): void => reject(signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
  });
  const work = begin();
  work.catch(() => {}); // when the limit wins, the work fails later, unobserved
  try {
    return await Promise.race([work, limit]);
  } finally {
    stop();
  }
}
