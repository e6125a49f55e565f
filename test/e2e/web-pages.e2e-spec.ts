import type { Browser, Page } from 'puppeteer-core';
import { aBrowser, aPage, faultsOf, press } from './real-browser.js';
import { aSigningInstallation, type SigningInstallation } from './signing-installation.js';

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

it.each(WIDTHS)(
  'makes a role without scripts, shows what it lacks, and keeps its text with and without faults, %i px wide',
  async (width) => {
    const page = await open('/roles/new', { width, hasScript: false });
    await press(page, 'main form button');
    expect(await textOf(page)).toContain('Fill this in.');
    await page.type('#title', `Night porter ${width}`);
    await press(page, 'main form button');
    const address = page.url().replace(/\/text$/, '');
    expect(address).toMatch(/\/roles\/[\da-f-]{36}$/);
    await page.goto(address);
    expect(await textOf(page)).toContain('Open before it can be published');
    await page.goto(`${address}/preview/expectation-sheet`);
    expect(await textOf(page)).toContain('This document cannot be made yet');

    await page.goto(`${address}/text`);
    const before = await page.$eval('textarea', (area) => area.value);
    await page.type('textarea', '\nhourz: 12');
    await press(page, 'main form button');
    expect(await textOf(page)).toContain('hourz');
    expect(await textOf(page)).toContain('Saved, and not readable yet');
    await page.goto(address);
    expect(page.url()).toBe(`${address}/text`);
    const stale = await open(new URL(page.url()).pathname, { width });
    await page.$eval('textarea', (area, text) => (area.value = text), before);
    await press(page, 'main form button');
    expect(await textOf(page)).toContain('Saved.');

    await stale.type('textarea', '\n# mine');
    await press(stale, 'main form button');
    expect(await textOf(stale)).toContain('Somebody else has changed this role');
    expect(await stale.$eval('textarea#text', (area) => area.value)).toContain('# mine');
    expect(await faultsOf(stale, `role-conflict-${width}`)).toEqual([]);
    await Promise.all([page.close(), stale.close()]);
  },
);

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

it('ends a session without scripts', async () => {
  const page = await open('/home', { hasScript: false });
  expect(await textOf(page)).not.toBe('');
  await press(page, '.shell-side > .shell-me button');
  expect(new URL(page.url()).pathname).toBe('/');
  await page.goto(`${at.address}/home`);
  expect(new URL(page.url()).pathname).toBe('/login');
  await page.close();
});
