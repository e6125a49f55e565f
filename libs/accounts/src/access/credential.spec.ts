import { credentialOf, newApiKey, newToken, sessionCookieName, tokenHash } from './credential.js';

const HTTPS = new URL('https://workpact.example');
const requestWith = (headers: Record<string, string>, cookies: Record<string, string> = {}, url = '/api/v1/roles') => ({
  id: 1,
  method: 'GET',
  url,
  ip: '',
  headers,
  cookies,
});

describe('what a request shows for itself', () => {
  it('is the cookie that belongs to the address: over https only one that no neighbour could set', () => {
    expect(sessionCookieName(HTTPS)).toBe('__Host-workpact');
    expect(credentialOf(requestWith({}, { workpact: 'planted' }), HTTPS)).toBeNull();
    expect(credentialOf(requestWith({}, { '__Host-workpact': 'x' }), HTTPS)).toEqual({ kind: 'session', token: 'x' });
    expect(credentialOf(requestWith({}, { workpact: 'x' }), new URL('http://localhost'))).toEqual({
      kind: 'session',
      token: 'x',
    });
  });

  it.each([
    ['Bearer wp_abc', 'wp_abc'],
    ['bearer wp_abc', 'wp_abc'],
    ['Basic dXNlcjpwYXNz', ''],
    ['Bearer', ''],
    ['Bearer two words', ''],
    ['', ''],
  ])('is the header “%s” whenever there is one, even beside a cookie', (authorization, token) => {
    expect(credentialOf(requestWith({ authorization }, { '__Host-workpact': 'x' }), HTTPS)).toEqual({
      kind: 'api-key',
      token,
    });
  });
});

it.each(['/roles', '/', '/sign-out', '/apis', '//api/v1/roles'])(
  'is nothing at %s when it is a key: pages are for people',
  (url) => {
    const cookies = { '__Host-workpact': 'x' };
    expect(credentialOf(requestWith({ authorization: 'Bearer wp_abc' }, cookies, url), HTTPS)).toBeNull();
    expect(credentialOf(requestWith({}, cookies, url), HTTPS)).toEqual({ kind: 'session', token: 'x' });
  },
);

describe('a token', () => {
  it('has 256 bits and is kept as its SHA-256', () => {
    expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32);
    expect(newToken()).not.toBe(newToken());
    expect(tokenHash('abc').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('of a program shows no more than 48 of its bits', () => {
    const { key, prefix } = newApiKey();
    expect(key).toMatch(/^wp_[\w-]{43}$/);
    expect(prefix).toBe(key.slice(0, 11));
  });
});
