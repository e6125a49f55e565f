import { accountsDoor, CookieBrowser, type DoorUnderTest } from './accounts-door.fixture.js';

interface Problem {
  readonly type: string;
  readonly detail: string;
}

describe('signing in over HTTP', () => {
  let door: DoorUnderTest;
  const aBrowser = (): CookieBrowser => new CookieBrowser(door.address);

  beforeAll(async () => {
    door = await accountsDoor();
  });
  afterAll(() => door.close());

  it('shows a button before a link is used up, then signs in and leads home', async () => {
    const { email } = await door.found();
    const [browser, link] = [aBrowser(), await door.link(email)];
    for (let scanner = 0; scanner < 3; scanner++)
      expect((await aBrowser().get(link)).text).toContain('<button>Sign in</button>');
    const answer = await browser.send('POST', link, new URLSearchParams());
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/home']);
    const session = (await browser.get('/api/v1/session')).json<{ user: object; accessRole: string }>();
    expect(session).toMatchObject({
      user: { email },
      accessRole: 'owner',
      organisations: [{ name: 'Acme', isCurrent: true }],
    });
  });

  it('says on a page that a link was used', async () => {
    const link = await door.link((await door.found()).email);
    await aBrowser().send('POST', link, new URLSearchParams());
    for (const answer of [await aBrowser().get(link), await aBrowser().send('POST', link, new URLSearchParams())]) {
      expect(answer.text).toContain('This link does not work');
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  });

  it('keeps the session where scripts and other sites cannot reach it', async () => {
    const answer = await aBrowser().send('POST', await door.link((await door.found()).email), new URLSearchParams());
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^workpact=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('answers the same whether somebody has the address or not', async () => {
    const { email } = await door.found();
    const answers = [];
    for (const address of [email, 'nobody@nowhere.example']) {
      const api = await aBrowser().send('POST', '/api/v1/login-links', { email: address });
      const page = await aBrowser().send('POST', '/login/link', new URLSearchParams({ email: address }));
      answers.push([api.status, api.text, page.status, page.text.replaceAll(address, 'the address')]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject([202, '', 202, expect.stringContaining('the address')]);
  });

  it('has a password with a second factor, a wrong code refused and a right one taken', async () => {
    const { email } = await door.found();
    const owner = await door.browserOf(email);
    expect((await owner.send('PUT', '/api/v1/password', { password: 'korrekt pferd batterie' })).status).toBe(204);
    const plain = await aBrowser().send('POST', '/api/v1/password/sign-in', {
      email,
      password: 'korrekt pferd batterie',
    });
    expect(plain.json()).toEqual({ status: 'signed-in' });

    const { secret } = (await owner.send('POST', '/api/v1/second-factor')).json<{ secret: string }>();
    const { TOTP, Secret } = await import('otpauth');
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    const confirmed = await owner.send('POST', '/api/v1/second-factor/confirm', { code: totp.generate() });
    const { recoveryCodes } = confirmed.json<{ recoveryCodes: string[] }>();
    expect(recoveryCodes).toHaveLength(10);

    const browser = aBrowser();
    const first = await browser.send(
      'POST',
      '/login/password',
      new URLSearchParams({ email, password: 'korrekt pferd batterie' }),
    );
    expect(browser.cookie('workpact')).toBeUndefined();
    const challenge = /name="challenge" value="(?<token>[\w-]+)"/.exec(first.text)?.groups?.['token'] ?? '';
    const wrong = await browser.send(
      'POST',
      '/login/second-factor',
      new URLSearchParams({ challenge, code: '000000' }),
    );
    expect([wrong.status, wrong.text]).toEqual([401, expect.stringContaining('The code is wrong')]);
    const replayed = await browser.send(
      'POST',
      '/login/second-factor',
      new URLSearchParams({ challenge, code: totp.generate() }),
    );
    expect(replayed.status).toBe(401);
    const right = await browser.send(
      'POST',
      '/login/second-factor',
      new URLSearchParams({ challenge, code: recoveryCodes[0]! }),
    );
    expect(right.status).toBe(303);
    expect((await browser.get('/api/v1/session')).status).toBe(200);
  });

  it('tells an unknown address and a wrong password in the same words', async () => {
    const { email } = await door.found();
    const answers = [];
    for (const address of [email, 'nobody@nowhere.example']) {
      const answer = await aBrowser().send('POST', '/api/v1/password/sign-in', { email: address, password: 'wrong' });
      const { type, detail } = answer.json<Problem>();
      answers.push([answer.status, type, detail]);
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  it('signs out: the token is worth nothing afterwards, whoever kept it', async () => {
    const browser = await door.browserOf((await door.found()).email);
    const token = browser.cookie('workpact') ?? '';
    expect((await browser.send('DELETE', '/api/v1/session')).status).toBe(204);
    expect(browser.cookie('workpact')).toBeUndefined();
    browser.setCookie('workpact', token);
    expect((await browser.get('/api/v1/session')).status).toBe(401);
  });

  it.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring subdomain', { origin: 'https://evil.localhost', 'sec-fetch-site': 'same-site' }],
    ['another site of an old browser', { origin: 'https://evil.example', 'sec-fetch-site': '' }],
  ])('carries nothing out for %s', async (_, headers) => {
    const browser = await door.browserOf((await door.found()).email);
    const answer = await browser.send('DELETE', '/api/v1/sessions', undefined, headers);
    expect([answer.status, answer.json<Problem>().type]).toEqual([
      403,
      'https://workpact.org/problems/cross-site-request',
    ]);
    const link = await door.link((await door.found()).email);
    expect((await aBrowser().send('POST', link, new URLSearchParams(), headers)).status).toBe(403);
    expect((await browser.send('DELETE', '/api/v1/sessions')).status).toBe(200);
  });

  it('lets a program in by API key, within its scopes, without cookie or origin', async () => {
    const owner = await door.browserOf((await door.found()).email);
    const wish = { name: 'Script', scopes: ['members:read'], days: 1 };
    const { key, id, prefix } = (await owner.send('POST', '/api/v1/api-keys', wish)).json<Record<string, string>>();
    const program = (method: string, path: string): Promise<Response> =>
      fetch(`${door.address}${path}`, { method, headers: { authorization: `Bearer ${key}` } });
    expect(key).toMatch(new RegExp(`^${prefix}`));
    expect((await program('GET', '/api/v1/members')).status).toBe(200);
    expect((await program('GET', '/api/v1/audit')).status).toBe(403);
    expect((await program('GET', '/api/v1/session')).status).toBe(403);
    expect((await owner.get('/api/v1/api-keys')).text).not.toContain(key);
    expect((await owner.send('DELETE', `/api/v1/api-keys/${id}`)).status).toBe(204);
    expect((await program('GET', '/api/v1/members')).status).toBe(401);
  });

  it('needs the ETag to change the organisation, and shows both sides when it is old', async () => {
    const owner = await door.browserOf((await door.found()).email);
    const etag = (await owner.get('/api/v1/organisation')).headers.get('etag') ?? '';
    expect((await owner.send('PATCH', '/api/v1/organisation', { name: 'New' })).status).toBe(428);
    const change = (name: string) => owner.send('PATCH', '/api/v1/organisation', { name }, { 'if-match': etag });
    expect((await change('New')).json()).toMatchObject({ name: 'New', revision: 2 });
    const late = await change('Newer');
    expect([late.status, late.json()]).toMatchObject([412, { current: { name: 'New' }, yours: { name: 'Newer' } }]);
  });

  it('pages through the audit log, which tells of sign-ins and changes', async () => {
    const { email } = await door.found();
    const owner = await door.browserOf(email);
    await owner.send('POST', '/api/v1/invitations', { email: 'vera@example.org', accessRole: 'viewer' });
    const facts: string[] = [];
    for (let cursor = ''; ;) {
      const page = (await owner.get(`/api/v1/audit?limit=1${cursor}`)).json<{
        items: { fact: string }[];
        nextCursor: string | null;
      }>();
      facts.push(...page.items.map(({ fact }) => fact));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(facts).toEqual(['member-invited', 'signed-in', 'organisation-founded']);
  });
});
