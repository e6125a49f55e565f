import { deflateSync } from 'node:zlib';
import { decodedStream, parseChromiumPdf, UnexpectedPdf } from './chromium-pdf.js';
import { writeCompactPdf } from './compact-writer.js';

/** A file as Skia writes it, from object bodies in the order in which they stand in the file. */
function skiaFile(bodies: Array<[number: number, body: string]>): Buffer {
  let text = '%PDF-1.4\n%\xD3\xEB\xE9\xE1\n';
  const offsets = new Map<number, number>();
  for (const [number, body] of bodies) {
    offsets.set(number, text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const xref = text.length;
  text += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n`;
  for (let number = 1; number <= bodies.length; number++)
    text += `${String(offsets.get(number)).padStart(10, '0')} 00000 n \n`;
  return Buffer.from(
    `${text}trailer\n<</Size ${bodies.length + 1}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`,
    'latin1',
  );
}

const packed = deflateSync('BT ET').toString('latin1');
const FILE = skiaFile([
  [1, '<</Title (a stream\nendobj\n)>>'],
  [3, `<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n${packed}\nendstream`],
  [2, '<</Type /Catalog>>'],
]);

describe("Chromium's PDF", () => {
  it('comes apart into its objects, whatever their order and content', () => {
    const parsed = parseChromiumPdf(FILE);
    expect(parsed).toMatchObject({ catalog: 2, info: 1 });
    expect(parsed.objects.map(({ dictionary }) => dictionary)).toEqual([
      '<</Title (a stream\nendobj\n)>>',
      '<</Type /Catalog>>',
      `<</Filter /FlateDecode\n/Length ${packed.length}>>`,
    ]);
    expect(decodedStream(parsed.objects[2]!).toString()).toBe('BT ET');
  });

  const broken = (from: string, to: string): Buffer => Buffer.from(FILE.toString('latin1').replace(from, to), 'latin1');
  it.each([
    ['no PDF', Buffer.from('hello')],
    ['cut off', FILE.subarray(0, -30)],
    ['with a wrong offset', broken('xref\n0 4\n0000000000 65535 f \n00', 'xref\n0 4\n0000000000 65535 f \n01')],
    ['with a wrong stream length', broken(`/Length ${packed.length}`, `/Length ${packed.length - 1}`)],
  ])('is refused when it is %s', (_, bytes) => {
    expect(() => parseChromiumPdf(bytes)).toThrow(UnexpectedPdf);
  });

  it('is refused when it is of another writer', async () => {
    const { objects } = parseChromiumPdf(FILE);
    const compact = await writeCompactPdf(objects, { catalog: 2, info: 1, fileId: '00' });
    expect(() => parseChromiumPdf(compact)).toThrow(UnexpectedPdf);
  });

  it('is refused when content has a filter that Chromium does not use', () => {
    expect(() => decodedStream({ number: 5, dictionary: '<</Filter /LZWDecode>>', stream: Buffer.from('x') })).toThrow(
      UnexpectedPdf,
    );
  });
});
