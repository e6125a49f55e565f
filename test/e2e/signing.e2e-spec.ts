import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { eventually } from './eventually.js';
import { validSignatures } from './pdf-tools.js';
import { workpact } from './workpact.js';
import { aBrowser, aPage, faultsOf, press } from './real-browser.js';
import { ALWAYS, aSigningInstallation, type SigningInstallation } from './signing-installation.js';

let at: SigningInstallation;
let browser: Browser;

beforeAll(async () => {
  at = await aSigningInstallation();
  browser = await aBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await at?.close();
});

/** Looks at a page as people do who cannot see it, and takes its picture. */
async function look(page: Page, name: string): Promise<void> {
  expect([name, await faultsOf(page, `sign-${name}`)]).toEqual([name, []]);
}

/** The public page says of it what it is, of a copy with one byte changed that it was altered, and sends neither anywhere. */
async function verifiedInBrowser(document: Buffer): Promise<void> {
  const altered = Buffer.from(document);
  // Inside the last signature's own words: "Sealed after all parties have signed", in hex.
  const place = altered.lastIndexOf('/Reason');
  altered.writeUInt8(altered.readUInt8(place + 12) === 0x41 ? 0x42 : 0x41, place + 12);
  const files = { authentic: document, altered, unrecognised: Buffer.from('%PDF-1.4\nsomebody else’s') };
  for (const [verdict, content] of Object.entries(files)) {
    const path = join(at.folder, `${verdict}.pdf`);
    writeFileSync(path, content);
    const page = await aPage(browser, verdict === 'altered' ? 390 : 1440);
    await page.goto(`${at.address}/verify`, { waitUntil: 'networkidle0' });
    if (verdict === 'authentic') await look(page, 'verify-empty-1440');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const input = await page.waitForSelector('#choose:not([hidden]) #file');
    if (input?.toElement === undefined) throw new Error('There is nothing to choose a file with.');
    await (await input.toElement('input')).uploadFile(path);
    await page.waitForSelector(`.verdict.${verdict}`);
    await look(page, `verify-${verdict}`);
    expect([verdict, asked]).toEqual([verdict, []]);
  }
}

/** The command says the same, with the root that the installation shows. */
async function verifiedInTerminal(): Promise<void> {
  const roots = join(at.folder, 'roots.json');
  writeFileSync(roots, await (await fetch(`${at.address}/verify/roots.json`)).text());
  const file = (name: string): string => join(at.folder, `${name}.pdf`);
  const authentic = await workpact(['verify', file('authentic'), '--root', roots]);
  expect(authentic.stdout.toString()).toContain('authentic.pdf: Authentic\n');
  expect(authentic.stdout.toString()).toContain('Signed by Zoë Łukasiewicz');
  expect(authentic.code).toBe(0);
  const both = await workpact(['verify', file('authentic'), file('altered'), '--root', roots, '--format', 'json']);
  const reports: { readonly report: { readonly verdict: string } }[] = JSON.parse(both.stdout.toString());
  expect([both.code, reports.map(({ report }) => report.verdict)]).toEqual([1, ['authentic', 'altered']]);
  const untrusted = await workpact(['verify', file('authentic'), '--lang', 'de']);
  expect([untrusted.code, untrusted.stdout.toString().split('\n')[0]]).toEqual([
    1,
    `${file('authentic')}: Nicht erkannt`,
  ]);
  expect(untrusted.stderr).toContain('--root');
  expect(await workpact(['verify', file('nothing')])).toMatchObject({ code: 2 });
  expect(await workpact(['verify', file('authentic'), '--root', file('authentic')])).toMatchObject({ code: 2 });
}

const wish = (roleId: string) => ({
  roleId,
  message: 'We look forward to working with you.',
  parties: [
    {
      part: 'new-hire',
      displayName: 'Zoë Łukasiewicz',
      email: 'zoe@example.net',
      timeZone: 'Europe/Warsaw',
      hours: ALWAYS,
    },
    {
      part: 'company-signer',
      displayName: 'Mara Quinn',
      email: 'mara@example-works.example',
      title: 'Head of People',
      turn: 2,
      hours: ALWAYS,
    },
  ],
});

describe('a person without an account', () => {
  it('reads, asks, signs by typed name on a phone without scripts; another draws; both get what was sealed', async () => {
    const { id } = await at.api('POST', '/agreements', wish(await at.publishedRole()));
    await at.api('POST', `/agreements/${id}/send`);
    const phone = await aPage(browser, 390, { hasScript: false });
    await phone.goto(`${at.address}${await at.linkTo('zoe@example.net')}`);
    await look(phone, 'landing-390');
    await press(phone, 'main form button');
    await look(phone, 'consent-390');
    await phone.click('input[name=agrees]');
    await press(phone, 'form[action$="/consent"] button');
    await look(phone, 'read-390');
    await press(phone, 'form[action$="/understood"]:not(:has(input)) button');
    await look(phone, 'understood-390');
    await phone.click('input[name=intends]');
    await press(phone, '#sign-form button:not([type])');
    await look(phone, 'confirm-390');
    const digest = await phone.$eval('input[name=digest]', (input) => input.getAttribute('value'));
    await press(phone, 'form[action$="/confirm"] button');
    await look(phone, 'done-390');

    const desk = await aPage(browser, 1440);
    const complaints: string[] = [];
    desk.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await desk.goto(`${at.address}${await at.linkTo('mara@example-works.example')}`);
    await look(desk, 'landing-1440');
    await press(desk, 'main form button');
    await look(desk, 'consent-1440');
    await desk.click('input[name=agrees]');
    await press(desk, 'form[action$="/consent"] button');
    await desk.click('input[value=drawn]');
    const pad = await desk.$('#pad');
    await pad?.scrollIntoView();
    const box = await pad?.boundingBox();
    const [x, y] = [box?.x ?? 0, box?.y ?? 0];
    await desk.mouse.move(x + 60, y + 120);
    await desk.mouse.down();
    for (let step = 1; step <= 40; step++) await desk.mouse.move(x + 60 + step * 8, y + 100 + 50 * Math.sin(step / 4));
    await desk.mouse.up();
    await look(desk, 'read-1440');
    await desk.click('input[name=intends]');
    await press(desk, '#sign-form button:not([type])');
    await look(desk, 'confirm-1440');
    await press(desk, 'form[action$="/confirm"] button');
    await look(desk, 'done-1440');
    expect(complaints).toEqual([]);

    const sealed = await eventually(async () => {
      const agreement = await at.api('GET', `/agreements/${id}`);
      return agreement.state === 'delivered' ? agreement : undefined;
    });
    const opened = await at.linkTo('zoe@example.net');
    await phone.goto(`${at.address}${opened}`);
    await look(phone, 'sealed-390');
    const file = await fetch(`${at.address}${opened}/document.pdf`);
    const document = Buffer.from(await file.arrayBuffer());
    writeFileSync(join(at.folder, 'sealed.pdf'), document);
    expect(validSignatures(join(at.folder, 'sealed.pdf'))).toBe(4);
    expect(
      document.includes(
        Buffer.from(digest ?? '-', 'hex')
          .toString('hex')
          .toUpperCase(),
        'latin1',
      ),
    ).toBe(true);
    expect(sealed.files.find(({ kind }) => kind === 'sealed')?.sha256).toBeDefined();
    await verifiedInBrowser(document);
    await verifiedInTerminal();
  }, 120_000);
});
