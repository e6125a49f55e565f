import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BoundingBox, Browser, Page } from 'puppeteer-core';
import { projectRoot } from '#program';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from './eventually.js';
import { aBrowser, aPage, faultsOf } from './real-browser.js';
import { aSigningInstallation, type SigningInstallation } from './signing-installation.js';

const TEXT = readFileSync(join(projectRoot(), 'examples', 'article-3-4-creative-team.yaml'), 'utf8');

let at: SigningInstallation;
let browser: Browser;
let troubles: string[];
let made = 0;

beforeAll(async () => {
  [at, browser] = await Promise.all([aSigningInstallation(), aBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await at?.close();
});
beforeEach(() => {
  troubles = [];
});
afterEach(() => {
  if (troubles.length > 0) throw new Error(troubles.join('\n'));
});

/** A role of the article's creative team, whose week is a Monday meeting, a Wednesday brainstorming and a Friday call. */
async function aRole(): Promise<string> {
  made += 1;
  const { id } = await at.api('POST', '/roles', TEXT.replace(/^ {2}title: .*$/mu, `  title: Team member ${made}`));
  return id;
}

async function builder(id: string, { width = 1440, page = null as Page | null } = {}): Promise<Page> {
  const opened = page ?? (await aPage(browser, width));
  opened.on('pageerror', (error) => troubles.push(String(error)));
  opened.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await at.signIn(opened);
  await opened.goto(`${at.address}/roles/${id}/edit`, { waitUntil: 'networkidle0' });
  return opened;
}

const saved = (page: Page, words = 'Saved.'): Promise<true> =>
  eventually(async () => {
    const told = await page.$eval('[data-state]', (place) => place.textContent ?? '');
    return told.startsWith(words) ? true : undefined;
  });
/** Duties as the cards say them: title and times. */
const duties = (page: Page): Promise<string[]> =>
  page.$$eval('[data-live=set-times] .duty', (cards) =>
    cards.map((card) => `${card.querySelector('h3')?.textContent}: ${card.querySelector('p')?.textContent}`),
  );
const said = (page: Page): Promise<string> => page.$eval('week-grid [role=status]', (place) => place.textContent ?? '');

/** The middle of a half hour on the screen. */
async function spot(page: Page, day: number, hour: number): Promise<{ x: number; y: number }> {
  const cell = await page.$(`[role=gridcell][data-day="${day}"][data-row="${hour * 2}"]`);
  await cell?.scrollIntoView();
  const box = await cell?.boundingBox();
  if (!box) throw new Error(`There is no cell of day ${day} at ${hour}.`);
  return { x: box.x + box.width / 2, y: box.y + 2 };
}

async function blockOf(page: Page, duty: string): Promise<BoundingBox> {
  const block = await page.$(`.wg-block[data-duty="${duty}"]`);
  const box = await block?.boundingBox();
  if (!box) throw new Error(`Nothing is drawn of ${duty}.`);
  return box;
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}

it('paints, names, moves, stretches and undoes with the mouse; each is saved, and shown in the duties beside', async () => {
  const id = await aRole();
  const page = await builder(id);
  expect(await faultsOf(page, 'week-grid')).toEqual([]);
  const before = await duties(page);
  await drag(page, await spot(page, 1, 13), await spot(page, 1, 14.5));
  await page.type('.wg-panel input', 'Handoff');
  await page.keyboard.press('Enter');
  await saved(page);
  expect(await duties(page)).toEqual([...before, 'Handoff: every Tuesday, 1:00 pm–2:45 pm']);
  expect(await faultsOf(page, 'week-grid-painted')).toEqual([]);

  const thursday = await spot(page, 3, 10);
  const box = await blockOf(page, 'set-time-1');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await drag(page, middle, { x: thursday.x, y: middle.y });
  await saved(page);
  expect(await said(page)).toBe('Handoff is now Thursday, 1:00 pm to 2:45 pm.');
  const { x, y, width, height } = await blockOf(page, 'set-time-1');
  const end = { x: x + width / 2, y: y + height - 3 };
  await drag(page, end, { x: end.x, y: end.y + 48 });
  await eventually(async () =>
    (await duties(page)).includes('Handoff: every Thursday, 1:00 pm–3:45 pm') ? true : undefined,
  );

  for (let count = 0; count < 4; count++) await page.click('.wg-row-of-buttons button');
  await eventually(async () => ((await duties(page)).length === before.length ? true : undefined));
  await page.click('.wg-row-of-buttons button:last-child');
  await eventually(async () => ((await duties(page)).length === before.length + 1 ? true : undefined));
  await page.close();
});

it('is used by keyboard alone, says every cell and every change, and loses no word of a duty that is taken out and brought back', async () => {
  const id = await aRole();
  const page = await builder(id);
  const before = await duties(page);
  const focused = (): Promise<string> => page.evaluate('document.activeElement.ariaLabel').then(String);
  await page.focus('[role=gridcell][tabindex="0"]');
  expect(await focused()).toBe('Monday, 9:00 am: free');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('Monday, 10:00 am: Team meeting, 10:00 am to 11:00 am');
  const alt = async (key: 'ArrowRight' | 'ArrowDown', isShift = false): Promise<void> => {
    await page.keyboard.down('Alt');
    if (isShift) await page.keyboard.down('Shift');
    await page.keyboard.press(key);
    if (isShift) await page.keyboard.up('Shift');
    await page.keyboard.up('Alt');
  };
  await alt('ArrowRight');
  expect(await said(page)).toBe('Team meeting is now Tuesday, 10:00 am to 11:00 am.');
  await alt('ArrowDown', true);
  expect(await said(page)).toBe('Team meeting is now Tuesday, 10:00 am to 11:15 am.');
  await page.keyboard.press('Delete');
  expect(await said(page)).toBe('Team meeting on Tuesday, 10:00 am to 11:15 am, is taken out.');
  await saved(page);
  await eventually(async () => ((await duties(page)).length === before.length - 1 ? true : undefined));
  await page.keyboard.down('Control');
  for (const _ of [1, 2, 3]) await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await eventually(async () => ((await duties(page)).join() === before.join() ? true : undefined));
  await page.reload({ waitUntil: 'networkidle0' });
  expect(await page.$$eval('[data-live=set-times] .duty .small', (reasons) => reasons.length)).toBe(before.length);

  await page.focus('[role=gridcell][tabindex="0"]');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  expect(await said(page)).toBe('Cancelled.');
  await page.keyboard.press('Space');
  expect(await said(page)).toContain('Painting from 9:00 am');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.type('Morning round');
  await page.keyboard.press('Enter');
  await saved(page);
  expect(await focused()).toBe('Monday, 9:00 am: Morning round, 9:00 am to 10:00 am');
  await page.close();
});

it('takes typed times past midnight, several days and several ranges', async () => {
  const page = await builder(await aRole());
  await page.focus('[role=gridcell][tabindex="0"]');
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  const [title, from, to] = await page.$$('.wg-panel input[type=text]');
  await title?.type('Night watch');
  for (const [field, text] of [
    [from, '10 pm'],
    [to, 'soon'],
  ] as const) {
    await field?.click({ count: 3 });
    await field?.type(text);
  }
  await page.keyboard.press('Enter');
  expect(await page.$eval('.wg-panel .fault', (fault) => fault.textContent)).toContain('This is no time.');
  await to?.click({ count: 3 });
  await to?.type('6:30');
  await page.click('.wg-panel .day:nth-child(7)');
  expect(await faultsOf(page, 'week-grid-panel')).toEqual([]);
  await page.click('.wg-panel button.first');
  await eventually(async () =>
    (await duties(page)).some((duty) => /^Night watch: .*Monday and Sunday, 10:00 pm.*6:30 am/u.test(duty))
      ? true
      : undefined,
  );
  await page.close();
});

it('saves what was painted before it publishes, and keeps the note that was being written', async () => {
  const page = await builder(await aRole());
  await page.type('#note', 'Meeting moved');
  await page.focus('[role=gridcell][data-day="0"][data-row="20"]');
  await page.keyboard.down('Alt');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Alt');
  await Promise.all([page.waitForNavigation(), page.click('form[action$="/publish"] button')]);
  expect(await page.$eval('main', (main) => main.textContent)).toContain('Version 1, published');
  const { id = '' } = /roles\/(?<id>[\da-f-]{36})/u.exec(page.url())?.groups ?? {};
  expect(JSON.stringify(await at.api('GET', `/roles/${id}/versions/1`))).toContain('Meeting moved');
  expect(JSON.stringify(await at.api('GET', `/roles/${id}/versions/1`))).toContain('"startMinute":615');
  await page.close();
});

it('is painted with a finger that rests, and scrolled with one that does not, one day at a time on a phone', async () => {
  const page = await builder(await aRole(), { width: 390 });
  expect(await faultsOf(page, 'week-grid-phone')).toEqual([]);
  await page.click('.wg-days button:nth-child(4)');
  const from = await spot(page, 3, 9);
  const to = await spot(page, 3, 10);
  const quick = await page.touchscreen.touchStart(from.x, from.y);
  await quick.move(to.x, to.y);
  await quick.end();
  expect(await page.$('.wg-panel:not([hidden])')).toBeNull();
  // Until the page has come to rest.
  await pause(500);
  const at9 = await spot(page, 3, 9);
  const held = await page.touchscreen.touchStart(at9.x, at9.y);
  await page.waitForSelector('.wg-ghost');
  await held.move(at9.x, at9.y + 48);
  await held.end();
  await page.waitForSelector('.wg-panel:not([hidden])');
  await saved(page);
  expect(await duties(page)).toContain('New: Meeting with others: every Thursday, 9:00 am–10:15 am');
  await page.close();
});

it('keeps what the network lost, and asks before it overwrites what somebody else changed', async () => {
  const id = await aRole();
  const [one, other] = [await builder(id), await builder(id)];
  const remove = async (page: Page, cell: string): Promise<void> => {
    await page.focus(cell);
    await page.keyboard.press('Delete');
  };
  const monday = '[role=gridcell][data-day="0"][data-row="20"]';
  const friday = '[role=gridcell][data-day="4"][data-row="22"]';
  await other.setOfflineMode(true);
  await other.click(monday);
  await other.keyboard.press('Escape');
  await other.keyboard.press('Delete');
  await saved(other, 'Not saved: the server cannot be reached');
  troubles = [];
  await other.setOfflineMode(false);
  await saved(other);
  expect(await duties(other)).toHaveLength(2);

  await remove(one, friday);
  await saved(one, 'Not saved: Somebody else has changed this role');
  troubles = [];
  await one.reload({ waitUntil: 'networkidle0' });
  expect(await one.$eval('[data-choice]', (choice) => choice.textContent)).toContain('was changed on this device');
  expect(await faultsOf(one, 'week-grid-choice')).toEqual([]);
  expect(await duties(one)).toHaveLength(2);
  await one.click('[data-use]');
  await eventually(async () => ((await duties(one)).join().includes('Client call') ? undefined : true));
  expect(await duties(one)).toHaveLength(2);
  await Promise.all([one.close(), other.close()]);
});
