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
    const address = page.url().replace(/\/edit$/, '');
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

it.each(WIDTHS)('builds a role duty by duty, without scripts as well, %i px wide', async (width) => {
  const hasScript = width === 1440;
  const page = await open('/roles/new', { width, hasScript });
  await page.type('#title', `Night desk ${width}`);
  await press(page, 'main form button');
  const edit = page.url();
  expect(await faultsOf(page, `builder-empty-${width}`)).toEqual([]);

  await press(page, 'a[href$="/set-time/new"]');
  await page.type('#from', 'soon');
  await press(page, 'main form button.first');
  expect(await page.$$eval('.fault', (faults) => faults.map((fault) => fault.textContent))).toEqual([
    'Fill this in.',
    'Choose at least one day.',
    'This is no time. Write it as in 9:30, 9:30 am or 17:00.',
  ]);
  expect(await faultsOf(page, `builder-faulty-${width}`)).toEqual([]);
  await page.$eval('#from', (input) => (input.value = '10 pm'));
  await page.type('#to', '6 Uhr');
  await page.type('#title', 'Desk');
  for (const day of ['MO', 'TH']) await page.click(`input[value=${day}]`);
  const stale = await open(new URL(page.url()).pathname, { width, hasScript });
  await press(page, 'main form button.first');
  expect(await textOf(page)).toContain('every Monday and Thursday, 10:00 pm–6:00 am (the next day)');

  // Somebody else saved meanwhile: nothing is lost, and the second try holds.
  await stale.type('#title', 'Handover');
  await stale.click('input[value=TU]');
  await stale.type('#from', '6:00');
  await stale.type('#to', '6:15');
  await press(stale, 'main form button.first');
  expect(await textOf(stale)).toContain('Somebody else has changed this role');
  expect(await stale.$eval('#title', (input) => input.value)).toBe('Handover');
  await press(stale, 'main form button.first');
  expect(await textOf(stale)).toContain('every Tuesday, 6:00');
  await stale.close();

  await page.goto(`${edit}/own-time/new`);
  await page.type('#title', 'Shift report');
  await page.type('#effort', 'a while');
  await page.click('input[value=FR]');
  await press(page, 'main form button.first');
  expect(await textOf(page)).toContain('is not a duration');
  await page.$eval('#effort', (input) => (input.value = '30 min'));
  await page.type('#time', '7:00');
  await press(page, 'main form button.first');
  expect(await textOf(page)).toContain('every Friday, by 7:00 am');
  expect(await faultsOf(page, `builder-${width}`)).toEqual([]);

  const findings = await page.$$('aside form');
  await press(page, 'aside form button');
  expect((await page.$$('aside form')).length).toBeLessThan(findings.length);
  await press(page, 'a[aria-label="Change Desk"]');
  await page.click('main summary');
  await press(page, 'button.danger');
  expect(await textOf(page)).toContain('Taken out.');
  expect(await textOf(page)).not.toContain('every Monday');
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

it('ends a session without scripts', async () => {
  const page = await open('/home', { hasScript: false });
  expect(await textOf(page)).not.toBe('');
  await press(page, '.shell-side > .shell-me button');
  expect(new URL(page.url()).pathname).toBe('/');
  await page.goto(`${at.address}/home`);
  expect(new URL(page.url()).pathname).toBe('/login');
  await page.close();
});
