import { OIDC_CALLBACK_PATH } from '#accounts';
import { accountsDoor, CookieBrowser, type Answer, type DoorUnderTest } from './accounts-door.fixture.js';
import { anOidcServer, throughOidcServer, type OidcAccount, type OidcServer } from './oidc-server.fixture.js';

const DOMAIN = 'sso.example';
let people = 0;

/** Somebody new whom the server knows. */
function aPerson(given: Partial<OidcAccount> = {}): OidcAccount {
  people++;
  return {
    sub: `subject-${people}`,
    email: `person-${people}@${DOMAIN}`,
    email_verified: true,
    name: `Person ${people}`,
    ...given,
  };
}

describe('single sign-on by OpenID Connect', () => {
  let door: DoorUnderTest;
  let server: OidcServer;
  let owner: CookieBrowser;
  let acme: Awaited<ReturnType<DoorUnderTest['found']>>;

  const setUp = (browser: CookieBrowser, change: object = {}): Promise<Answer> => {
    const { issuer, clientId, clientSecret } = server;
    const wish = { issuer, clientId, clientSecret, emailDomains: [DOMAIN], defaultAccessRole: 'recruiter', ...change };
    return browser.send('PUT', '/api/v1/oidc/provider', wish, { 'if-match': '*' });
  };
  /** To the server and through its pages. @returns the way back, not gone yet */
  const begin = async (browser: CookieBrowser, account: OidcAccount, slug = acme.slug): Promise<string> => {
    server.account = account;
    const page = await browser.get(`/login/single-sign-on?organisation=${slug}`);
    const address =
      /http-equiv="refresh" content="0; url=(?<address>[^"]+)"/.exec(page.text)?.groups?.['address'] ?? '';
    const plain = address.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
    return throughOidcServer(browser, plain, door.address, account.sub);
  };
  const signIn = async (account: OidcAccount, slug?: string): Promise<{ browser: CookieBrowser; answer: Answer }> => {
    const browser = new CookieBrowser(door.address);
    return { browser, answer: await browser.get(await begin(browser, account, slug)) };
  };
  const refused = (answer: Answer, words: string): void => {
    expect(answer.status).toBe(401);
    expect(answer.text).toContain(words);
    expect(answer.headers.getSetCookie().filter((line) => line.startsWith('workpact='))).toEqual([]);
  };

  beforeAll(async () => {
    door = await accountsDoor({ ALLOW_PRIVATE_ADDRESSES: 'true' });
    server = await anOidcServer(`${door.address}${OIDC_CALLBACK_PATH}`);
    acme = await door.found();
    owner = await door.browserOf(acme.email);
    await setUp(owner);
  });
  afterAll(async () => {
    await server.close();
    await door.close();
  });

  it('lets a person in for the first time, and knows them the second time, under another address too', async () => {
    const person = aPerson();
    const { browser, answer } = await signIn(person);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/home']);
    const session = (await browser.get('/api/v1/session')).json<{ user: { id: string } }>();
    expect(session).toMatchObject({ user: { email: person.email, name: person.name }, accessRole: 'recruiter' });
    const again = await signIn({ ...person, email: `renamed@${DOMAIN}` });
    expect((await again.browser.get('/api/v1/session')).json()).toMatchObject({ user: { id: session.user.id } });
  });

  it('is set up by the owner, who is told the redirect URI to enter at the server', async () => {
    const callback = `${door.address}${OIDC_CALLBACK_PATH}`;
    expect((await owner.get('/api/v1/oidc/provider')).json()).toMatchObject({ issuer: server.issuer, callback });
  });

  it('never tells the secret, and keeps it sealed', async () => {
    expect((await owner.get('/api/v1/oidc/provider')).text).not.toContain(server.clientSecret);
    const { rows } = await door.db.owner.query<{ client_secret: string }>('SELECT client_secret FROM oidc_provider');
    expect(rows[0]?.client_secret).toMatch(/^v1\./);
    expect((await setUp(owner, { clientSecret: undefined })).status).toBe(200);
    expect((await setUp(owner, { clientSecret: undefined, clientId: 'another' })).status).toBe(422);
  });

  it('refuses an address that the server has not verified', async () => {
    const person = aPerson({ email_verified: false });
    refused((await signIn(person)).answer, 'has not verified your e-mail address');
    const { rows } = await door.db.owner.query('SELECT 1 FROM app_user WHERE email = $1', [person.email]);
    expect(rows).toEqual([]);
  });

  it('refuses an address of another domain', async () => {
    for (const email of ['eve@evil.example', `eve@${DOMAIN}.evil.example`, `eve@not-${DOMAIN}`]) {
      refused((await signIn(aPerson({ email }))).answer, 'not of a domain');
    }
  });

  it('refuses an answer brought twice', async () => {
    const browser = new CookieBrowser(door.address);
    const back = await begin(browser, aPerson());
    const cookie = browser.cookie('workpact-sso') ?? '';
    expect((await browser.get(back)).status).toBe(303);
    browser.setCookie('workpact-sso', cookie);
    refused(await browser.get(back), 'finished before');
  });

  it('refuses a code that was used, in a sign-in that is new', async () => {
    const [browser, person] = [new CookieBrowser(door.address), aPerson()];
    const used = new URL(await begin(browser, person));
    await browser.get(used.href);
    const fresh = new URL(await begin(browser, person));
    fresh.searchParams.set('code', used.searchParams.get('code') ?? '');
    refused(await browser.get(fresh.href), 'Its answer was not valid');
  });

  it('refuses another state', async () => {
    const browser = new CookieBrowser(door.address);
    const back = new URL(await begin(browser, aPerson()));
    back.searchParams.set('state', 'another');
    refused(await browser.get(back.href), 'Its answer was not valid');
  });

  it('refuses an answer that another browser asked for, so that nobody is signed in as somebody else', async () => {
    const [attacker, victim] = [new CookieBrowser(door.address), new CookieBrowser(door.address)];
    const back = await begin(attacker, aPerson());
    refused(await victim.get(back), 'Begin again');
    await begin(victim, aPerson());
    refused(await victim.get(back), 'Its answer was not valid');
  });

  it.each([
    ['nonce', `jsonb_set(payload, '{nonce}', '"another"')`],
    ['code verifier', `jsonb_set(payload, '{codeVerifier}', '"another-verifier-that-is-long-enough-for-the-server"')`],
  ])('refuses another %s', async (_, change) => {
    const browser = new CookieBrowser(door.address);
    const back = await begin(browser, aPerson());
    await door.db.owner.query(`UPDATE login_challenge SET payload = ${change} WHERE kind = 'oidc'`);
    refused(await browser.get(back), 'Its answer was not valid');
  });

  it('keeps out whom an admin has removed, though the server knows them', async () => {
    const person = aPerson();
    const { browser } = await signIn(person);
    const { user } = (await browser.get('/api/v1/session')).json<{ user: { id: string } }>();
    expect((await owner.send('DELETE', `/api/v1/members/${user.id}`)).status).toBe(204);
    expect((await browser.get('/api/v1/organisation')).status).toBe(403);
    refused((await signIn(person)).answer, 'membership of the organisation has ended');
  });

  it('gives an organisation’s own server no way into another organisation, whatever it vouches for', async () => {
    // Mallory owns an organisation and its OpenID Connect server, and lets it vouch for the owner of Acme.
    const mallory = await door.found();
    await setUp(await door.browserOf(mallory.email), { emailDomains: [acme.email.split('@')[1]] });
    refused((await signIn(aPerson({ email: acme.email }), mallory.slug)).answer, 'not in this organisation');
    // Even where the owner of Acme is a member of Mallory's organisation, the way ends there.
    const sql = `INSERT INTO membership (tenant_id, user_id, access_role) VALUES ($1, $2, 'viewer')`;
    await door.db.owner.query(sql, [mallory.tenantId, acme.ownerId]);
    const { browser, answer } = await signIn(aPerson({ email: acme.email }), mallory.slug);
    expect(answer.status).toBe(303);
    const session = (await browser.get('/api/v1/session')).json<{ organisations: object[]; permissions: string[] }>();
    expect(session.organisations).toEqual([expect.objectContaining({ id: mallory.tenantId })]);
    expect(session.permissions).not.toContain('account:own');
    const attempts = await Promise.all([
      browser.send('PUT', '/api/v1/session/organisation', { organisationId: acme.tenantId }),
      browser.send('PUT', '/api/v1/password', { password: 'korrekt pferd batterie' }),
      browser.send('POST', '/api/v1/passkeys/registration'),
      browser.send('POST', '/api/v1/second-factor'),
    ]);
    expect(attempts.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    const seen = (await browser.get('/api/v1/sessions')).json<{ items: object[] }>();
    expect(seen.items).toEqual([expect.objectContaining({ isCurrent: true })]);
    expect((await browser.send('DELETE', '/api/v1/sessions')).json()).toEqual({ ended: 0 });
    expect((await owner.get('/api/v1/session')).status).toBe(200);
  });

  it('is for owners to set up, and keeps no server that does not answer as one', async () => {
    const { browser } = await signIn(aPerson());
    expect((await setUp(browser)).status).toBe(403);
    const nowhere = await setUp(owner, { issuer: door.address });
    expect([nowhere.status, nowhere.json()]).toMatchObject([422, { faults: [{ pointer: '/issuer' }] }]);
  });
});

test('an OpenID Connect server in the inner network is not spoken to unless the installation allows it', async () => {
  const door = await accountsDoor();
  try {
    const owner = await door.browserOf((await door.found()).email);
    for (const issuer of [
      'https://localhost:1',
      'https://127.0.0.1:1',
      'https://[::ffff:10.0.0.1]',
      'http://example.org',
    ]) {
      const wish = { issuer, clientId: 'x', clientSecret: 'x', emailDomains: [DOMAIN] };
      const answer = await owner.send('PUT', '/api/v1/oidc/provider', wish, { 'if-match': '*' });
      expect(answer.status).toBe(422);
    }
  } finally {
    await door.close();
  }
});
