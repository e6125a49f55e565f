import { setTimeout as sleep } from 'node:timers/promises';
import { inspectPdf, textOfPdf } from '../specimen/inspect-pdf.js';
import { specimenDocument } from '../specimen/specimen-document.js';
import { PdfPrinter, type PdfPrinterOptions } from './pdf-printer.js';
import { PrinterClosed, PrintTimedOut } from './print-errors.js';

describe('the PDF printer', () => {
  const printers: PdfPrinter[] = [];
  const aPrinter = (options: PdfPrinterOptions = {}): PdfPrinter => {
    const printer = new PdfPrinter(options);
    printers.push(printer);
    return printer;
  };
  afterEach(() => Promise.all(printers.splice(0).map((printer) => printer.close())));

  it('starts no browser before the first print', async () => {
    const printer = aPrinter();
    expect(printer.report()).toMatchObject({ browser: null, browsersStarted: 0 });
    await printer.print('<p>a</p>');
    expect(printer.report()).toMatchObject({ browsersStarted: 1, printed: 1, running: 0, waiting: 0 });
  });

  it('loses no document of a bulk run when the browser is killed twice in the middle', async () => {
    const printer = aPrinter({ pages: 2 });
    const roles = Array.from({ length: 30 }, (_, index) => `Role number ${index + 1}`);
    const prints = roles.map((role) => printer.print(specimenDocument(role)));
    for (const after of [5, 18]) {
      while (printer.report().printed < after) await sleep(2);
      process.kill(printer.report().browser!.processId!, 'SIGKILL');
    }
    const pdfs = await Promise.all(prints);
    for (const [index, pdf] of pdfs.entries()) {
      expect(await textOfPdf(pdf)).toContain(`Set times of the ${roles[index]}\n`);
    }
    expect(printer.report()).toMatchObject({ printed: 30, browsersStarted: 3 });
    expect(printer.report().retried).toBeGreaterThan(0);
  });

  it('replaces the browser after the set number of prints, without losing any', async () => {
    const printer = aPrinter({ pages: 2, restartAfter: 4 });
    const pdfs = await Promise.all(Array.from({ length: 12 }, (_, index) => printer.print(`<p>${index}</p>`)));
    expect(pdfs.every((pdf) => Buffer.from(pdf).toString('latin1', 0, 5) === '%PDF-')).toBe(true);
    expect(printer.report()).toMatchObject({ printed: 12, retried: 0 });
    expect(printer.report().browsersStarted).toBeGreaterThanOrEqual(3);
  });

  it('prints at most as many documents at once as it has pages, in the order in which they came', async () => {
    const printer = aPrinter({ pages: 2 });
    let finished = 0;
    const prints = Array.from({ length: 6 }, () => printer.print('<p>x</p>').then(() => finished++));
    expect(printer.report()).toMatchObject({ running: 2, waiting: 4 });
    await prints[3];
    expect(finished).toBeGreaterThanOrEqual(3);
    await Promise.all(prints);
    expect(printer.report()).toMatchObject({ running: 0, waiting: 0, printed: 6 });
  });

  it('gives up a document that takes too long, says so, and goes on with the next', async () => {
    const printer = aPrinter({ pages: 1, timeoutMs: 700 });
    await printer.print('<p>warm</p>');
    const endless = `<style>td { border: 1px solid }</style>${'<table><tr><td>x</table>'.repeat(60_000)}`;
    await expect(printer.print(endless)).rejects.toThrow(PrintTimedOut);
    expect(await textOfPdf(await printer.print('<p>next</p>'))).toContain('next');
  });

  it('stops when its signal is aborted, waiting or printing', async () => {
    const printer = aPrinter({ pages: 1 });
    await printer.print('<p>warm</p>');
    const controllers = [new AbortController(), new AbortController()];
    const prints = controllers.map(({ signal }) => printer.print(specimenDocument(), { signal }));
    const outcomes = Promise.allSettled(prints);
    controllers.forEach((controller, index) => controller.abort(new Error(`stopped ${index}`)));
    expect(await outcomes).toMatchObject([
      { status: 'rejected', reason: { message: 'stopped 0' } },
      { status: 'rejected', reason: { message: 'stopped 1' } },
    ]);
    expect((await printer.print('<p>after</p>')).length).toBeGreaterThan(1_000);
  });

  it('takes the paper of the document, else the paper asked for', async () => {
    const printer = aPrinter({ pages: 1 });
    const sizeOf = async (html: string, paper: 'a4' | 'letter') =>
      /Page size: +(.*)/.exec((await inspectPdf(await printer.print(html, { paper }))).info)?.[1];
    expect(await sizeOf('<p>x</p>', 'a4')).toMatch(/^59[45]\.\d+ x 841\.\d+ pts \(A4\)$/);
    expect(await sizeOf('<p>x</p>', 'letter')).toBe('612 x 792 pts (letter)');
    expect(await sizeOf('<style>@page { size: letter }</style><p>x</p>', 'a4')).toBe('612 x 792 pts (letter)');
  });

  it('refuses to print after close, lets go who waits and who prints, and starts no browser again', async () => {
    const printer = aPrinter({ pages: 1 });
    await printer.print('<p>warm</p>');
    const prints = [printer.print(specimenDocument()), printer.print(specimenDocument())];
    const outcomes = Promise.all(prints.map((print) => expect(print).rejects.toThrow(PrinterClosed)));
    await printer.close();
    await outcomes;
    await expect(printer.print('<p>late</p>')).rejects.toThrow(PrinterClosed);
    await printer.close();
    expect(printer.report().browsersStarted).toBe(1);
  });
});
