import type { Browser, BrowserContext, CDPSession, HTTPRequest, Page } from 'puppeteer-core';
import { forPrinterFaces, printerFonts } from '../fonts/font-face-css.js';
import { fontDeclarations, fontLoading } from './page-fonts.js';
import { canSkipWindow, hasNoText, onlyForPaper, WIDER_THAN_PAPER } from './paper-only.js';
import { PrintLost } from './print-errors.js';

/** Paper for documents that do not name one themselves (`@page { size: … }` wins). */
export type Paper = 'a4' | 'letter';

// Inches, as the protocol wants them: ISO 216 and ANSI/ASME Y14.1.
const PAPER_INCHES = { a4: { width: 210 / 25.4, height: 297 / 25.4 }, letter: { width: 8.5, height: 11 } } as const;

// As wide as puppeteer's own.
const USUAL_WINDOW = { width: 800, height: 600 } as const;

/** How a document is made ready. */
export interface LayoutOptions {
  /** Paper for a document whose CSS names none. */
  readonly paper: Paper;
  /**
   * Lay the document out for paper alone: a sixth less time, to the same PDF. For documents of our own templates; one that needs more (see
   * `canSkipWindow`) is laid out in the window too. The self-test must not ask for it: a missing font configuration would go unnoticed.
   */
  readonly paperOnly: boolean;
}

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
  private isWide = false;

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
    // Laid out by the rules for paper from the start, or all would be styled again to print.
    await page.emulateMediaType('print');
    await page.setRequestInterception(true);
    page.on('request', (request) => void answer(request));
    await session.send('Runtime.evaluate', { expression: fontDeclarations() });
    return new WarmPage(context, page, session);
  }

  /** @throws PrintLost when page or browser go away meanwhile */
  async print(html: string, layout: LayoutOptions): Promise<Uint8Array> {
    try {
      return await Promise.race([this.printNow(html, layout), this.lost]);
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

  private async printNow(html: string, { paper, paperOnly }: LayoutOptions): Promise<Uint8Array> {
    const document = forPrinterFaces(html);
    if (!paperOnly || !canSkipWindow(html)) return this.printInWindow(document, paper, false);
    const pdf = await this.printInWindow(onlyForPaper(document), paper, true);
    // A browser that took the width of the window for that of the paper would hide the document there too.
    return hasNoText(pdf) ? this.printInWindow(document, paper, false) : pdf;
  }

  private async printInWindow(document: string, paper: Paper, isWide: boolean): Promise<Buffer> {
    await this.widen(isWide);
    // Sent together and done in this order; waiting for the first before the second would cost a journey to the browser and back.
    const [, loaded] = await Promise.all([
      this.page.setContent(document, { waitUntil: 'load', timeout: 0 }),
      this.loadFonts(document),
    ]);
    if (!loaded) await this.declareFontsAgain(document);
    return this.printPage(paper);
  }

  private async printPage(paper: Paper): Promise<Buffer> {
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

  private async widen(isWide: boolean): Promise<void> {
    if (isWide === this.isWide) return;
    await this.page.setViewport(isWide ? WIDER_THAN_PAPER : USUAL_WINDOW);
    this.isWide = isWide;
  }

  private async loadFonts(document: string): Promise<boolean> {
    const expression = fontLoading(document);
    const { result } = await this.session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value === true;
  }

  private async declareFontsAgain(document: string): Promise<void> {
    await this.session.send('Runtime.evaluate', { expression: fontDeclarations() });
    if (!(await this.loadFonts(document))) throw new Error('The page does not keep its fonts.');
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
