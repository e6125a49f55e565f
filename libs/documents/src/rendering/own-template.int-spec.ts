import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedSources } from '../templating/document-templates.js';
import type { TemplateSources } from '../templating/template-sources.js';
import { aDesigner } from '../views/example-roles.fixture.js';
import { DocumentRenderer } from './document-renderer.js';

const tool = (name: string, ...args: string[]): string => execFileSync(name, args, { encoding: 'utf8' });

describe('a document of an organisation’s own template', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workpact-own-template-'));
  const renderer = new DocumentRenderer({ pages: 1 });
  const asked: string[] = [];
  let server: Server;

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(async () => {
    await renderer.close();
    server.close();
    rmSync(folder, { recursive: true });
  });

  const shipped = shippedSources('expectation-sheet');
  const own: TemplateSources = {
    body: `${shipped.body}<p class="own">Made by {{meta.organisation}}</p>\n`,
    style: `${shipped.style}\n.own { color: #123456; background: url(data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==) }`,
    partials: {},
  };

  async function textOf(pdf: Uint8Array): Promise<string> {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    return tool('pdftotext', file, '-');
  }

  it('says what the template says, and is the same to the byte when it is made again', async () => {
    const request = { model: aDesigner(), kind: 'expectation-sheet', language: 'en', template: own } as const;
    const [first, second] = [await renderer.pdf(request), await renderer.pdf(request)];
    expect(await textOf(first)).toContain('Made by Elm & Oak');
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const other = await renderer.pdf({ ...request, template: null });
    expect(Buffer.from(first).equals(Buffer.from(other))).toBe(false);
  });

  it('shows the sample, without a model inside that it was not made of', async () => {
    const { pdf, pages } = await renderer.printSample('expectation-sheet', own);
    expect(await textOf(pdf)).toContain('Made by ');
    const facts = tool('pdfinfo', join(folder, 'document.pdf'));
    expect(facts).toContain(`Pages:           ${pages}\n`);
    expect(Buffer.from(pdf).includes('work-model.json')).toBe(false);
    expect(renderer.sampleHtml('expectation-sheet', own)).toContain('class="own"');
  });

  it('loads nothing, even if the checks of the template were not there', async () => {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const html = renderer.sampleHtml('expectation-sheet', own);
    const hostile = html
      .replace(
        '</style>',
        `@import "http://127.0.0.1:${port}/import"; .own { background: url(http://127.0.0.1:${port}/style) }</style>`,
      )
      .replace(
        '</main>',
        `<img src="http://127.0.0.1:${port}/img"><iframe src="http://127.0.0.1:${port}/frame"></iframe></main>`,
      );
    const { PdfPrinter } = await import('../pdf/printing/pdf-printer.js');
    const printer = new PdfPrinter({ pages: 1 });
    await printer.print(hostile);
    await printer.close();
    expect(asked).toEqual([]);
  });
});
