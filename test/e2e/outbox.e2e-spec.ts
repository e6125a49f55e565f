import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { foundOrganisation } from '#accounts';
import { AuditLog } from '#platform';
import { aDatabase, type TestDatabase } from '../factories/database.js';
import { eventually } from './eventually.js';
import { anInstallation, type TestInstallation } from './installation.js';
import { aBrowser, aPage, faultsOf, press } from './real-browser.js';

const OWNER = 'owner@example-works.example';

let db: TestDatabase;
let installation: TestInstallation;
let browser: Browser;
let port: number;
let folder: string;

beforeAll(async () => {
  db = await aDatabase();
  folder = mkdtempSync(join(tmpdir(), 'workpact-outbox-'));
  // Server and worker share a data folder, as on one machine.
  installation = await anInstallation({
    DATABASE_URL: db.appUrl,
    DATA_DIR: folder,
    DEMO: 'false',
    BASE_URL: 'http://localhost',
  });
  port = Number(new URL(installation.servers[0]?.address ?? '').port);
  browser = await aBrowser();
  await foundOrganisation(db.database, new AuditLog(), {
    name: 'Example Works Ltd',
    slug: 'example-works',
    owner: { email: OWNER, name: 'Mara Quinn' },
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await installation?.stop();
  await db?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** `fetch` lets nobody choose the host. */
function status(path: string, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('the outbox', () => {
  it('shows whoever sits at the machine the mail that nobody sends, and its links lead on', async () => {
    const desk = await aPage(browser, 1440);
    await desk.goto(`http://localhost:${port}/outbox`);
    expect(await faultsOf(desk, 'outbox-empty-1440')).toEqual([]);
    expect(await desk.$eval('main', (main) => main.textContent)).toContain('No mail has been written yet');
    await fetch(`http://127.0.0.1:${port}/api/v1/login-links`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: OWNER }),
    });
    await eventually(async () => {
      await desk.reload();
      return (await desk.$('.mails a')) ?? undefined;
    });
    expect(await faultsOf(desk, 'outbox-1440')).toEqual([]);
    await press(desk, '.mails a');
    expect(await faultsOf(desk, 'outbox-mail-1440')).toEqual([]);
    const phone = await aPage(browser, 390);
    await phone.goto(desk.url());
    expect(await faultsOf(phone, 'outbox-mail-390')).toEqual([]);
    const mail = await eventually(async () => phone.frames().find((frame) => frame.url().endsWith('/html')));
    const link = await eventually(async () =>
      mail.$eval('a', (anchor) => anchor.getAttribute('href')).catch(() => undefined),
    );
    expect(link).toMatch(/^http:\/\/localhost\/login\//);
    // A script in a mail would be foreign; its frame runs none.
    const policy = (await fetch(mail.url())).headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^sandbox /);
    expect(policy).not.toContain('allow-scripts');
    expect(policy).toContain("default-src 'none'");
    const eml = await (await fetch(`${desk.url()}/eml`)).text();
    expect(eml).toContain(`To: ${OWNER}`);
  }, 60_000);

  it.each([
    ['another name for this machine', { host: 'evil.example' }],
    ['a proxy', { host: 'localhost', 'x-forwarded-for': '192.0.2.1' }],
  ])('is shown to nobody who comes by %s', async (_way, headers) => {
    expect(await status('/outbox', { host: 'localhost' })).toBe(200);
    expect(await status('/outbox', headers)).toBe(404);
  });
});
