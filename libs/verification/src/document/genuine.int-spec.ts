import { crc32, deflateSync } from 'node:zlib';
import { writingFonts } from '#documents';
import { aPrint } from '../testing/a-print.fixture.js';
import { ACTS, aSealer, signed, type Sealer } from '../testing/an-agreement.fixture.js';
import { verifiedBy } from '../testing/attacks.fixture.js';

let sealer: Sealer;
beforeAll(async () => {
  sealer = await aSealer();
});

type Acts = Parameters<typeof signed>[2] & object;
const fill = (field: string, text: string) => ({ field, runs: writingFonts(text, 'sans') });
const employee = (change: Partial<(typeof ACTS)['employee']> | object): Acts => [
  'issuer',
  { ...ACTS.employee, ...change },
  'organisation',
  'seal',
];

/** A picture of 4 by 4, with or without transparency. */
function png(hasAlpha: boolean): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.from([0, 0, 0, 4, 0, 0, 0, 4, 8, hasAlpha ? 6 : 2, 0, 0, 0]);
  const rows = Buffer.concat(
    Array.from({ length: 4 }, () => Buffer.from([0, ...Array<number>((hasAlpha ? 4 : 3) * 4).fill(90)])),
  );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const strokes = [
  Array.from({ length: 40 }, (_, step) => ({ x: step * 9, y: 60 + 40 * Math.sin(step / 4), pressure: 0.5 })),
];

/** Whoever signs in one of the ways that there are must not be told that something was altered. */
describe('an agreement is authentic', () => {
  it.each<[string, Acts]>([
    ['signed by hand', employee({ mark: { kind: 'drawn', width: 400, height: 120, strokes } })],
    ['signed with a dot', employee({ mark: { kind: 'drawn', width: 400, height: 120, strokes: [[{ x: 9, y: 9 }]] } })],
    ['signed with a picture', employee({ mark: { kind: 'image', bytes: png(false) } })],
    ['signed with a picture that lets through', employee({ mark: { kind: 'image', bytes: png(true) } })],
    ['signed without anything to see', employee({ mark: null, caption: null })],
    [
      'signed in several scripts',
      employee({ mark: { kind: 'typed', runs: writingFonts('Анна Σωκράτης Nguyễn', 'serif-italic') } }),
    ],
    ['signed where no place was printed', employee({ field: { name: 'employee-2', isNew: true }, fills: [] })],
    ['signed from somewhere', employee({ signer: { name: 'Zoë', reason: 'Ja', location: 'Łódź' } })],
  ])('%s', async (name, acts) => {
    const isElsewhere = name.includes('no place');
    const pdf = await signed(aPrint(), sealer.key, isElsewhere ? ['issuer', 'employee', ...acts.slice(1)] : acts);
    expect(await verifiedBy(sealer, pdf)).toMatchObject({ verdict: 'authentic', reasons: [] });
  });

  it.each([
    'Zoë Łukasiewicz',
    'Анна Кузнецова',
    'Σωκράτης',
    'Nguyễn Thị Hồng',
    'O’Brien-Müller',
    'Two\u00A0kinds of spaces',
    'Soft\u00AD- and hard hyphens',
    'µ and \u03BC, Ω and \u2126',
    'Zoe\u0308, decomposed',
    '(brackets) \\ and <others>',
    'A name that is much too long for the place that it is written into, and goes on and on until it is small',
  ])('with %j in a field', async (text) => {
    const pdf = await signed(aPrint(), sealer.key, [
      { ...ACTS.issuer, fills: [fill('employee-name', text)] },
      { ...ACTS.employee, fills: [fill('employee-date', text)] },
      'organisation',
      'seal',
    ]);
    expect(await verifiedBy(sealer, pdf)).toMatchObject({ verdict: 'authentic', reasons: [] });
  });
});
