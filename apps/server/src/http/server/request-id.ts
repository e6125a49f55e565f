import type { IncomingMessage } from 'node:http';
import { newId } from '#platform';

/** Long enough for every tracing system's ids; no character that could forge a line of a log or a header. */
const SAFE = /^[\w.:-]{1,64}$/;

/** The caller's `X-Request-Id`, when it is harmless, so that one id follows a request through many programs; a new one otherwise. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && SAFE.test(given) ? given : newId();
}
