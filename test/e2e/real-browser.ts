import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { projectRoot } from '#program';
import { cacheFolder } from '../../libs/documents/src/pdf/browser/cache-folder.js';
import { findBrowser } from '../../libs/documents/src/pdf/browser/find-browser.js';

const axeSource = readFileSync(join(projectRoot(), 'node_modules/axe-core/axe.min.js'), 'utf8');
/** Where `SCREENSHOTS=folder` puts pictures, for people to look at. */
const pictures = process.env['SCREENSHOTS'];

/** The browser that documents are printed with, as people use it. The caller closes it. */
export async function aBrowser(): Promise<Browser> {
  const { executablePath, libraryPath } = await findBrowser(process.env, await cacheFolder(process.env));
  return puppeteer.launch({
    executablePath,
    headless: 'shell',
    pipe: true,
    args: ['--no-sandbox'],
    env: { ...process.env, ...(libraryPath ? { LD_LIBRARY_PATH: libraryPath } : {}) },
  });
}

/** A page of its own, without the cookies of the others. */
export async function aPage(browser: Browser, width: number, { hasScript = true } = {}): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width, height: width < 600 ? 844 : 900 });
  await page.setJavaScriptEnabled(hasScript);
  return page;
}

/** Presses what leads to another page. */
export async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
}

/**
 * What people who cannot see a page would miss in it, by the rules of WCAG as axe knows them, and whether it is wider than its window. Takes
 * its picture. Empty when all is well; a page without scripts is only pictured.
 */
export async function faultsOf(page: Page, name: string): Promise<unknown[]> {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  if (!page.isJavaScriptEnabled()) return [];
  await page.evaluate(axeSource);
  const faults = await page.evaluate(
    `axe.run().then((result) => [
      ...result.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
      ...(document.documentElement.scrollWidth > innerWidth ? [['wider than its window']] : []),
    ])`,
  );
  return Array.isArray(faults) ? faults : [faults];
}
