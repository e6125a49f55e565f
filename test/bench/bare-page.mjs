// What anybody would write with puppeteer: (a), (b) and (c). Browser, flags, sandbox and fonts are Workpact's own, so that only the
// way of working differs.
import { launchBrowser } from '../../dist/libs/documents/src/pdf/browser/launch-browser.js';
import { printerFonts } from '../../dist/libs/documents/src/pdf/fonts/font-face-css.js';
import { inLanes, timed } from './stopwatch.mjs';

/** The same PDF as Workpact asks for: tagged, with outline, backgrounds, paper by CSS. */
export const PRINT_OPTIONS = {
  tagged: true,
  outline: true,
  preferCSSPageSize: true,
  printBackground: true,
  format: 'a4',
};

/** (a) A browser is launched for each document, and closed. @type {import('./contenders.mjs').Open} */
export async function openBrowserPerDocument() {
  const print = async ({ html }) => {
    const running = await launchBrowser();
    try {
      return await printOn(await preparedPage(running.browser), html);
    } finally {
      await running.close();
    }
  };
  return { one: (document) => timed(() => print(document)), close: async () => {} };
}

/** (b) A new page of one warm browser for each document. @type {import('./contenders.mjs').Open} */
export async function openPagePerDocument() {
  const running = await launchBrowser();
  const print = async ({ html }) => {
    const page = await preparedPage(running.browser);
    try {
      return await printOn(page, html);
    } finally {
      await page.close();
    }
  };
  return { one: (document) => timed(() => print(document)), close: () => running.close() };
}

/**
 * (c) The bare cost: `page.setContent` and `page.pdf` on a page that was there before. In bulk as many such pages as Workpact has, each with
 * a renderer process of its own, as there.
 *
 * @type {import('./contenders.mjs').Open}
 */
export async function openWarmPages(documents, { pages }) {
  const running = await launchBrowser();
  const idle = await Promise.all(
    Array.from({ length: pages }, async () => preparedPage(await running.browser.createBrowserContext())),
  );
  const print = async ({ html }) => {
    const page = idle.pop();
    if (!page) throw new Error('More prints at once than pages.');
    const pdf = await printOn(page, html);
    idle.push(page);
    return pdf;
  };
  return {
    one: (document) => timed(() => print(document)),
    bulk: (some) => inLanes(pages, some, print),
    close: () => running.close(),
  };
}

async function printOn(page, html) {
  await page.setContent(html, { waitUntil: 'load' });
  return page.pdf({ ...PRINT_OPTIONS, timeout: 0 });
}

/** A page without scripts and network that gets the bundled fonts. */
async function preparedPage(browserOrContext) {
  const page = await browserOrContext.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const body = printerFonts().get(request.url());
    const answer = { status: 200, contentType: 'font/woff2', headers: { 'access-control-allow-origin': '*' }, body };
    // A page that is being closed takes no answer, and needs none.
    (body ? request.respond(answer) : request.abort('blockedbyclient')).catch(() => {});
  });
  return page;
}
