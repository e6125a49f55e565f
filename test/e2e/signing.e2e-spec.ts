import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { foundOrganisation, issueLoginLink } from '#accounts';
import { AuditLog } from '#platform';
import { projectRoot } from '#program';
import { aDatabase, type TestDatabase } from '../factories/database.js';
import { eventually } from './eventually.js';
import { anInstallation, type TestInstallation } from './installation.js';
import { validSignatures } from './pdf-tools.js';
import { aBrowser, aPage, faultsOf, press } from './real-browser.js';

const ALWAYS = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' }));

let db: TestDatabase;
let installation: TestInstallation;
let folder: string;
let browser: Browser;
let headers: Record<string, string>;

beforeAll(async () => {
  db = await aDatabase();
  folder = mkdtempSync(join(tmpdir(), 'workpact-sign-pages-'));
  installation = await anInstallation({
    DATABASE_URL: db.appUrl,
    DATA_DIR: folder,
    DEMO: 'false',
    BASE_URL: 'http://localhost',
  });
  browser = await aBrowser();
  headers = await anOwner();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await installation?.stop();
  await db?.close();
  rmSync(folder, { recursive: true, force: true });
});

const address = (): string => installation.servers[0]?.address ?? '';

async function anOwner(): Promise<Record<string, string>> {
  const email = 'owner@example-works.example';
  await foundOrganisation(db.database, new AuditLog(), {
    name: 'Example Works Ltd',
    slug: 'example-works',
    owner: { email, name: 'Mara Quinn' },
  });
  const token = (await issueLoginLink(db.database, email)).replace('/login/', '');
  const body = JSON.stringify({ token });
  const json = { 'content-type': 'application/json' };
  const answer = await fetch(`${address()}/api/v1/login-links/redeem`, { method: 'POST', headers: json, body });
  return { ...json, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '', 'sec-fetch-site': 'same-origin' };
}

interface Answer {
  readonly id: string;
  readonly state: string;
  readonly files: readonly { readonly kind: string; readonly position: number; readonly sha256: string }[];
  readonly questions: readonly {
    readonly id: string;
    readonly judgement: { readonly changes: readonly { readonly sentence: string }[] } | null;
  }[];
}

async function api(method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`${address()}/api/v1${path}`, {
    method,
    headers: { ...headers, 'if-match': '*' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  const json: Answer = JSON.parse(text);
  return json;
}

async function aPublishedRole(): Promise<string> {
  const text = readFileSync(join(projectRoot(), 'examples/remote-engineer.yaml'), 'utf8');
  const made = await fetch(`${address()}/api/v1/roles`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/yaml' },
    body: text,
  });
  const { id }: Answer = JSON.parse(await made.text());
  await api('POST', `/roles/${id}/publish`, {});
  return id;
}

/** The newest link that was mailed to somebody, and no older than those that are known. */
async function linkTo(email: string, known: readonly string[] = []): Promise<string> {
  return eventually(() => {
    const outbox = join(folder, 'outbox');
    const mails = (existsSync(outbox) ? readdirSync(outbox) : []).filter((name) => /^[^.].*\.json$/.test(name));
    const links = mails
      .map((name): { to: string; text: string; sentAt: string } => JSON.parse(readFileSync(join(outbox, name), 'utf8')))
      .filter(({ to }) => to === email)
      .sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1))
      .flatMap(({ text }) => /\/(?:agree|signed)\/[\w-]{43}/.exec(text)?.[0] ?? []);
    return links.find((link) => !known.includes(link));
  });
}

/** Looks at a page as people do who cannot see it, and takes its picture. */
async function look(page: Page, name: string): Promise<void> {
  expect([name, await faultsOf(page, `sign-${name}`)]).toEqual([name, []]);
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
    const { id } = await api('POST', '/agreements', wish(await aPublishedRole()));
    await api('POST', `/agreements/${id}/send`);
    const phone = await aPage(browser, 390, { hasScript: false });
    await phone.goto(`${address()}${await linkTo('zoe@example.net')}`);
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
    await desk.goto(`${address()}${await linkTo('mara@example-works.example')}`);
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
      const agreement = await api('GET', `/agreements/${id}`);
      return agreement.state === 'delivered' ? agreement : undefined;
    });
    const opened = await linkTo('zoe@example.net');
    await phone.goto(`${address()}${opened}`);
    await look(phone, 'sealed-390');
    const file = await fetch(`${address()}${opened}/document.pdf`);
    const document = Buffer.from(await file.arrayBuffer());
    writeFileSync(join(folder, 'sealed.pdf'), document);
    expect(validSignatures(join(folder, 'sealed.pdf'))).toBe(4);
    expect(
      document.includes(
        Buffer.from(digest ?? '-', 'hex')
          .toString('hex')
          .toUpperCase(),
        'latin1',
      ),
    ).toBe(true);
    expect(sealed.files.find(({ kind }) => kind === 'sealed')?.sha256).toBeDefined();
  }, 120_000);
});
