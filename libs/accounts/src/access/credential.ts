import { createHash, randomBytes } from 'node:crypto';
import type { AccessRequest } from './access-request.js';

/** 256 bits: beyond guessing, so that a fast hash is enough to keep it by. */
const SECRET_BYTES = 32;
const API_KEY_START = 'wp_';
/** How much of an API key is kept and shown to tell keys apart: 8 of its 43 characters. */
const SHOWN_LENGTH = API_KEY_START.length + 8;
const BEARER = /^Bearer +(?<token>[\w~+/.-]+=*)$/i;

/** An opaque secret for a session, link or invitation. */
export function newToken(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

export function newApiKey(): { readonly key: string; readonly prefix: string } {
  const key = `${API_KEY_START}${newToken()}`;
  return { key, prefix: key.slice(0, SHOWN_LENGTH) };
}

/** What is kept of a token. Rows are found by it, so no comparison leaks how much of a guess was right. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/**
 * The name of the session cookie. Browsers take `__Host-` only over https, for this host and the path `/`, so that neither
 * plain http nor a neighbouring subdomain can set it.
 */
export function sessionCookieName(baseUrl: URL): string {
  return baseUrl.protocol === 'https:' ? '__Host-workpact' : 'workpact';
}

export type Credential =
  { readonly kind: 'session'; readonly token: string } | { readonly kind: 'api-key'; readonly token: string };

/** Where programs come in. Pages are for people. */
const API = '/api/';

/**
 * What a request shows for itself. The header decides when both are there: who sets it means it. It opens the API alone.
 * @returns null when it shows nothing that counts there; an Authorization header of another form is shown and never fits.
 */
export function credentialOf(request: AccessRequest, baseUrl: URL): Credential | null {
  const authorization = request.headers['authorization'];
  if (authorization !== undefined) {
    if (!request.url.startsWith(API)) return null;
    const token = BEARER.exec(String(authorization))?.groups?.['token'] ?? '';
    return { kind: 'api-key', token };
  }
  const cookie = request.cookies?.[sessionCookieName(baseUrl)];
  return cookie === undefined || cookie === '' ? null : { kind: 'session', token: cookie };
}
