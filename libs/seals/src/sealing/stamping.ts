import { timestampClient, type TimestampClient } from '#signing';
import { askTsa } from '../net/ask-tsa.js';
import type { RequestRules } from '../net/guarded-request.js';
import type { TsaAccess } from '../settings/settings-shape.js';
import { TimestampFailed } from './seals.errors.js';

/** Asks an authority for time stamps, and checks what comes. The client throws TimestampFailed. */
export function stamping(tsa: TsaAccess, rules: RequestRules): TimestampClient {
  const client = timestampClient((request) => askTsa(tsa, request, rules), { trustedRoots: tsa.roots });
  return (digest) =>
    client(digest).catch((error: unknown) => {
      throw new TimestampFailed(error instanceof Error ? error.message : String(error), { cause: error });
    });
}
