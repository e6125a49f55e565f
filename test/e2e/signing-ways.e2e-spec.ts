import type { Browser, Page } from 'puppeteer-core';
import { eventually } from './eventually.js';
import { aBrowser, aPage, faultsOf, press } from './real-browser.js';
import { ALWAYS, aSigningInstallation, type SigningInstallation } from './signing-installation.js';

const MARA = 'mara@example-works.example';

let at: SigningInstallation;
let browser: Browser;
let roleId: string;
let count = 0;

beforeAll(async () => {
  at = await aSigningInstallation();
  browser = await aBrowser();
  roleId = await at.publishedRole();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await at?.close();
});

async function look(page: Page, name: string): Promise<void> {
  expect([name, await faultsOf(page, `ways-${name}`)]).toEqual([name, []]);
}

/** An agreement that is out, with somebody new. */
async function sent({
  asksForCode = false,
  language = 'en',
  turn = 2,
}: {
  readonly asksForCode?: boolean;
  readonly language?: 'en' | 'de';
  readonly turn?: number;
} = {}) {
  count += 1;
  const email = `zoe-${count}@example.net`;
  const hire = { part: 'new-hire', displayName: 'Zoë Łukasiewicz', email, timeZone: 'Europe/Warsaw', hours: ALWAYS };
  const signer = { part: 'company-signer', displayName: 'Mara Quinn', email: MARA, turn, hours: ALWAYS };
  const { id } = await at.api('POST', '/agreements', { roleId, language, asksForCode, parties: [hire, signer] });
  await at.api('POST', `/agreements/${id}/send`);
  return { id, email };
}

async function opened(email: string, width = 1440): Promise<Page> {
  const page = await aPage(browser, width);
  await page.goto(`${at.address}${await at.linkTo(email)}`);
  await press(page, 'main form button');
  return page;
}

async function consented(email: string, width = 1440): Promise<Page> {
  const page = await opened(email, width);
  await page.click('input[name=agrees]');
  await press(page, 'form[action$="/consent"] button');
  return page;
}

const textOf = (page: Page): Promise<string> => page.$eval('main', (main) => main.textContent ?? '');
const stateOf = async (id: string): Promise<string> => (await at.api('GET', `/agreements/${id}`)).state;

describe('a party', () => {
  it('asks about one point, gets its answer, proposes another hour for another, and reads what that would change', async () => {
    const { id, email } = await sent();
    const page = await consented(email, 390);
    const asks = await page.$$('form[action$="/ask"]');
    expect(asks.length).toBeGreaterThan(5);
    const summaries = await page.$$('.acts summary');
    await summaries[0]?.click();
    await page.type('form[action$="/ask"] textarea', 'May I also work from Lisbon in <b>summer</b>?');
    await look(page, 'asking-390');
    await press(page, 'form[action$="/ask"] button');
    expect(await textOf(page)).toContain('<b>summer</b>');
    const { questions } = await at.api('GET', `/agreements/${id}`);
    await at.api('POST', `/agreements/${id}/questions/${questions[0]?.id}/answer`, { answer: 'Yes, for four weeks.' });
    await page.reload();
    expect(await textOf(page)).toContain('Yes, for four weeks.');
    // The first point that has a time.
    const place = await page.$eval('select[name=day]', (select) => select.closest('article')?.id ?? '');
    await page.click(`#${place} summary`);
    await page.type(`#${place} textarea`, 'I bring my child to school then.');
    await page.$eval(`#${place} input[type=time]`, (input) => input.setAttribute('value', '09:30'));
    await press(page, `#${place} form[action$="/ask"] button`);
    await look(page, 'proposed-390');
    const proposal = (await at.api('GET', `/agreements/${id}`)).questions.find(({ judgement }) => judgement !== null);
    expect(proposal?.judgement?.changes[0]?.sentence).toContain('9:30');
    expect(await page.$eval('.change', (change) => change.textContent)).toBe(proposal?.judgement?.changes[0]?.sentence);
    await at.api('POST', `/agreements/${id}/questions/${proposal?.id}/accept`);
    await page.reload();
    await look(page, 'superseded-390');
    // The mail with the answer had a link as well; the one of the new version comes after it.
    const again = await eventually(async () => {
      const landed = await aPage(browser, 390);
      await landed.goto(`${at.address}${await at.linkTo(email)}`);
      return (await landed.$('form:not([action$="/new-link"]) button')) === null ? undefined : landed;
    });
    await press(again, 'main form button');
    await again.click('input[name=agrees]');
    await press(again, 'form[action$="/consent"] button');
    await look(again, 'new-version-390');
    expect(await textOf(again)).toContain(proposal?.judgement?.changes[0]?.sentence);
  }, 120_000);

  it('declines with a reason, and is told honestly that it is over', async () => {
    const { id, email } = await sent();
    const page = await consented(email);
    await page.click('section.out details:last-of-type summary');
    await page.type('#reason', 'I took another offer.');
    await look(page, 'declining-1440');
    await press(page, 'form[action$="/decline"] button');
    await look(page, 'declined-1440');
    const { state, parties } = await at.api('GET', `/agreements/${id}`);
    expect([state, parties[0]?.reason]).toEqual(['declined', 'I took another offer.']);
    await page.goBack();
    await page.reload();
    expect(await page.$('form[action$="/consent"], #sign-form')).toBeNull();
  }, 120_000);

  it('asks for paper before consenting to anything', async () => {
    const { id, email } = await sent();
    const page = await opened(email, 390);
    await page.click('section.out details summary');
    await look(page, 'paper-asking-390');
    await press(page, 'form[action$="/paper"] button');
    await look(page, 'paper-390');
    expect(await stateOf(id)).toBe('paper-route');
  }, 120_000);

  it('shows the code from their mail where the organisation asks for it, and not another', async () => {
    const { email } = await sent({ asksForCode: true });
    const page = await opened(email, 390);
    await look(page, 'code-390');
    const code = await at.codeTo(email);
    await page.type('#code', code === '000000' ? '000001' : '000000');
    await press(page, 'form[action$="/code"] button');
    await look(page, 'code-wrong-390');
    expect(await page.$('[role=alert]')).not.toBeNull();
    await page.type('#code', code);
    await press(page, 'form[action$="/code"] button');
    expect(await page.$('input[name=agrees]')).not.toBeNull();
  }, 120_000);

  it('goes on with it on a phone by a code that is seen and not typed, once', async () => {
    const { email } = await sent();
    const desk = await consented(email);
    await press(desk, 'form[action$="/understood"]:not(:has(input)) button');
    await press(desk, 'form[action$="/device"] button');
    await look(desk, 'device-1440');
    expect(await desk.$eval('.qr svg', (svg) => svg.getBoundingClientRect().width)).toBeGreaterThan(150);
  }, 120_000);

  it('of the company hands it to a colleague, and has no more to do with it', async () => {
    const { id } = await sent({ turn: 1 });
    const page = await opened(MARA);
    await page.click('input[name=agrees]');
    await press(page, 'form[action$="/consent"] button');
    await page.click('section.out details:last-of-type summary');
    await page.type('#delegate-name', 'Ben Okafor');
    await page.type('#delegate-email', 'ben@example-works.example');
    await page.type('#delegate-title', 'Managing Director');
    await look(page, 'delegating-1440');
    await press(page, 'form[action$="/delegate"] button');
    await look(page, 'delegated-1440');
    const signer = (await at.api('GET', `/agreements/${id}`)).parties[1];
    expect(signer?.email).toBe('ben@example-works.example');
    const { events } = (await at.api('GET', `/agreements/${id}/events`)) as unknown as {
      events: { fact: string; details: object }[];
    };
    expect(events.find(({ fact }) => fact === 'party-delegated')?.details).toEqual({
      from: MARA,
      to: 'ben@example-works.example',
    });
    const colleague = await opened('ben@example-works.example', 390);
    await look(colleague, 'delegate-390');
  }, 120_000);

  it('reads and signs in German', async () => {
    const { email, id } = await sent({ language: 'de' });
    const page = await opened(email, 390);
    await look(page, 'de-consent-390');
    expect(await page.$eval('html', (html) => html.lang)).toBe('de');
    await page.click('input[name=agrees]');
    await press(page, 'form[action$="/consent"] button');
    await press(page, 'form[action$="/understood"]:not(:has(input)) button');
    await look(page, 'de-read-390');
    await page.click('input[name=intends]');
    await press(page, '#sign-form button:not([type])');
    await look(page, 'de-confirm-390');
    await press(page, 'form[action$="/confirm"] button');
    await look(page, 'de-done-390');
    await eventually(async () => ((await stateOf(id)) === 'signed' ? true : undefined));
  }, 120_000);

  it('is told when what they send is not what the page asks for, in their language', async () => {
    const { email } = await sent({ language: 'de' });
    const page = await opened(email, 390);
    await page.$eval('input[name=agrees]', (box) => box.setAttribute('value', 'no'));
    await page.click('input[name=agrees]');
    await press(page, 'form[action$="/consent"] button');
    await look(page, 'de-problem-390');
    expect(await page.$eval('[role=alert]', (problem) => problem.textContent)).toContain('Formular');
  }, 120_000);
});
