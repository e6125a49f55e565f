import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { projectRoot } from '#program';
import { aDatabase, type TestDatabase } from '../factories/database.js';
// The very browser that prints documents; which one it is, is nobody's business but this test's.
import { cacheFolder } from '../../libs/documents/src/pdf/browser/cache-folder.js';
import { findBrowser } from '../../libs/documents/src/pdf/browser/find-browser.js';
import { anInstallation, type TestInstallation } from './installation.js';

const root = projectRoot();
const axeSource = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

let db: TestDatabase;
let installation: TestInstallation;
let address: string;
let browser: Browser;

async function open(path: string, width: number): Promise<Page> {
  const page = await browser.newPage();
  await page.setBypassCSP(true);
  await page.setViewport({ width, height: 900 });
  await page.goto(address + path, { waitUntil: 'networkidle0' });
  return page;
}

beforeAll(async () => {
  const { executablePath, libraryPath } = await findBrowser(process.env, await cacheFolder(process.env));
  db = await aDatabase();
  installation = await anInstallation({ DATABASE_URL: db.appUrl }, { workers: 0 });
  address = installation.servers[0]?.address ?? '';
  browser = await puppeteer.launch({
    executablePath,
    headless: 'shell',
    pipe: true,
    args: ['--no-sandbox'],
    env: { ...process.env, ...(libraryPath ? { LD_LIBRARY_PATH: libraryPath } : {}) },
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await installation?.stop();
  await db?.close();
});

describe('the page of examples', () => {
  it.each([390, 1440])('lists every example role, fits %i px and has no accessibility fault', async (width) => {
    const page = await open('/examples', width);
    const roles = await page.$$eval('.role h3', (headings) => headings.length);
    expect(roles).toBe(readdirSync(join(root, 'examples')).length);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await page.evaluate(axeSource);
    const violations = await page.evaluate(
      'axe.run().then((result) => result.violations.map(({ id, nodes }) => [id, nodes.length]))',
    );
    expect(violations).toEqual([]);
    await page.close();
  });

  it.each([390, 1440])(
    'shows a document at %i px without an accessibility fault in page or document',
    async (width) => {
      const page = await open('/examples/design-firm-designer/expectation-sheet', width);
      const frame = page.frames()[1];
      expect(await frame?.$eval('h1', (heading) => heading.textContent)).toContain('Exhibition Designer');
      await page.evaluate(axeSource);
      const violations = await page.evaluate(
        'axe.run({ iframes: false }).then((result) => result.violations.map(({ id, nodes }) => [id, nodes.length]))',
      );
      expect(violations).toEqual([]);
      await page.goto(`${address}/examples/out/design-firm-designer.expectation-sheet.html`, {
        waitUntil: 'networkidle0',
      });
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      await page.evaluate(axeSource);
      const inDocument = await page.evaluate(
        'axe.run().then((result) => result.violations.map(({ id, nodes }) => [id, nodes.length]))',
      );
      expect(inDocument).toEqual([]);
      await page.close();
    },
  );

  it('links to nothing that is not there', async () => {
    const page = await open('/examples', 1440);
    const links = await page.$$eval('a', (anchors) => anchors.map(({ href }) => href));
    expect(links.length).toBeGreaterThan(100);
    const answers = await Promise.all(
      [...new Set(links)].map(async (link) => [link, (await fetch(link)).status] as const),
    );
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
    await page.close();
  });

  it('works by keyboard: the first Tab shows where it is', async () => {
    const page = await open('/examples', 1440);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.close();
  });

  it.each([
    '/examples/out/..%2fpackage.json',
    '/examples/out/package.json',
    '/examples/out/nothing.pdf',
    '/examples/none/none',
    '/fonts/../../package.json',
  ])('gives nothing away at %s', async (path) => {
    const response = await fetch(address + path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('dependencies');
  });

  it('leaves no browser behind when it is interrupted', async () => {
    const server = installation.servers[0]!.process;
    const pdf = await fetch(`${address}/examples/out/design-firm-designer.job-description.pdf`);
    expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
    const children = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean);
    expect(children.length).toBeGreaterThan(0);
    const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    await ended;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(children.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
  });
});
