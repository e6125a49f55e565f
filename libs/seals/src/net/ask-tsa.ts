import type { AskAddress } from '#signing';
import type { TsaAccess } from '../settings/settings-shape.js';
import { guardedRequest, type RequestRules } from './guarded-request.js';

/** A token with its chain is some ten kilobytes. */
const MOST_BYTES_OF_TOKEN = 256 * 1024;
/** Lists of withdrawn certificates go into the document; those of large authorities have hundreds of kilobytes. */
const MOST_BYTES_OF_PROOF = 2 * 1024 * 1024;

/** Posts a time stamp request (RFC 3161, 3.4) to where an organisation's settings say. @throws Error in words */
export function askTsa({ url, user, password }: TsaAccess, body: Uint8Array, rules: RequestRules): Promise<Uint8Array> {
  return guardedRequest(
    {
      url,
      user,
      password,
      post: { contentType: 'application/timestamp-query', body },
      accept: 'application/timestamp-reply',
      mostBytes: MOST_BYTES_OF_TOKEN,
    },
    rules,
  );
}

/** Asks who knows whether a certificate was withdrawn. @throws Error in words */
export function askAddress(rules: RequestRules): AskAddress {
  return (url, post) =>
    guardedRequest({ url, post, accept: '*/*', mostBytes: MOST_BYTES_OF_PROOF }, { timeoutMs: 10_000, ...rules });
}
