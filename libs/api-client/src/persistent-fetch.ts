import { retryAfterOf } from './problem.js';

type Fetch = (request: Request) => Promise<Response>;

/** Waits between tries when the server names none: short, for what is usually a restart or a lost connection. */
const WAITS_MS = [200, 1_000, 3_000];
/** Longer waits are for the caller to decide about. */
const LONGEST_WAIT_MS = 30_000;
const KEY = 'idempotency-key';

/**
 * A `fetch` that tries again what can be tried again without harm: reading, and POST, which gets an `Idempotency-Key` so that the server
 * carries it out once. PUT, PATCH and DELETE are sent once: their `If-Match` could have been used up by the first try.
 * @param tries how often in all; 1 tries nothing again
 */
export function persistentFetch(send: Fetch, tries: number): Fetch {
  return async (request) => {
    if (request.method === 'POST' && !request.headers.has(KEY)) request.headers.set(KEY, crypto.randomUUID());
    const isRepeatable = ['GET', 'HEAD', 'POST'].includes(request.method);
    for (let tried = 1; ; tried++) {
      const isLast = !isRepeatable || tried >= tries;
      const response = await attempt(send, isLast ? request : request.clone(), isLast);
      const waitMs = response ? waitAfter(response) : null;
      if (response && (isLast || waitMs === null || waitMs > LONGEST_WAIT_MS)) return response;
      await pause(waitMs ?? WAITS_MS[Math.min(tried, WAITS_MS.length) - 1] ?? 0, request.signal);
    }
  };
}

/** @returns null when the connection failed and another try is left */
async function attempt(send: Fetch, request: Request, isLast: boolean): Promise<Response | null> {
  try {
    return await send(request);
  } catch (error) {
    if (isLast || request.signal.aborted) throw error;
    return null;
  }
}

/** Milliseconds to wait before trying again what was answered like this; null when it is final. */
function waitAfter(response: Response): number | null {
  const retryAfter = retryAfterOf(response);
  const isPassing = response.status === 429 || response.status === 503 || response.status === 409;
  // Without Retry-After a 409 is a clash that time does not mend.
  return isPassing && retryAfter !== null ? retryAfter * 1_000 : null;
}

/** @throws the signal's reason when the caller gives up */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
  signal.throwIfAborted();
}
