import type { Browser, Page } from 'puppeteer-core';
import { aBrowser, aPage, faultsOf, press } from './real-browser.js';
import { aSigningInstallation, type SigningInstallation } from './signing-installation.js';

const WIDTHS = [390, 1440] as const;

let at: SigningInstallation;
let browser: Browser;
let roleId: string;

beforeAll(async () => {
  [at, browser] = await Promise.all([aSigningInstallation(), aBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await at?.close();
});

const textOf = (page: Page): Promise<string> => page.$eval('main', (main) => main.textContent ?? '');

async function senders(width: number, hasScript = true): Promise<Page> {
  const page = await aPage(browser, width, { hasScript });
  await at.signIn(page);
  return page;
}

it('says first that a role must be published', async () => {
  const page = await senders(1440);
  await page.goto(`${at.address}/agreements/new`);
  expect(await textOf(page)).toContain('No role is published yet');
  expect(await faultsOf(page, 'new-agreement-none')).toEqual([]);
  await page.close();
  roleId = await at.publishedRole();
});

it.each(WIDTHS)(
  'makes an agreement, sends it, helps it along, answers and takes it back, %i px wide',
  async (width) => {
    const email = `zoe-${width}@example.net`;
    const page = await senders(width, width === 390);
    await page.goto(`${at.address}/roles/${roleId}`);
    await press(page, 'a[href*="/agreements/new"]');
    expect(await faultsOf(page, `new-agreement-${width}`)).toEqual([]);
    await page.type('#hireName', 'Zoë Łukasiewicz');
    await page.type('#hireEmail', 'zoe');
    await page.$eval('#signerName', (input) => Object.assign(input, { value: 'Mara Quinn' }));
    await page.$eval('#signerEmail', (input) => Object.assign(input, { value: 'mara@example-works.example' }));
    await press(page, 'main form button.first');
    expect(await textOf(page)).toContain('This is not an e-mail address.');
    expect(await faultsOf(page, `new-agreement-faulty-${width}`)).toEqual([]);
    await page.$eval('#hireEmail', (input, value) => Object.assign(input, { value }), email);
    await press(page, 'main form button.first');
    expect(await textOf(page)).toContain('The draft is made.');
    expect(await faultsOf(page, `agreement-draft-${width}`)).toEqual([]);
    await press(page, 'form[action$="/send"] button');
    expect(await textOf(page)).toContain('Sent.');

    const id = page.url().split('/').at(-1)?.split('?')[0] ?? '';
    await at.issued(id);
    await page.goto(`${at.address}/agreements/${id}`);
    await press(page, 'form[action$="/send-now"] button');
    expect(await textOf(page)).toContain('The link is on its way.');
    await press(page, 'form[action$="/give-time"] button');
    expect(await textOf(page)).toContain('They have a week more.');
    const hire = await aPage(browser, width);
    await hire.goto(`${at.address}${await at.linkTo(email)}`);
    await press(hire, 'main form button');
    await hire.click('input[name=agrees]');
    await press(hire, 'form[action$="/consent"] button');
    await hire.click('.acts summary');
    await hire.type('form[action$="/ask"] textarea', 'May I also work from Lisbon in <b>summer</b>?');
    await press(hire, 'form[action$="/ask"] button');
    await page.reload();
    expect(await textOf(page)).toContain('<b>summer</b>');
    expect(await faultsOf(page, `agreement-asked-${width}`)).toEqual([]);
    await press(page, 'form[action$="/answer"] button');
    expect(await textOf(page)).toContain('Fill this in.');
    await page.type('[name^=answer-]', 'Yes, for four weeks.');
    await press(page, 'form[action$="/answer"] button');
    expect(await textOf(page)).toContain('Answered: Yes, for four weeks.');
    await hire.reload();
    expect(await textOf(hire)).toContain('Yes, for four weeks.');

    await page.click('aside .disclosure summary');
    await press(page, 'form[action$="/void"] button');
    expect(await textOf(page)).toContain('Fill this in.');
    await page.$eval('#reason', (area) => Object.assign(area, { value: 'The start was moved.' }));
    await press(page, 'form[action$="/void"] button');
    expect(await textOf(page)).toContain('Taken back');
    expect(await faultsOf(page, `agreement-void-${width}`)).toEqual([]);
    await Promise.all([page.close(), hire.close()]);
  },
);
