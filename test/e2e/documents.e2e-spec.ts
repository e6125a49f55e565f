import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { canonicalHash, parseRoleFile, type WorkModel } from '#work-model';
import { assertQpdfIsContent, pdfAttachment, pdfFonts, pdfInfo, pdfText } from './pdf-tools.js';
import { workpact } from './workpact.js';

const out = mkdtempSync(join(tmpdir(), 'workpact-documents-'));
const examples = readdirSync('examples').filter((name) => name.endsWith('.yaml'));

function modelOf(name: string): WorkModel {
  const result = parseRoleFile(readFileSync(join('examples', name)), { file: name });
  if (!result.ok) throw new Error(`${name} does not parse`);
  return result.model;
}

const documentsOf = (name: string): string[] =>
  readdirSync(out).filter((file) => file.startsWith(`${basename(name, '.yaml')}.`) && file.endsWith('.pdf'));

beforeAll(async () => {
  const { code, stderr } = await workpact(['render', ...examples.map((name) => join('examples', name)), '--out', out]);
  if (code !== 0) throw new Error(stderr);
}, 180_000);

describe.each(examples)('the documents of %s', (name) => {
  const model = modelOf(name);
  const agreement = model.role.engagement === 'contractor' ? 'statement-of-work' : 'onboarding-agreement';

  it('are the three that fit the role', () => {
    const kinds = documentsOf(name).map((file) => file.split('.')[1]);
    expect(kinds.sort()).toEqual(['expectation-sheet', 'job-description', agreement].sort());
  });

  it('are tagged, titled, of the right paper and within the length that people read', () => {
    const longest = { 'job-description': 2, 'expectation-sheet': 3, 'onboarding-agreement': 5, 'statement-of-work': 4 };
    for (const file of documentsOf(name)) {
      const info = pdfInfo(join(out, file));
      const kind = file.split('.')[1] as keyof typeof longest;
      const letter = model.role.jurisdictions.some((code) => code.startsWith('US'));
      expect(info['Tagged']).toBe('yes');
      expect(info['Title']).toContain(model.role.title);
      expect(info['Author']).toBe(model.organisation.legalName);
      expect(info['Page size']).toMatch(letter ? /letter/ : /A4/);
      expect({ file, pages: Number(info['Pages']) <= longest[kind] }).toEqual({ file, pages: true });
    }
  });

  it('embed every font as Unicode, none as Type 3', () => {
    for (const file of documentsOf(name)) {
      const fonts = pdfFonts(join(out, file));
      expect(fonts.length).toBeGreaterThan(1);
      expect(fonts.filter(({ type, embedded, unicode }) => /Type 3/.test(type) || !embedded || !unicode)).toEqual([]);
    }
  });

  it('are sound files in the eyes of qpdf', () => {
    for (const file of documentsOf(name)) expect(() => assertQpdfIsContent(join(out, file))).not.toThrow();
  });

  it('give the work model back, and it hashes the same', () => {
    for (const file of documentsOf(name)) {
      const attached = parseRoleFile(pdfAttachment(join(out, file), 'work-model.json'), { file: 'work-model.json' });
      expect(attached.ok && canonicalHash(attached.model)).toBe(canonicalHash(model));
    }
  });

  it('name every duty in every document', () => {
    for (const file of documentsOf(name)) {
      const text = pdfText(join(out, file))
        .replace(/[\s\u00ad-]+/g, '')
        .toLowerCase();
      for (const { title } of [...model.sync, ...model.async]) {
        expect(text).toContain(title.replace(/[\s-]+/g, '').toLowerCase());
      }
    }
  });
});

describe('rendering', () => {
  it('gives the same bytes twice, in two processes', async () => {
    const again = mkdtempSync(join(tmpdir(), 'workpact-again-'));
    await workpact(['render', 'examples/clinic-front-desk.yaml', '--out', again]);
    const files = readdirSync(again);
    expect(files).toHaveLength(3);
    for (const file of files) expect(readFileSync(join(again, file)).equals(readFileSync(join(out, file)))).toBe(true);
  });

  it('says the same in German', async () => {
    const german = join(mkdtempSync(join(tmpdir(), 'workpact-german-')), 'vereinbarung.pdf');
    const role = 'examples/remote-engineer.yaml';
    const { code, stderr } = await workpact([
      'render',
      role,
      '-d',
      'onboarding-agreement',
      '--lang',
      'de',
      '--out',
      german,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.any(String) as string });
    expect(pdfText(german)).toMatch(/Arbeitszeit/);
    expect(pdfText(german)).toMatch(/Seite 1 von \d/);
  });
});
