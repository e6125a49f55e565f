/**
 * Documents: a work model in, a finished document out, as HTML, archivable PDF or calendar file.
 *
 * This room turns the model into words (language, views), lays them out (templates, week picture) and prints them in a supervised
 * browser (pdf). It decides nothing about the role, keeps nothing, and signs nothing.
 */
export { DocumentsModule } from './documents.module.js';
export { LANGUAGES, type Language } from './language/language.js';
export { zoneName } from './language/zones.js';
export { browserReport, type BrowserFault, type BrowserReport } from './pdf/browser-report.js';
export { BrowserNotFound, BrowserUnusable, type TriedBrowser } from './pdf/browser/browser-errors.js';
export { fontFaceCss, uncoveredCharacters, withStandaloneFonts } from './pdf/fonts/font-face-css.js';
export {
  PdfPrinter,
  type PdfPrinterOptions,
  type PrinterReport,
  type PrintOptions,
} from './pdf/printing/pdf-printer.js';
export { PrinterClosed, PrintLost, PrintTimedOut } from './pdf/printing/print-errors.js';
export { CharactersMissing, writingFonts } from './pdf/fonts/writing-fonts.js';
export type { Paper } from './pdf/printing/warm-page.js';
export { MissingGlyphs, toArchivalPdf, type ArchivalFacts } from './pdf/archive/to-archival-pdf.js';
export type { Attachment } from './pdf/archive/attachments.js';
export { UnexpectedPdf } from './pdf/archive/chromium-pdf.js';
export { calendarFile } from './calendar/calendar-file.js';
export { DocumentRenderer, type PrintedDocument } from './rendering/document-renderer.js';
export { readAgreement } from './rendering/read-agreement.js';
export type { DocumentRequest } from './rendering/document-request.js';
export { rolePictures, type RolePictures } from './rendering/role-pictures.js';
export { rendererVersion } from './rendering/renderer-version.js';
export { validateTemplate, type TemplateFault } from './rendering/validate-template.js';
export { SafeHtml } from './safe-html.js';
export { TemplateError } from './templating/template-error.js';
export { shippedSources } from './templating/document-templates.js';
export { templateHash, templateSourcesSchema, type TemplateSources } from './templating/template-sources.js';
export { Templates } from './templating/templates.js';
export { eventWords, type CertificatePlace, type CompletionFacts } from './views/completion-certificate.js';
export { MissingExpectationsError } from './views/completeness.js';
export {
  assertKindFits,
  DOCUMENT_KINDS,
  documentKindsFor,
  DocumentKindUnfitError,
  type DocumentKind,
} from './views/document-kinds.js';
export type { Reading, ReadingItem, ReadingSection } from './views/reading.js';
export { MissingValuesError, type MissingValue } from './views/missing-values.js';
export { paperFor } from './views/parts/meta.js';
