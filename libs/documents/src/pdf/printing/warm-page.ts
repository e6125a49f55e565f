import type { Browser, BrowserContext, CDPSession, HTTPRequest, Page } from 'puppeteer-core';
import { printerFonts, withPrinterFonts } from '../fonts/font-face-css.js';
import { PrintLost } from './print-errors.js';

/** Paper for documents that do not name one themselves (`@page { size: … }` wins). */
export type Paper = 'a4' | 'letter';

// Inches, as the protocol wants them: ISO 216 and ANSI/ASME Y14.1.
const PAPER_INCHES = { a4: { width: 210 / 25.4, height: 297 / 25.4 }, letter: { width: 8.5, height: 11 } } as const;

const FONT_SHORTHANDS = [
  "400 1em 'Source Sans 3'",
  "italic 400 1em 'Source Sans 3'",
  "600 1em 'Source Sans 3'",
  "700 1em 'Source Sans 3'",
  "400 1em 'Source Serif 4'",
  "600 1em 'Source Serif 4'",
  "700 1em 'Source Serif 4'",
];

/**
 * One browser page that prints document after document. A reused page prints in about a quarter of the time of a new one.
 *
 * The page has a browser context of its own, and so a renderer process of its own: with two pages in one context the second adds a
 * quarter to the throughput of two cores, with two contexts it adds two thirds. Scripts of the document never run; no request
 * leaves the browser; only the bundled fonts are answered.
 */
export class WarmPage {
  private lose: (error: PrintLost) => void = () => {};
  private readonly lost: Promise<never>;

  private constructor(
    private readonly context: BrowserContext,
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {
    this.lost = new Promise<never>((_, reject) => (this.lose = reject));
    this.lost.catch(() => {}); // a page may be lost while nobody prints
    page.once('error', () => this.lose(new PrintLost('The page crashed.')));
    page.once('close', () => this.lose(new PrintLost('The page was closed.')));
    page.browser().once('disconnected', () => this.lose(new PrintLost('The browser ended.')));
  }

  static async open(browser: Browser): Promise<WarmPage> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const session = await page.createCDPSession();
    await page.setJavaScriptEnabled(false);
    // Laid out for paper from the start, the document is not laid out a second time when it prints: a sixth of the time of a print.
    await page.emulateMediaType('print');
    await page.setRequestInterception(true);
    page.on('request', (request) => void answer(request));
    return new WarmPage(context, page, session);
  }

  /** @throws PrintLost when page or browser go away meanwhile */
  async print(html: string, paper: Paper): Promise<Uint8Array> {
    try {
      return await Promise.race([this.printNow(html, paper), this.lost]);
    } catch (error) {
      if (error instanceof PrintLost || this.page.isClosed() || !this.page.browser().connected) {
        throw new PrintLost('The browser went away while it printed.', { cause: error });
      }
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  private async printNow(html: string, paper: Paper): Promise<Uint8Array> {
    const document = withPrinterFonts(html);
    await this.page.setContent(document, { waitUntil: 'load', timeout: 0 });
    await this.loadFonts(document);
    const { width, height } = PAPER_INCHES[paper];
    // The protocol's own call: `page.pdf()` asks for the same, but reads the answer in many small pieces.
    const { data } = await this.session.send('Page.printToPDF', {
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
      printBackground: true,
      paperWidth: width,
      paperHeight: height,
      transferMode: 'ReturnAsBase64',
    });
    return Buffer.from(data, 'base64');
  }

  /**
   * A font that only the page margins use is unknown to the document on screen; it would be asked for during the print, too late, and the
   * footer would come out in a fallback font, now and then. So every face that the document's characters could need is loaded first.
   */
  private async loadFonts(document: string): Promise<void> {
    const characters = [...new Set(document)].join('');
    const load = `Promise.allSettled(${JSON.stringify(FONT_SHORTHANDS)}.map((font) => document.fonts.load(font, ${JSON.stringify(characters)}))).then(() => true)`;
    await this.session.send('Runtime.evaluate', { expression: load, awaitPromise: true, returnByValue: true });
  }
}

async function answer(request: HTTPRequest): Promise<void> {
  // The page closed meanwhile: nobody waits for the answer.
  await answerNow(request).catch(() => {});
}

function answerNow(request: HTTPRequest): Promise<void> {
  const body = printerFonts().get(request.url());
  if (body) {
    // Fonts are always fetched with CORS, also from the opaque origin of a page without an address.
    return request.respond({
      status: 200,
      contentType: 'font/woff2',
      headers: { 'access-control-allow-origin': '*' },
      body,
    });
  }
  // "No content" cancels a navigation, as by <meta http-equiv="refresh">; an abort would print the browser's error page instead.
  return request.isNavigationRequest() ? request.respond({ status: 204 }) : request.abort('blockedbyclient');
}
