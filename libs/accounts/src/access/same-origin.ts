import type { AccessRequest } from './access-request.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a browser may have been made to send the request by a page of another site (CSRF). Reading is never refused: other sites
 * cannot see the answer.
 *
 * Browsers say where a request comes from in headers that pages cannot write: `Sec-Fetch-Site`, and on plain http `Origin`. A
 * request with a cookie must carry one of them. One without cookie may lack both (it is no browser), but what is there must fit, or
 * another site could sign its visitors in as somebody else.
 * @param baseUrl the address that people open; `Host` counts too, because on one machine `localhost` has many names
 */
export function isCrossSite(request: AccessRequest, hasCookie: boolean, baseUrl: URL): boolean {
  if (SAFE_METHODS.has(request.method)) return false;
  const site = one(request.headers['sec-fetch-site']);
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = one(request.headers['origin']);
  if (origin === undefined) return hasCookie;
  return origin !== baseUrl.origin && !(URL.canParse(origin) && new URL(origin).host === one(request.headers['host']));
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join() : header;
}
