import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { aContractor, aDesigner, anInput } from '../../views/example-roles.fixture.js';
import { documentKindsFor, type DocumentKind } from '../../views/document-kinds.js';
import { renderHtml } from '../../rendering/render-html.js';
import { PdfPrinter } from './pdf-printer.js';

const cases: Array<[DocumentKind, 'a4' | 'letter']> = [
  ['job-description', 'letter'],
  ['expectation-sheet', 'a4'],
  ['onboarding-agreement', 'letter'],
  ['statement-of-work', 'a4'],
];

describe('a document laid out for paper alone', () => {
  const printer = new PdfPrinter({ pages: 1 });
  afterAll(() => printer.close());

  const seen = (pdf: Uint8Array): { text: string; fonts: string; paper: string } => {
    const tool = (name: string, ...options: string[]): string =>
      execFileSync(name, options, { input: pdf, encoding: 'utf8' });
    return {
      text: tool('pdftotext', '-bbox', '-', '-').replace(/^<meta name="\w+Date".*$/gm, ''), // every word with its place
      fonts: tool('pdffonts', '-'),
      paper: tool('pdfinfo', '-').replace(/^.*Date:.*$/gm, ''),
    };
  };

  it.each(cases)(
    'has the pages, the fonts and each word of the %s on %s where they are otherwise',
    async (kind, paper) => {
      const model = documentKindsFor(aDesigner()).includes(kind) ? aDesigner() : aContractor();
      const { html } = renderHtml(kind, anInput(model, { paper }));
      const usual = seen(await printer.print(html, { paper }));
      expect(usual.text).toContain('<word ');
      expect(seen(await printer.print(html, { paper, paperOnly: true }))).toEqual(usual);
    },
  );

  it('has its picture, and letters from every bundled file', async () => {
    const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><text y="15">Logo</text></svg>')}`;
    const html = `<!doctype html><html lang="en"><head><title>x</title></head><body style="font-family:'Source Sans 3'"><img src="${picture}" alt="Logo">A Ł Ω Ж → ✓ <b>Ł Ω Ж → ✓</b></body></html>`;
    const usual = seen(await printer.print(html));
    expect(usual.text).toContain('>Logo</word>');
    expect(seen(await printer.print(html, { paperOnly: true }))).toEqual(usual);
  });

  it('is laid out in the window all the same when it has frames, and prints them whole', async () => {
    const html = `<p>Before</p><iframe srcdoc="<p>Inside the frame</p>"></iframe><p>Here ends the document.</p>`;
    const usual = seen(await printer.print(html));
    expect(usual.text).toContain('>document.</word>');
    expect(usual.text).toContain('>Inside</word>');
    expect(seen(await printer.print(html, { paperOnly: true }))).toEqual(usual);
  });

  it('is printed when there is no text to see in it', async () => {
    const pdf = await printer.print('<svg width="9" height="9"><rect width="9" height="9"/></svg>', {
      paperOnly: true,
    });
    expect(seen(pdf).paper).toMatch(/Pages:\s+1\n/);
  });

  it('has its fonts after a document that led the page elsewhere', async () => {
    const html = `<style>body { font-family: 'Source Serif 4' }</style><p>Set times</p>`;
    const usual = seen(await printer.print(html, { paperOnly: true }));
    expect(usual.fonts).toContain('SourceSerif4');
    // Leaves a second after it was printed. At once, its print would fail and its page be given up.
    await printer.print('<meta http-equiv="refresh" content="1; url=about:blank"><p>Away</p>');
    await sleep(1_500);
    expect(seen(await printer.print(html, { paperOnly: true }))).toEqual(usual);
  });
});
