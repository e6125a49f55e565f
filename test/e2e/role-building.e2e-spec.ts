import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { projectRoot } from '#program';
import { aBrowser, aPage, faultsOf, press } from './real-browser.js';
import { aSigningInstallation, type SigningInstallation } from './signing-installation.js';

const WIDTHS = [390, 1440] as const;
const JOB_DESCRIPTION = readFileSync(join(projectRoot(), 'libs/intake/src/fixtures/en-designer.txt'), 'utf8');

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

it.each(WIDTHS)(
  'begins a role from a job description, sentence by sentence, without scripts as well, %i px wide',
  async (width) => {
    const page = await open('/roles/new/description', { width, hasScript: width === 390 });
    expect(await faultsOf(page, `description-${width}`)).toEqual([]);
    await press(page, 'main form button');
    expect(await textOf(page)).toContain('Fill this in.');
    await page.$eval('#text', (area, text) => Object.assign(area, { value: text }), JOB_DESCRIPTION);
    await press(page, 'main form button');
    expect(await page.$eval('#title', (input) => input.value)).toBe('Senior Product Designer');
    expect(await page.$$eval('mark', (marks) => marks.map((mark) => mark.textContent ?? ''))).toContain(
      'You will run a design critique every other Tuesday at 11 am with the engineers',
    );
    expect(await faultsOf(page, `proposals-${width}`)).toEqual([]);
    await press(page, 'main form button.first');
    expect(await page.$$eval('.fault', (faults) => faults.length)).toBeGreaterThan(0);
    expect(await faultsOf(page, `proposals-faulty-${width}`)).toEqual([]);
    for (const [name, value] of [
      ['mode', 'async'],
      ['duty', 'meeting'],
      ['audience', 'all'],
    ] as const)
      await page.$$eval(
        `[name^=${name}-]`,
        (all, text) => all.forEach((one) => Object.assign(one, { value: text })),
        value,
      );
    await press(page, 'main form button.first');
    expect(new URL(page.url()).pathname).toMatch(/^\/roles\/[\da-f-]{36}\/edit$/);
    expect(await textOf(page)).toContain('You will run a design critique');
    await page.goto(page.url().replace(/\/edit$/, ''));
    await press(page, 'a[href*="/roles/new/copies/"]');
    await page.type('#title', `Second designer ${width}`);
    await press(page, 'main form button');
    expect(await page.$eval('h1', (title) => title.textContent)).toContain(`Second designer ${width}`);
    await page.close();
  },
);

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
