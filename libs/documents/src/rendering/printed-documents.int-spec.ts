import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../language/language.js';
import { PdfPrinter } from '../pdf/printing/pdf-printer.js';
import type { DocumentKind } from '../views/document-kinds.js';
import type { Paper } from '../views/document-input.js';
import { aContractor, aDesigner, anInput } from '../views/example-roles.fixture.js';
import { renderHtml } from './render-html.js';

/** A role with every kind of expectation there is must still fit what people will read. */
const MOST_PAGES: Readonly<Record<DocumentKind, number>> = {
  'job-description': 2,
  'expectation-sheet': 3,
  'onboarding-agreement': 4,
  'statement-of-work': 3,
};
const PAPERS: readonly Paper[] = ['a4', 'letter'];
const kinds: readonly DocumentKind[] = [
  'job-description',
  'expectation-sheet',
  'onboarding-agreement',
  'statement-of-work',
];
const cases = kinds.flatMap((kind) =>
  LANGUAGES.flatMap((language) => PAPERS.map((paper) => ({ kind, language, paper }))),
);

describe('a printed document', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workpact-printed-'));
  const printer = new PdfPrinter({ pages: 1 });

  afterAll(async () => {
    await printer.close();
    rmSync(folder, { recursive: true });
  });

  async function printed(
    kind: DocumentKind,
    language: Language,
    paper: Paper,
  ): Promise<{ facts: string; text: string }> {
    const model = kind === 'statement-of-work' ? aContractor() : aDesigner();
    const { html } = renderHtml(kind, anInput(model, { language, paper }));
    const file = join(folder, `${kind}-${language}-${paper}.pdf`);
    writeFileSync(file, await printer.print(html, { paper }));
    const tool = (name: string, ...args: string[]): string => execFileSync(name, args, { encoding: 'utf8' });
    return { facts: tool('pdfinfo', file), text: tool('pdftotext', '-layout', file, '-') };
  }

  it.each(cases)(
    'has the pages, paper and footer of a $kind in $language on $paper',
    async ({ kind, language, paper }) => {
      const { facts, text } = await printed(kind, language, paper);
      const pages = Number(/^Pages:\s+(\d+)$/mu.exec(facts)?.[1]);
      expect(pages).toBeGreaterThanOrEqual(1);
      expect(pages).toBeLessThanOrEqual(MOST_PAGES[kind]);
      expect(facts).toMatch(paper === 'a4' ? /Page size:\s+59\d.* x 84\d/u : /Page size:\s+612 x 792/u);
      expect(facts).toMatch(/Tagged:\s+yes/u);
      for (let page = 1; page <= pages; page += 1) {
        expect(text).toContain(language === 'en' ? `Page ${page} of ${pages}` : `Seite ${page} von ${pages}`);
      }
      expect(text).toContain(language === 'en' ? '· Version ' : '· Fassung ');
    },
  );

  it('never leaves the head of a section or table alone at the foot of a page', async () => {
    const { text } = await printed('onboarding-agreement', 'en', 'letter');
    const lastLines = text.split('\f').map((page) =>
      page
        .trim()
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(-2, -1)
        .join(''),
    );
    for (const line of lastLines)
      expect(line.trim()).not.toMatch(
        /^(?:\d+ +)?(?:Signatures|Acknowledgements|Place of work|Section +Extent +Initials|Channel +Use it for.*)$/u,
      );
  });
});
