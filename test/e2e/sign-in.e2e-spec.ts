import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type BrowserContext, type CDPSession, type Page } from 'puppeteer-core';
import { accountsDoor, type DoorUnderTest } from '../../apps/server/src/accounts/accounts-door.fixture.js';
import { projectRoot } from '#program';
import { cacheFolder } from '../../libs/documents/src/pdf/browser/cache-folder.js';
import { findBrowser } from '../../libs/documents/src/pdf/browser/find-browser.js';

const axeSource = readFileSync(join(projectRoot(), 'node_modules/axe-core/axe.min.js'), 'utf8');
/** Where `SCREENSHOTS=folder` puts pictures, for people to look at. */
const pictures = process.env['SCREENSHOTS'];

let door: DoorUnderTest;
let browser: Browser;

beforeAll(async () => {
  const { executablePath, libraryPath } = await findBrowser(process.env, await cacheFolder(process.env));
  door = await accountsDoor();
  browser = await puppeteer.launch({
    executablePath,
    headless: 'shell',
    pipe: true,
    args: ['--no-sandbox'],
    env: { ...process.env, ...(libraryPath ? { LD_LIBRARY_PATH: libraryPath } : {}) },
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await door?.close();
});

/** A browser of one person, with what its pages said against the policy. */
async function aPerson(): Promise<{ page: Page; context: BrowserContext; complaints: string[]; session: CDPSession }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Fonts come from a door that is not here.
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
  });
  return { page, context, complaints, session: await page.createCDPSession() };
}

/** A device with a fingerprint reader, and somebody's finger on it. */
async function withAuthenticator(session: CDPSession, isUserVerified = true): Promise<string> {
  await session.send('WebAuthn.enable', { enableUI: false });
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    },
  });
  return authenticatorId;
}

async function signedInByLink(page: Page, email: string): Promise<void> {
  await page.goto(await door.link(email));
  await Promise.all([page.waitForNavigation(), page.click('button')]);
}

/** Runs in the page, which has no types here. */
const POST = `const post = (address, body) =>
  fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });`;
const SIGN_OUT = `fetch('/api/v1/session', { method: 'DELETE' })`;

/** As a page for one's own account would do it. @returns the status */
function register(page: Page): Promise<unknown> {
  return page.evaluate(`(async () => {
    ${POST}
    const { options, challenge } = await (await post('/api/v1/passkeys/registration')).json();
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    const { id, rawId, type, response } = (await navigator.credentials.create({ publicKey })).toJSON();
    const answer = await post('/api/v1/passkeys', { challenge, name: 'Laptop', credential: { id, rawId, type, response } });
    return answer.status;
  })()`);
}

async function pressPasskey(page: Page): Promise<void> {
  await page.goto(`${door.address}/login`);
  await page.waitForSelector('#passkey', { visible: true });
  await page.click('#passkey');
}

const whoIsSignedIn = (page: Page): Promise<unknown> =>
  page.evaluate(`fetch('/api/v1/session').then((answer) => answer.json())`);

test('a passkey is added and signs in, without e-mail and without second factor', async () => {
  const { email } = await door.found();
  const { page, session, complaints } = await aPerson();
  await withAuthenticator(session);
  await signedInByLink(page, email);
  await page.goto(`${door.address}/login`);
  expect(await register(page)).toBe(201);
  await page.evaluate(SIGN_OUT);
  expect(await whoIsSignedIn(page)).not.toHaveProperty('user');

  complaints.length = 0;
  await pressPasskey(page);
  await page.waitForFunction(`location.pathname === '/home'`);
  await page.goto(`${door.address}/login`);
  expect(await whoIsSignedIn(page)).toMatchObject({ user: { email } });
  const { rows } = await door.db.owner.query<{ counter: string; used: boolean }>(
    'SELECT counter, last_used_at IS NOT NULL AS used FROM passkey JOIN app_user u ON u.id = user_id WHERE email = $1',
    [email],
  );
  expect(rows).toEqual([{ counter: expect.stringMatching(/^[1-9]/), used: true }]);
});

test('a passkey that was copied (its counter runs behind) or is not unlocked does not sign in', async () => {
  const { email, ownerId } = await door.found();
  const { page, session } = await aPerson();
  const authenticatorId = await withAuthenticator(session);
  await signedInByLink(page, email);
  await page.goto(`${door.address}/login`);
  await register(page);
  await page.evaluate(SIGN_OUT);

  await door.db.owner.query('UPDATE passkey SET counter = 1000000 WHERE user_id = $1', [ownerId]);
  await pressPasskey(page);
  await page.waitForSelector('#passkey-problem', { visible: true });
  expect(await page.$eval('#passkey-problem', (element) => element.textContent)).toContain('was not accepted');

  await door.db.owner.query('UPDATE passkey SET counter = 0 WHERE user_id = $1', [ownerId]);
  await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await pressPasskey(page);
  await page.waitForSelector('#passkey-problem', { visible: true });
  expect(await whoIsSignedIn(page)).not.toHaveProperty('user');
});

test('an answer of a passkey cannot be sent twice', async () => {
  const { email } = await door.found();
  const { page, session } = await aPerson();
  await withAuthenticator(session);
  await signedInByLink(page, email);
  await page.goto(`${door.address}/login`);
  await register(page);
  const statuses = await page.evaluate(`(async () => {
    ${POST}
    const { options, challenge } = await (await post('/api/v1/passkeys/sign-in/options')).json();
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    const { id, rawId, type, response } = (await navigator.credentials.get({ publicKey })).toJSON();
    const answer = { challenge, credential: { id, rawId, type, response } };
    return [(await post('/api/v1/passkeys/sign-in', answer)).status, (await post('/api/v1/passkeys/sign-in', answer)).status];
  })()`);
  expect(statuses).toEqual([200, 401]);
});

test('everything but passkeys works without scripts', async () => {
  const { email } = await door.found();
  const { page } = await aPerson();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${door.address}/login`);
  expect(await page.$eval('.passkey', (element) => element.checkVisibility())).toBe(false);
  await page.type('#link-email', email);
  await Promise.all([page.waitForNavigation(), page.click('form button')]);
  expect(await page.$eval('h1', (element) => element.textContent)).toBe('Look into your mail');
  await signedInByLink(page, email);
  expect(new URL(page.url()).pathname).toBe('/home');
});

const PAGES = ['sign-in', 'sign-in-refused', 'link', 'link-used', 'second-factor', 'invitation'] as const;

async function show(page: Page, name: (typeof PAGES)[number]): Promise<void> {
  const { email, tenantId } = await door.found();
  if (name === 'sign-in') await page.goto(`${door.address}/login`);
  if (name === 'link') await page.goto(await door.link(email));
  if (name === 'link-used') await page.goto(`${door.address}/login/used`);
  if (name === 'invitation') {
    await door.db.owner.query(
      `INSERT INTO invitation (tenant_id, id, email, access_role, token_hash, expires_at)
       VALUES ($1, gen_random_uuid(), 'vera@example.org', 'viewer', sha256($2), now() + interval '1 day')`,
      [tenantId, Buffer.from(tenantId)],
    );
    await page.goto(`${door.address}/invitations/${tenantId}`);
  }
  if (name === 'sign-in-refused' || name === 'second-factor') {
    const owner = await door.browserOf(email);
    await owner.send('PUT', '/api/v1/password', { password: 'korrekt pferd batterie' });
    await owner.send('POST', '/api/v1/second-factor');
    await door.db.owner.query('UPDATE user_credential SET totp_confirmed_at = now()');
    await page.goto(`${door.address}/login`);
    await page.click('details summary');
    await page.type('#password-email', email);
    await page.type('#password', name === 'second-factor' ? 'korrekt pferd batterie' : 'wrong');
    await Promise.all([page.waitForNavigation(), page.click('details button')]);
  }
}

test.each(PAGES)('the page “%s” has no barrier that axe finds, in light, in dark, and on a phone', async (name) => {
  const { page, complaints } = await aPerson();
  await page.setBypassCSP(true);
  for (const [scheme, width] of [
    ['light', 1000],
    ['dark', 320],
  ] as const) {
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await show(page, name);
    if (pictures) await page.screenshot({ path: join(pictures, `${name}-${scheme}.png`), fullPage: true });
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await page.evaluate(axeSource);
    const violations = await page.evaluate(
      'axe.run().then((result) => result.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))',
    );
    expect(violations).toEqual([]);
  }
  expect(complaints.filter((complaint) => complaint.includes('Content Security Policy'))).toEqual([]);
});
