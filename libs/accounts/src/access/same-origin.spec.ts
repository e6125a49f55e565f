import { isCrossSite } from './same-origin.js';

const BASE = new URL('https://workpact.example');

describe('a request that may come from a page of another site', () => {
  it.each([
    // [headers, with a cookie, without]
    [{ 'sec-fetch-site': 'same-origin' }, false, false],
    [{ 'sec-fetch-site': 'none' }, false, false],
    [{ 'sec-fetch-site': 'cross-site' }, true, true],
    [{ 'sec-fetch-site': 'same-site' }, true, true],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://workpact.example' }, true, true],
    [{ origin: 'https://workpact.example' }, false, false],
    [{ origin: 'https://workpact.example.evil.example' }, true, true],
    [{ origin: 'http://workpact.example', host: 'workpact.example:8080' }, true, true],
    [{ origin: 'http://192.168.1.5:4680', host: '192.168.1.5:4680' }, false, false],
    [{ origin: 'null' }, true, true],
    [{}, true, false],
  ])('%j: refused with a cookie %s, without %s', (headers, withCookie, without) => {
    const request = { id: 1, method: 'POST', url: '/api/v1/roles', ip: '192.0.2.1', headers };
    expect(isCrossSite(request, true, BASE)).toBe(withCookie);
    expect(isCrossSite(request, false, BASE)).toBe(without);
  });

  it.each(['GET', 'HEAD', 'OPTIONS'])('may read with %s: other sites do not see the answer', (method) => {
    expect(
      isCrossSite(
        { id: 1, method, url: '/api/v1/roles', ip: '', headers: { 'sec-fetch-site': 'cross-site' } },
        true,
        BASE,
      ),
    ).toBe(false);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'PROPFIND'])('may not write with %s', (method) => {
    expect(
      isCrossSite(
        { id: 1, method, url: '/api/v1/roles', ip: '', headers: { 'sec-fetch-site': 'cross-site' } },
        true,
        BASE,
      ),
    ).toBe(true);
  });
});
