import { toArchivalPdf, type ArchivalFacts } from '../pdf/archive/to-archival-pdf.js';
import { withStandaloneFonts } from '../pdf/fonts/font-face-css.js';
import { PdfPrinter, type PdfPrinterOptions, type PrinterReport } from '../pdf/printing/pdf-printer.js';
import { documentTemplates, type DocumentTemplates } from '../templating/document-templates.js';
import { organisationTemplates } from '../templating/organisation-templates.js';
import type { TemplateSources } from '../templating/template-sources.js';
import type { CertificatePlace, CompletionFacts } from '../views/completion-certificate.js';
import type { DocumentKind } from '../views/document-kinds.js';
import { archivalFacts, sampleFacts } from './archival-facts.js';
import { documentInput } from './document-input.js';
import type { DocumentRequest } from './document-request.js';
import { certificateFile, renderCertificate } from './render-certificate.js';
import { renderHtml, renderView, type RenderedHtml } from './render-html.js';
import { sampleView } from './sample-view.js';

export interface PrintedDocument {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

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
    const { html, view } = renderHtml(request.kind, documentInput(request), templatesOf(request));
    return { html: withStandaloneFonts(html), view };
  }

  /** The sample of a kind, laid out by an organisation's template. @throws TemplateError */
  sampleHtml(kind: DocumentKind, template: TemplateSources): string {
    return withStandaloneFonts(renderView(sampleView(kind), organisationTemplates(kind, template)));
  }

  /** @throws as `html`; BrowserNotFound, BrowserUnusable, PrintTimedOut, MissingGlyphs, PrinterClosed */
  async pdf(request: DocumentRequest, signal?: AbortSignal): Promise<Uint8Array> {
    return (await this.print(request, signal)).pdf;
  }

  /** The same with the number of its pages. @throws as `pdf` */
  async print(request: DocumentRequest, signal?: AbortSignal): Promise<PrintedDocument> {
    const input = documentInput(request);
    const { html, view } = renderHtml(request.kind, input, templatesOf(request));
    const printing = this.printer.print(html, {
      paper: view.meta.paper,
      paperOnly: !request.template,
      ...(signal ? { signal } : {}),
    });
    // While the browser prints, this process has nothing else to do.
    const facts = archivalFacts(request, view, input.modelHash);
    return archived(await printing, facts);
  }

  /** The sample of a kind, printed. @throws as `pdf` */
  async printSample(kind: DocumentKind, template: TemplateSources, signal?: AbortSignal): Promise<PrintedDocument> {
    const view = sampleView(kind);
    const html = renderView(view, organisationTemplates(kind, template));
    const printed = await this.printer.print(html, { paper: view.meta.paper, ...(signal ? { signal } : {}) });
    return archived(printed, sampleFacts(view.meta, template));
  }

  /**
   * The completion certificate of an agreement, printed.
   * @param json the same facts as data, which go into the file
   * @throws as `pdf`
   */
  async printCertificate(
    facts: CompletionFacts,
    place: CertificatePlace,
    json: Uint8Array,
    signal?: AbortSignal,
  ): Promise<PrintedDocument> {
    const { html, view } = renderCertificate(facts, place);
    const printed = await this.printer.print(html, {
      paper: place.paper,
      paperOnly: true,
      ...(signal ? { signal } : {}),
    });
    return archived(printed, certificateFile(facts, view, json));
  }

  /** What runs and waits, for health pages and benchmarks. */
  report(): PrinterReport {
    return this.printer.report();
  }

  close(): Promise<void> {
    return this.printer.close();
  }
}

function templatesOf({ kind, template }: DocumentRequest): DocumentTemplates {
  return template ? organisationTemplates(kind, template) : documentTemplates();
}

async function archived(printed: Uint8Array, facts: ArchivalFacts): Promise<PrintedDocument> {
  // Each page of a PDF as Chromium writes it is an object of its own, in plain text.
  const pages =
    Buffer.from(printed)
      .toString('latin1')
      .match(/<<\/Type \/Page\n/gu)?.length ?? 0;
  return { pdf: await toArchivalPdf(printed, facts), pages };
}
