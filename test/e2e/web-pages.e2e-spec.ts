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

it.each(WIDTHS)('begins a role from an archetype, %i px wide', async (width) => {
  const page = await open('/roles/new', { width });
  expect(await faultsOf(page, `new-role-${width}`)).toEqual([]);
  await press(page, 'a[href$="/archetypes/nurse"]');
  await page.$eval('#legalName', (input) => (input.value = 'Example Works Ltd'));
  await page.select('#timeZone', 'Europe/London');
  await press(page, 'main form button');
  expect(await page.$$eval('.fault', (faults) => faults.length)).toBe(2);
  expect(await faultsOf(page, `archetype-faulty-${width}`)).toEqual([]);
  expect(await page.$eval('#timeZone', (select) => select.value)).toBe('Europe/London');
  await page.type('#jurisdiction', 'gb');
  await page.$eval('#startDate', (input) => (input.value = '2027-02-01'));
  await press(page, 'main form button');
  expect(new URL(page.url()).pathname).toMatch(/^\/roles\/[\da-f-]{36}\/edit$/);
  expect((await page.$$('.duty')).length).toBeGreaterThan(3);
  expect(await textOf(page)).not.toContain('Still open');
  expect(await faultsOf(page, `archetype-${width}`)).toEqual([]);
  await press(page, 'form[action$="/publish"] button');
  expect(new URL(page.url()).pathname).toMatch(/^\/roles\/[\da-f-]{36}$/);
  expect(await textOf(page)).toContain('Version 1, published');
  await page.close();
});

it.each(WIDTHS)('fills in the rest of a role part by part, without scripts as well, %i px wide', async (width) => {
  const page = await open('/roles/new', { width, hasScript: width === 390 });
  await page.type('#title', `Porter ${width}`);
  await press(page, 'main form button');
  const edit = page.url();
  const fill = async (part: string, values: Readonly<Record<string, string>>): Promise<void> => {
    await page.goto(`${edit}/part/${part}`);
    expect(await faultsOf(page, `part-${part}-${width}`)).toEqual([]);
    for (const [name, value] of Object.entries(values)) {
      await page.$eval(`[name="${name}"]`, (input, text) => Object.assign(input, { value: text }), value);
    }
    await press(page, 'main form button.first');
  };
  await fill('places', { locationMode: 'onsite', 'name-0': 'Main gate', 'kind-0': 'site', 'address-0': '1 Mill Lane' });
  expect(await textOf(page)).toContain('Onsite · Main gate');
  await fill('hours', { 'window-MO': 'early', 'window-TU': '9–5 pm' });
  expect(await textOf(page)).toContain('These are no hours.');
  expect(await faultsOf(page, `part-faulty-${width}`)).toEqual([]);
  await page.$eval('[name="window-MO"]', (input) => Object.assign(input, { value: '22:00–6:00' }));
  await press(page, 'main form button.first');
  expect(await textOf(page)).toContain('Monday: 22:00–24:00; Tuesday: 00:00–06:00, 09:00–17:00');
  await fill('contact', {
    'channel-0': 'Radio',
    'audience-0': 'the gate',
    'mode-0': 'sync',
    'reply-0': '5',
    'unit-0': 'min',
  });
  expect(await textOf(page)).toContain('Radio: the gate');
  await fill('terms', { jurisdictions: 'gb', timeZone: 'Europe/Londn' });
  expect(await textOf(page)).toContain('Europe/London');
  await page.$eval('[name="timeZone"]', (input) => Object.assign(input, { value: 'Europe/London' }));
  await press(page, 'main form button.first');
  await fill('texts', { summary: 'You open the gate.' });
  await fill('organisation', { legalName: 'Example Mills Ltd' });
  for (const words of ['Employee · GB', 'You open the gate.', 'Example Mills Ltd'])
    expect(await textOf(page)).toContain(words);
  expect(await faultsOf(page, `builder-filled-${width}`)).toEqual([]);
  await page.close();
});

it('brings back what was typed and not saved, and forgets it once it is', async () => {
  const page = await open('/roles/new');
  await page.type('#title', 'Keeper');
  await press(page, 'main form button');
  const address = `${page.url()}/set-time/new`;
  await page.goto(address);
  await page.type('#title', 'Feeding');
  await page.click('input[value=SA]');
  await page.reload();
  expect(await textOf(page)).toContain('What you typed here was not saved. Here it is again.');
  expect(await faultsOf(page, 'kept-form')).toEqual([]);
  await page.type('#from', '8:00');
  await page.type('#to', '9:00');
  await press(page, 'main form button.first');
  expect(await textOf(page)).toContain('every Saturday, 8:00');
  await page.goto(address);
  expect(await page.$eval('#title', (input) => input.value)).toBe('');
  await page.close();
});

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
