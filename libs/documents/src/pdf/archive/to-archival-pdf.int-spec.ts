import { inspectPdf, type InspectedPdf } from '../specimen/inspect-pdf.js';
import { specimenDocument } from '../specimen/specimen-document.js';
import { PdfPrinter } from '../printing/pdf-printer.js';
import { MissingGlyphs, toArchivalPdf, type ArchivalFacts } from './to-archival-pdf.js';

const MODEL = Buffer.from(JSON.stringify({ workpact: 1, role: { title: 'Réceptionniste' } }));

const FACTS: ArchivalFacts = {
  title: 'Onboarding agreement — Zoë (desk)',
  author: 'Northwind & Söhne',
  subject: 'Receptionist, version 3',
  keywords: ['onboarding', 'front desk'],
  language: 'en-GB',
  createdAt: new Date('2026-03-01T10:00:07Z'),
  documentId: 'agreement/7/3',
  attachments: [
    {
      name: 'work-model.json',
      mimeType: 'application/json',
      description: 'The work model',
      bytes: MODEL,
      relationship: 'Data',
    },
    {
      name: 'a-note.txt',
      mimeType: 'text/plain',
      description: 'A note',
      bytes: Buffer.from('note'),
      relationship: 'Supplement',
    },
  ],
};

describe('an archival PDF', () => {
  const printer = new PdfPrinter({ pages: 1 });
  let printed: Uint8Array;
  let pdf: Uint8Array;
  let seen: InspectedPdf;

  beforeAll(async () => {
    printed = await printer.print(specimenDocument());
    pdf = await toArchivalPdf(printed, FACTS);
    seen = await inspectPdf(pdf);
  });
  afterAll(() => printer.close());

  it('has no syntax error', () => {
    expect(seen.syntax).toContain('No syntax or stream encoding errors found');
    expect(seen.complaints).toBe('');
  });

  it('is tagged, and says title, author, subject, keywords and its fixed date', () => {
    for (const line of [
      /^Title: +Onboarding agreement — Zoë \(desk\)$/m,
      /^Author: +Northwind & Söhne$/m,
      /^Subject: +Receptionist, version 3$/m,
      /^Keywords: +onboarding, front desk$/m,
      /^CreationDate: +Sun Mar {2}1 10:00:07 2026 UTC$/m,
      /^Tagged: +yes$/m,
      /^Pages: +[34]$/m,
      /^PDF version: +1\.7$/m,
    ]) {
      expect(seen.info).toMatch(line);
    }
  });

  it('keeps the text, and the page counter in the footer', () => {
    expect(seen.text).toContain('Zoë Müller-Łukasiewicz · Ελένη Παπαδοπούλου · Ирина Соколова');
    expect(seen.text).toContain('Monday → Friday, ≥ 4 h a day, agreed ✓');
    const pages = Number(/^Pages: +(\d)/m.exec(seen.info)?.[1]);
    expect(seen.text).toMatch(new RegExp(`Receptionist · version 3 +${pages} ?/ ?${pages}`));
  });

  it('embeds every font as a subset of a TrueType font with Unicode values', () => {
    expect(seen.fonts.length).toBeGreaterThan(6);
    for (const font of seen.fonts) {
      expect(font).toMatchObject({ type: 'CID TrueType', isEmbedded: true, isSubset: true, hasUnicode: true });
      expect(font.name).toMatch(/Source(Sans3|Serif4)|NotoSans(Math|Symbols2)/);
    }
  });

  it('identifies itself as PDF/A-3u and PDF/UA-1 in XMP that agrees with the document information', () => {
    expect(seen.metadata).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(seen.metadata).toContain('<pdfaid:conformance>U</pdfaid:conformance>');
    expect(seen.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(seen.metadata).toContain(
      '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
    );
    expect(seen.metadata).toContain('<rdf:li>Northwind &amp; Söhne</rdf:li>');
    expect(seen.metadata).toContain('<xmp:CreateDate>2026-03-01T10:00:07+00:00</xmp:CreateDate>');
    expect(seen.plain).toMatch(/\/S \/GTS_PDFA1/);
    expect(seen.plain).toMatch(/\/Lang \(en-GB\)/);
    expect(seen.plain).toMatch(/\/ID \[ ?<([0-9a-f]{32})> ?<[0-9a-f]{32}> ?\]/);
  });

  it('knows only structure types of PDF 1.7, by role map', () => {
    expect(seen.structure).toMatch(/Span \(inline\)/);
    expect(seen.structure).not.toMatch(/\b(Strong|Em)\b/);
    for (const type of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'Caption', 'L', 'LI', 'Lbl', 'Link', 'Figure']) {
      expect(seen.structure).toMatch(new RegExp(`^ *${type}\\b`, 'm'));
    }
  });

  it('describes every link and every figure', () => {
    const links = seen.plain.match(/<<[^<>]*(?:<<[^<>]*>>[^<>]*)*\/Subtype \/Link[^<>]*(?:<<[^<>]*>>[^<>]*)*>>/g) ?? [];
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) expect(link).toMatch(/\/Contents \((#week|https:\/\/example\.org\/policy\?n=\d)\)/);
    const figures = seen.plain.match(/<<[^<>]*\/S \/Figure[^<>]*>>/g) ?? [];
    expect(figures).toHaveLength(1);
    expect(figures[0]).toContain('/Alt (Set times from Monday to Friday, in the time zone Europe/Berlin)');
  });

  it('leaves no painted content outside structure and artifacts', async () => {
    expect(unmarkedPainting(seen.plain)).toEqual([]);
    // The check itself finds faults: as printed, the footer and the table head's background are in neither.
    expect(unmarkedPainting((await inspectPdf(printed)).plain).length).toBeGreaterThan(3);
  });

  it('gives its attachments back byte by byte, with their relationship', async () => {
    expect(await seen.attachment('work-model.json')).toEqual(MODEL);
    expect(seen.plain).toContain('/AFRelationship /Data');
    expect(seen.plain).toContain('/AFRelationship /Supplement');
    expect(seen.plain).toMatch(/\/AF \[/);
    expect(seen.plain).toContain('/Subtype /application#2fjson');
  });

  it('is less than two thirds of the printed file', () => {
    expect(pdf.length).toBeLessThan(printed.length * 0.66);
  });

  it('is the same for another print of the same document on a page that has printed others', async () => {
    await printer.print(specimenDocument('Somebody else'));
    const again = await printer.print(specimenDocument());
    expect(Buffer.from(again).equals(printed)).toBe(false);
    expect(Buffer.from(await toArchivalPdf(again, FACTS)).equals(pdf)).toBe(true);
  });

  it('is the same from a bulk run on several pages, in whatever order', async () => {
    const bulk = new PdfPrinter({ pages: 2 });
    const roles = ['Nurse', 'Łucja’s deputy', 'Σύμβουλος', 'Врач', 'Porter'];
    const archived = async (role: string, by: PdfPrinter): Promise<string> =>
      Buffer.from(await toArchivalPdf(await by.print(specimenDocument(role)), FACTS)).toString('base64');
    const inBulk = await Promise.all([...roles, ...roles.toReversed()].map((role) => archived(role, bulk)));
    await bulk.close();
    const alone: string[] = [];
    for (const role of roles) alone.push(await archived(role, printer));
    expect(inBulk.map((bytes) => alone.indexOf(bytes))).toEqual([0, 1, 2, 3, 4, 4, 3, 2, 1, 0]);
  });

  it.each(['<p>李</p>', '<p style="opacity: .5">李</p>'])(
    'is refused when no font has a character, naming the page: %s',
    async (fault) => {
      const html = `<html lang="en"><head><title>x</title></head><body><p style="break-after: page">one</p>${fault}</body></html>`;
      const print = await printer.print(html);
      await expect(toArchivalPdf(print, FACTS)).rejects.toThrow(new MissingGlyphs([2]));
    },
  );
});

/** Painting operators of page contents that stand in no marked content, found by a plain reading of the uncompressed file. */
function unmarkedPainting(plain: string): string[] {
  const found: string[] = [];
  for (const [, content = ''] of plain.matchAll(/\nstream\n([\s\S]*?)\nendstream/g)) {
    if (!/\bBT\n[\s\S]*\bET\b/.test(content)) continue;
    let depth = 0;
    for (const line of content.split('\n')) {
      if (/B[DM]C$/.test(line)) depth++;
      else if (line === 'EMC') depth--;
      else if (depth === 0 && /(^|\s)(f\*?|S|B\*?|Tj|TJ|sh)$/.test(line)) found.push(line);
    }
  }
  return found;
}
