import type { Browser, Page } from 'puppeteer-core';
import { aBrowser, aPage, faultsOf, press } from './real-browser.js';
import { ALWAYS, aSigningInstallation, type SigningInstallation } from './signing-installation.js';

const WIDTHS = [390, 1440] as const;

let at: SigningInstallation;
let browser: Browser;

beforeAll(async () => {
  [at, browser] = await Promise.all([aSigningInstallation(), aBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await at?.close();
});

async function open(path: string, { width = 1440, isSignedIn = true, hasScript = true } = {}): Promise<Page> {
  const page = await aPage(browser, width, { hasScript });
  if (isSignedIn) await at.signIn(page);
  await page.goto(at.address + path, { waitUntil: 'networkidle0' });
  return page;
}

const pathsOf = (page: Page): Promise<string[]> =>
  page.$$eval('a[href^="/"]:not([href^="/api/"])', (links) => links.map((link) => link.getAttribute('href') ?? ''));
const textOf = (page: Page): Promise<string> => page.$eval('main', (main) => main.textContent ?? '');

it.each(WIDTHS)('says to strangers what it is, %i px wide', async (width) => {
  const page = await open('/', { width, isSignedIn: false });
  expect(await faultsOf(page, `welcome-${width}`)).toEqual([]);
  await page.close();
});

it('leads somebody who must sign in first back to the page that they wanted', async () => {
  const page = await open('/roles?state=draft', { isSignedIn: false });
  expect(new URL(page.url()).pathname).toBe('/login');
  await at.signIn(page);
  await page.goto(`${at.address}/login/done`);
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/roles?state=draft');
  await page.close();
});

it.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', '/roles\r\nset-cookie: a=b'])(
  'leads nobody to %j after signing in',
  async (to) => {
    const page = await open(`/login?to=${encodeURIComponent(to)}`, { isSignedIn: false });
    await at.signIn(page);
    await page.goto(`${at.address}/login/done`);
    expect(new URL(page.url()).pathname).toBe('/home');
    await page.close();
  },
);

it.each(WIDTHS)('lists roles, first none and then some, %i px wide', async (width) => {
  const page = await open('/roles?q=nobody-has-these-words', { width });
  expect(await faultsOf(page, `roles-none-${width}`)).toEqual([]);
  await page.goto(`${at.address}/roles`, { waitUntil: 'networkidle0' });
  expect(await faultsOf(page, `roles-${width}`)).toEqual([]);
  await page.close();
});

it.each(WIDTHS)('shows what a role amounts to, and its documents as they print, %i px wide', async (width) => {
  const id = await at.publishedRole(width === 390 ? 'remote-engineer' : 'clinic-front-desk');
  const page = await open(`/roles/${id}`, { width });
  expect(await faultsOf(page, `role-${width}`)).toEqual([]);
  expect(await page.$$eval('.picture svg', (pictures) => pictures.length)).toBe(2);
  await press(page, 'a[href$="/preview/expectation-sheet"]');
  const sheet = page.frames().find((frame) => frame.url().endsWith('/document'));
  expect(await sheet?.$eval('h1', (heading) => heading.textContent)).toBeTruthy();
  await page.close();
});

it.each(WIDTHS)('shows where an agreement is, and whom it waits for, %i px wide', async (width) => {
  const page = await open('/agreements', { width });
  if (width === WIDTHS[0]) expect(await textOf(page)).toContain('No agreement yet');
  expect(await faultsOf(page, `agreements-${width}`)).toEqual([]);
  const roleId = await at.publishedRole(width === 390 ? 'article-1-front-desk' : 'article-2-client-counselor');
  const name = `Ada ${'Long'.repeat(20)} ${width}`;
  const { id } = await at.api('POST', '/agreements', {
    roleId,
    parties: [
      { part: 'new-hire', displayName: name, email: `ada-${width}@example.net`, hours: ALWAYS },
      {
        part: 'company-signer',
        displayName: 'Mara Quinn',
        email: 'mara@example-works.example',
        turn: 2,
        hours: ALWAYS,
      },
    ],
  });
  await page.goto(`${at.address}/agreements/${id}`);
  expect(await textOf(page)).toContain('Draft');
  await at.api('POST', `/agreements/${id}/send`);
  await at.linkTo(`ada-${width}@example.net`);
  await page.reload();
  expect(await textOf(page)).toContain(`Waits for ${name}.`);
  expect(await textOf(page)).toContain('The log is whole');
  expect(await faultsOf(page, `agreement-${width}`)).toEqual([]);
  await page.goto(`${at.address}/agreements`);
  expect(await faultsOf(page, `agreements-long-${width}`)).toEqual([]);
  await page.close();
});

it('has no link that leads nowhere', async () => {
  const seen = new Set<string>();
  const page = await open('/home');
  const found = ['/home'];
  for (let path = found.shift(); path !== undefined && seen.size < 80; path = found.shift()) {
    const plain = path.split('#')[0] ?? '';
    if (seen.has(plain)) continue;
    seen.add(plain);
    const answer = await page.goto(at.address + plain, { waitUntil: 'domcontentloaded' });
    expect([plain, answer?.status()]).toEqual([plain, 200]);
    found.push(...(await pathsOf(page)));
  }
  expect(seen.size).toBeGreaterThan(30);
  await page.close();
}, 120_000);

it('ends a session without scripts', async () => {
  const page = await open('/home', { hasScript: false });
  expect(await textOf(page)).not.toBe('');
  await press(page, '.shell-side > .shell-me button');
  expect(new URL(page.url()).pathname).toBe('/');
  await page.goto(`${at.address}/home`);
  expect(new URL(page.url()).pathname).toBe('/login');
  await page.close();
});
