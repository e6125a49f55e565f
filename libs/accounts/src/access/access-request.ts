import type { Caller } from './caller.js';

/** What access control reads of a request, and the caller that it leaves there. Fastify's request fits. */
export interface AccessRequest {
  readonly id: unknown;
  readonly method: string;
  readonly url: string;
  readonly ip: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly cookies?: Readonly<Record<string, string | undefined>>;
  caller?: Caller;
}
