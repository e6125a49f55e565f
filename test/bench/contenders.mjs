// All ways to a PDF that are compared, under the letters that the tables use.
import { availableParallelism } from 'node:os';
import { DocumentRenderer } from '../../dist/libs/documents/src/index.js';
import { withPrinterFonts, withStandaloneFonts } from '../../dist/libs/documents/src/pdf/fonts/font-face-css.js';
import { openBrowserPerDocument, openPagePerDocument, openWarmPages } from './bare-page.mjs';
import { openJsreport } from './jsreport.mjs';
import { inLanes, timed } from './stopwatch.mjs';
import { onboardingAgreements } from './workload.mjs';

/**
 * One document in all the forms that the contenders start from.
 * @typedef {object} BenchDocument
 * @property {number} number
 * @property {import('../../libs/documents/src/index.ts').DocumentRequest} request for Workpact, which makes the HTML itself
 * @property {string} html fonts by address, answered by the printer
 * @property {string} standaloneHtml fonts inside, for a browser that nobody answers
 */

/**
 * @typedef {object} Contender
 * @property {(document: BenchDocument) => Promise<{ milliseconds: number, pdf: Uint8Array }>} one
 * @property {(documents: readonly BenchDocument[]) => Promise<number>} [bulk] milliseconds for all
 * @property {() => Promise<void>} close
 */

/** @typedef {(documents: readonly BenchDocument[], options: { pages: number }) => Promise<Contender>} Open */

/** @type {Record<string, { title: string, open: Open }>} */
export const CONTENDERS = {
  a: { title: 'a browser launched for each', open: openBrowserPerDocument },
  b: { title: 'a new page for each', open: openPagePerDocument },
  c: { title: 'bare page.pdf() on a warm page', open: openWarmPages },
  d: { title: 'Workpact, model to PDF/A', open: openWorkpact },
  e: { title: 'jsreport', open: openJsreport },
};

/** @returns {BenchDocument[]} */
export function benchDocuments(count) {
  const renderer = new DocumentRenderer(); // makes HTML; without a PDF it starts no browser
  return onboardingAgreements(count).map((request, number) => {
    const { html } = renderer.html(request);
    return { number, request, html: withPrinterFonts(html), standaloneHtml: withStandaloneFonts(html) };
  });
}

/** (d) Work model → view → HTML → PDF → PDF/A, through the front door. @type {Open} */
async function openWorkpact(documents, { pages }) {
  const renderer = new DocumentRenderer({ pages });
  const print = ({ request }) => renderer.pdf(request);
  return {
    one: (document) => timed(() => print(document)),
    // As the command does it: twice as many as cores, so that some lay out while others print.
    bulk: (some) => inLanes(availableParallelism() * 2, some, print),
    close: () => renderer.close(),
  };
}
