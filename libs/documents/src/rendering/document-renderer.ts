import { toArchivalPdf } from '../pdf/archive/to-archival-pdf.js';
import { withStandaloneFonts } from '../pdf/fonts/font-face-css.js';
import { PdfPrinter, type PdfPrinterOptions, type PrinterReport } from '../pdf/printing/pdf-printer.js';
import { renderHtml, type RenderedHtml } from './render-html.js';
import { archivalFacts } from './archival-facts.js';
import { documentInput } from './document-input.js';
import type { DocumentRequest } from './document-request.js';

/**
 * Makes documents: a work model in, HTML or an archivable PDF out. Holds one supervised browser, started with the first PDF; call
 * `close` when done. Same request, same bytes.
 */
export class DocumentRenderer {
  private readonly printer: PdfPrinter;

  constructor(options: PdfPrinterOptions = {}) {
    this.printer = new PdfPrinter(options);
  }

  /**
   * A document that stands alone: style, pictures and fonts are inside.
   * @throws DocumentKindUnfitError, MissingValuesError (the model lacks what the document must say), TemplateError,
   * MissingExpectationsError (the template drops an expectation)
   */
  html(request: DocumentRequest): RenderedHtml {
    const { html, view } = renderHtml(request.kind, documentInput(request));
    return { html: withStandaloneFonts(html), view };
  }

  /** @throws as `html`; BrowserNotFound, BrowserUnusable, PrintTimedOut, MissingGlyphs, PrinterClosed */
  async pdf(request: DocumentRequest, signal?: AbortSignal): Promise<Uint8Array> {
    const input = documentInput(request);
    const { html, view } = renderHtml(request.kind, input);
    const printing = this.printer.print(html, {
      paper: view.meta.paper,
      paperOnly: true,
      ...(signal ? { signal } : {}),
    });
    // While the browser prints, this process has nothing else to do.
    const facts = archivalFacts(request, view.meta, input.modelHash);
    return toArchivalPdf(await printing, facts);
  }

  /** What runs and waits, for health pages and benchmarks. */
  report(): PrinterReport {
    return this.printer.report();
  }

  close(): Promise<void> {
    return this.printer.close();
  }
}
