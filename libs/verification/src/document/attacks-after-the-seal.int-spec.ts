import { aPrint, OBJECTS, PRINT } from '../testing/a-print.fixture.js';
import {
  ACTS,
  anAgreement,
  appended,
  aSealer,
  signed,
  textOfObject,
  type Sealer,
  type Written,
} from '../testing/an-agreement.fixture.js';
import { changed, codesOf, FORGED, stream, verifiedBy, type Attack } from '../testing/attacks.fixture.js';
import { cmsOf, lastHole, withCms } from '../testing/recast-cms.fixture.js';
import type { DocumentReport } from './report.js';

let sealer: Sealer;
let agreement: Buffer;
/** Signed by all, and not sealed yet. */
let unsealed: Buffer;

beforeAll(async () => {
  sealer = await aSealer();
  agreement = await anAgreement(sealer);
  unsealed = await signed(aPrint(), sealer.key, ['issuer', 'employee', 'organisation']);
});

const verify = (pdf: Uint8Array): Promise<DocumentReport> => verifiedBy(sealer, pdf);
const after = (objects: (pdf: Buffer) => Written) => () => appended(agreement, objects(agreement));
const { catalog, page, content, font, model, specification } = OBJECTS;

describe('a sealed agreement', () => {
  it('is authentic, each of its signatures in each of its facts', async () => {
    const report = await verify(agreement);
    expect(report).toMatchObject({ verdict: 'authentic', reasons: [], level: 'B-B', model: { isSigned: true } });
    expect(
      report.signatures.map(({ field, intact, valid, trusted, entireFile }) => [
        field,
        intact,
        valid,
        trusted,
        entireFile,
      ]),
    ).toEqual(['issuer', 'employee', 'organisation', 'seal'].map((field) => [field, true, true, true, true]));
  });

  it('says which facts still hold of a signature behind which something was added', async () => {
    const report = await verify(appended(agreement, { [content]: stream(FORGED) }));
    expect(report.signatures.at(-1)).toMatchObject({ intact: true, valid: true, trusted: true, entireFile: false });
    expect(report.reasons.find(({ code }) => code === 'object-changed')).toMatchObject({ object: content });
  });
});

describe('after the seal nobody gets away with', () => {
  it.each<Attack>([
    ['other words on a page', after(() => ({ [content]: stream(FORGED) })), 'altered', 'object-changed'],
    [
      'another font',
      after(() => ({ [font]: '<</Type /Font /Subtype /Type1 /BaseFont /Symbol>>' })),
      'altered',
      'object-changed',
    ],
    [
      'another value in a field',
      after((pdf) => ({
        [OBJECTS['employee-date']]: changed(pdf, OBJECTS['employee-date'], /\/V <[^>]*>/, '/V (1 April 2020)'),
      })),
      'altered',
      'object-changed',
    ],
    [
      'another appearance of a field',
      after((pdf) => ({
        [OBJECTS.employee]: changed(pdf, OBJECTS.employee, /\/N \d+ 0 R/, `/N ${OBJECTS.nothing} 0 R`),
      })),
      'altered',
      'object-changed',
    ],
    [
      'a note over the page',
      after((pdf) => ({
        [page]: changed(pdf, page, /\/Annots \[/, '/Annots [900 0 R '),
        900: '<</Type /Annot /Subtype /FreeText /Rect [72 700 400 800] /Contents (60 hours)>>',
      })),
      'altered',
      'object-changed',
    ],
    [
      'layers',
      after((pdf) => ({ [catalog]: changed(pdf, catalog, /^<</, '<</OCProperties <</OCGs []>>') })),
      'altered',
      'catalog-changed',
    ],
    ['another work model', after(() => ({ [model]: stream('{}') })), 'altered', 'object-changed'],
    [
      'another file of the same name',
      after((pdf) => ({
        [catalog]: changed(pdf, catalog, `(work-model.json) ${specification} 0 R`, '(work-model.json) 900 0 R'),
        900: `<</Type /Filespec /F (work-model.json) /UF (work-model.json) /EF <</F 901 0 R /UF 901 0 R>>>>`,
        901: stream('{}'),
      })),
      'altered',
      'catalog-changed',
    ],
    [
      'scripts by name',
      after((pdf) => ({
        [catalog]: changed(
          pdf,
          catalog,
          /\/Names <</,
          '/Names <</JavaScript <</Names [(a) <</S /JavaScript /JS (app.alert(1))>>]>>',
        ),
      })),
      'altered',
      'catalog-changed',
    ],
    [
      'an associated file less',
      after((pdf) => ({ [catalog]: changed(pdf, catalog, /\/AF \[[^\]]*\]/, '/AF []') })),
      'altered',
      'catalog-changed',
    ],
    [
      'an action at opening',
      after((pdf) => ({ [catalog]: changed(pdf, catalog, /^<</, '<</OpenAction <</S /JavaScript /JS (1)>>') })),
      'altered',
      'catalog-changed',
    ],
    [
      'an action of a page',
      after((pdf) => ({ [page]: changed(pdf, page, /^<</, '<</AA <</O <</S /Launch>>>>') })),
      'altered',
      'object-changed',
    ],
    ['another page tree', after(() => ({ 2: '<</Type /Pages /Kids [] /Count 0>>' })), 'altered', 'object-changed'],
    ['another title', after(() => ({ [OBJECTS.info]: '<</Title (Something else)>>' })), 'altered', 'object-changed'],
    ['an object that nothing leads to', after(() => ({ 900: '<</Type /XObject>>' })), 'altered', 'revision-unsigned'],
    [
      'no signatures any more',
      after((pdf) => ({ [catalog]: changed(pdf, catalog, /\/Fields \[[^\]]*\]/, '/Fields []') })),
      'altered',
      'catalog-changed',
    ],
    [
      'other permissions',
      after((pdf) => ({ [catalog]: changed(pdf, catalog, /\/Perms <<\s*\/DocMDP \d+ 0 R\s*>>/, '') })),
      'altered',
      'catalog-changed',
    ],
    [
      'proofs that bring something else along',
      after((pdf) => ({
        [catalog]: changed(pdf, catalog, /^<</, '<</DSS 900 0 R '),
        900: '<</Type /DSS>>',
        901: '<<>>',
      })),
      'altered',
      'object-unused',
    ],
    [
      'proofs behind which a page changes',
      after((pdf) => ({
        [catalog]: changed(pdf, catalog, /^<</, '<</DSS 900 0 R '),
        900: '<</Type /DSS>>',
        [content]: stream(FORGED),
      })),
      'altered',
      'object-changed',
    ],
    ['a signature that is written anew', () => rewrittenSignature(), 'altered', 'damaged'],
    [
      'another signature behind it',
      () =>
        signed(agreement, sealer.key, [{ ...ACTS.employee, field: { name: 'x', isNew: true }, fills: [], mark: null }]),
      'altered',
      'wrong-order',
    ],
    [
      'a second seal',
      () => signed(agreement, sealer.key, [{ ...ACTS.seal, field: { name: 'seal-2', isNew: true } }]),
      'altered',
      'two-seals',
    ],
  ])('%s', async (_, make, verdict, code) => {
    const report = await verify(await make());
    expect([report.verdict, codesOf(report)]).toEqual([verdict, expect.arrayContaining([code])]);
  });

  /** Signature wrapping: the seal again, over what it was over, with something between. */
  function rewrittenSignature(): Buffer {
    const text = textOfObject(agreement, signatureNumber(agreement, '/Part /seal'));
    return appended(agreement, { [signatureNumber(agreement, '/Part /seal')]: text, [content]: stream(FORGED) });
  }
});

/** Number of the signature dictionary that has this in it. */
function signatureNumber(pdf: Buffer, words: string): number {
  const text = pdf.toString('latin1');
  const before = text.slice(0, text.lastIndexOf(words));
  return Number([...before.matchAll(/\n(\d+) 0 obj\n/g)].at(-1)?.[1]);
}

describe('in the file nobody gets away with', () => {
  const edited = (change: (text: string) => string) => () =>
    Buffer.from(change(agreement.toString('latin1')), 'latin1');
  it.each<Attack>([
    ['a byte of the page', () => flipped(agreement, agreement.indexOf('stream\n') + 20), 'altered', 'bytes-changed'],
    ['a byte of a packed object', () => flipped(agreement, agreement.indexOf('/ObjStm') + 90), 'altered', 'damaged'],
    ['something before its beginning', edited((text) => `PK\u0003\u0004${text}`), 'altered', 'damaged'],
    ['something behind its end', edited((text) => `${text}PK\u0005\u0006`), 'altered', 'damaged'],
    ['a second end', edited((text) => `${text}%%EOF\n`), 'altered', 'damaged'],
    ['a line too many at its end', edited((text) => `${text}\n`), 'altered', 'damaged'],
    ['an end that is cut off', () => agreement.subarray(0, -7), 'altered', 'damaged'],
    ['half of it', () => agreement.subarray(0, agreement.length / 2), 'altered', 'damaged'],
    [
      'something between its revisions',
      edited((text) => text.replace('%%EOF\n', '%%EOF\nhidden\n')),
      'altered',
      'damaged',
    ],
    ['a comment', edited((text) => text.replace('\nendobj\n', '\n%x\nendobj\n')), 'altered', 'damaged'],
    ['small letters in a signature', () => smallLetters(agreement), 'altered', 'signature-form'],
    [
      'something behind a signature',
      () => withByte(agreement, lastHole(agreement).end - 1, '1'),
      'altered',
      'signature-form',
    ],
    ['white space in a signature', () => withByte(agreement, lastHole(agreement).end - 1, ' '), 'altered', 'damaged'],
    ['a signature of zeros', () => withCms(agreement, new Uint8Array()), 'altered', 'signature-wrong'],
    ['the signature of another act', () => withCms(agreement, cmsOf(unsealed)), 'altered', 'bytes-changed'],
  ])('%s', async (_, make, verdict, code) => {
    const report = await verify(await make());
    expect([report.verdict, codesOf(report)]).toEqual([verdict, expect.arrayContaining([code])]);
  });

  it('cut off behind a revision it is what it was then: not sealed', async () => {
    const ends = [...agreement.toString('latin1').matchAll(/%%EOF\n/g)].map(({ index }) => index + 6);
    const reports = await Promise.all(ends.map((end) => verify(agreement.subarray(0, end))));
    expect(reports.map(({ verdict }) => verdict)).toEqual([
      'unsealed',
      'unsealed',
      'unsealed',
      'unsealed',
      'authentic',
    ]);
  });

  it('inside another file it proves nothing about that', async () => {
    const outer = aPrint({ ...PRINT, [model]: agreement.toString('latin1') });
    expect((await verify(outer)).verdict).toBe('unsealed');
  });
});

function flipped(pdf: Buffer, at: number): Buffer {
  const out = Buffer.from(pdf);
  out.writeUInt8((pdf.readUInt8(at) + 1) % 256, at);
  return out;
}

function withByte(pdf: Buffer, at: number, sign: string): Buffer {
  const out = Buffer.from(pdf);
  out.write(sign, at, 'latin1');
  return out;
}

function smallLetters(pdf: Buffer): Buffer {
  const { start, end } = lastHole(pdf);
  const hex = pdf.subarray(start, end).toString('latin1').toLowerCase();
  return withByte(pdf, start, hex);
}

it('files of others are not recognised, or not sealed, and never a mistake', async () => {
  const files = [
    Buffer.alloc(0),
    Buffer.from('%PDF-1.4\n'),
    Buffer.from('Hello'),
    aPrint(),
    Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1'),
  ];
  const reports = await Promise.all(files.map((file) => verify(file)));
  expect(reports.map(({ verdict }) => verdict)).toEqual([
    'unrecognised',
    'unrecognised',
    'unrecognised',
    'unsealed',
    'unrecognised',
  ]);
});
