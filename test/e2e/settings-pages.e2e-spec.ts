import type { Browser, Page } from 'puppeteer-core';
import { aBrowser, aPage, faultsOf, press } from './real-browser.js';
import { aSigningInstallation, type SigningInstallation } from './signing-installation.js';

const PATH = '/settings/api-keys';
let at: SigningInstallation;
let browser: Browser;

beforeAll(async () => {
  [at, browser] = await Promise.all([aSigningInstallation(), aBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await at?.close();
});

const textOf = (page: Page): Promise<string> => page.$eval('main', (main) => main.textContent ?? '');

it.each([390, 720, 1440])('makes a key, shows it once, and revokes it without scripts, %i px wide', async (width) => {
  const page = await aPage(browser, width, { hasScript: false });
  await at.signIn(page);
  await page.goto(at.address + PATH);
  expect(await faultsOf(page, `api-keys-before-${width}`)).toEqual([]);
  await press(page, 'main form[action="/settings/api-keys"] button');
  expect(await textOf(page)).toContain('Tick at least one of these.');
  expect(await textOf(page)).toContain('Fill this in.');
  expect(await faultsOf(page, `api-keys-faulty-${width}`)).toEqual([]);

  const name = `${'Applicants'.repeat(7)}${width}`;
  await page.type('#name', name);
  await page.click('input[value="roles:read"]');
  await press(page, 'main form[action="/settings/api-keys"] button');
  const key = await page.$eval('main code', (code) => code.textContent ?? '');
  const asked = (): Promise<number> =>
    fetch(`${at.address}/api/v1/roles`, { headers: { authorization: `Bearer ${key}` } }).then(({ status }) => status);
  expect(await asked()).toBe(200);
  expect(await faultsOf(page, `api-keys-made-${width}`)).toEqual([]);
  await page.goto(at.address + PATH);
  expect(await textOf(page)).toContain(name);
  expect(await textOf(page)).not.toContain(key);

  await page.click('details:has(form[action$="/revoke"]) > summary');
  await press(page, 'form[action$="/revoke"] button');
  expect(await textOf(page)).toContain('The key is revoked.');
  expect(await asked()).toBe(401);
  await page.close();
});
