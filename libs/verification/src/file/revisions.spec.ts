import { deflateSync } from 'node:zlib';
import { aPrint, FileInParts } from '../testing/a-print.fixture.js';
import { readRevisions } from './revisions.js';

const HEADER = '%PDF-1.7\n%\xE2\xE3\xCF\xD3\n';
const TRAILER = '/Root 1 0 R /Info 2 0 R';

/** A file with a catalog and whatever else is written. */
function aFile(write: (file: FileInParts) => void = () => {}, trailer = TRAILER): Buffer {
  const file = new FileInParts(HEADER);
  file.object(1, '<</Type /Catalog>>');
  file.object(2, '<<>>');
  write(file);
  return file.end(40, trailer, null);
}

/** Another revision on top. */
function more(base: Buffer, write: (file: FileInParts) => void, trailer = TRAILER, previous = startOf(base)): Buffer {
  const file = new FileInParts(base);
  write(file);
  return file.end(50, trailer, previous);
}

const startOf = (pdf: Buffer): number => Number(/startxref\n(\d+)/.exec(pdf.subarray(-40).toString('latin1'))?.[1]);
const edited = (pdf: Buffer, from: string | RegExp, to: string): Buffer =>
  Buffer.from(pdf.toString('latin1').replace(from, to), 'latin1');

describe('a file', () => {
  it('is read as the revisions that it is made of', () => {
    const print = aPrint();
    const pdf = more(print, (file) => file.object(4, '(new)'), `/Root 1 0 R /Info 14 0 R`);
    const { revisions, root } = readRevisions(pdf);
    expect(revisions.map(({ start, end }) => [start, end])).toEqual([
      [0, print.length],
      [print.length, pdf.length],
    ]);
    expect([root, revisions[0]?.objects.size, [...(revisions[1]?.objects.keys() ?? [])]]).toEqual([1, 16, [4, 50]]);
  });

  it.each<[string, () => Buffer, string]>([
    ['that begins later', () => Buffer.concat([Buffer.from('\n'), aFile()]), 'does not begin as our documents do'],
    ['of another version', () => edited(aFile(), '1.7', '1.4'), 'does not begin as our documents do'],
    ['with something behind its end', () => Buffer.concat([aFile(), Buffer.from('x')]), 'a number is missing'],
    ['with a line too many', () => Buffer.concat([aFile(), Buffer.from('\n')]), 'a number is missing'],
    ['with a comment', () => aFile((file) => file.raw('%x\n')), 'a number is missing'],
    ['with something between its objects', () => aFile((file) => file.raw('hidden\n')), 'a number is missing'],
    ['with an object twice', () => aFile((file) => file.object(1, '<<>>')), 'stands twice'],
    ['with an object of another generation', () => edited(aFile(), '2 0 obj', '2 1 obj'), 'is missing'],
    [
      'whose end names another place',
      () => edited(aFile(), /startxref\n\d+/, 'startxref\n15'),
      'not where the file says',
    ],
    ['whose list names another place', () => moved(), 'is not where the file says'],
    [
      'with more objects than it says',
      () => edited(aFile(), '/Size 41', '/Size 40'),
      'more objects than the file says',
    ],
    ['that is encrypted', () => aFile(() => {}, `${TRAILER} /Encrypt 2 0 R`), 'encrypted'],
    ['without a catalog', () => aFile(() => {}, '/Info 2 0 R'), 'no catalog'],
    [
      'whose first revision goes on from one',
      () => aFile(() => {}, `${TRAILER} /Prev 15`),
      'does not name the revision before it',
    ],
    [
      'whose revisions go on from elsewhere',
      () => more(aFile(), () => {}, TRAILER, 15),
      'does not name the revision before it',
    ],
    [
      'with another catalog later',
      () => more(aFile(), (file) => file.object(3, '<<>>'), '/Root 3 0 R /Info 2 0 R'),
      'Root was changed',
    ],
    [
      'with a stream that does not say its length',
      () => aFile((file) => file.object(3, '<<>>\nstream\nx\nendstream')),
      'does not say its length',
    ],
    [
      'with a stream that ends elsewhere',
      () => aFile((file) => file.object(3, '<</Length 3>>\nstream\nx\nendstream')),
      'is missing',
    ],
    [
      'with a stream whose length stands elsewhere',
      () => aFile((file) => file.object(3, '<</Length 2 0 R>>\nstream\nx\nendstream')),
      'does not say its length',
    ],
    ['with a list that takes objects away', () => freed(), 'takes objects away'],
    [
      'with a table of the old kind',
      () => edited(aFile(), /40 0 obj[\s\S]*startxref/, 'xref\n0 1\n0000000000 65535 f \ntrailer <<>>\nstartxref'),
      'a number is missing',
    ],
    ['with rows without bytes', () => rowless(), 'cross-references cannot be read'],
    ['with packed objects in another order than listed', () => swapped(), 'is not where the file says'],
    ['with something before the first packed object', () => packed('3 1 ', 'x5'), 'more than its list'],
    ['with something behind a packed object', () => packed('3 0 ', '5 6'), 'longer than its place'],
  ])('%s is refused', (_, make, words) => {
    expect(() => readRevisions(make())).toThrow(words);
  });

  it('that was added to without end is given up', () => {
    let pdf = aFile();
    for (let count = 0; count < 60; count++) pdf = more(pdf, (file) => file.object(3, '<<>>'));
    expect(() => readRevisions(pdf)).toThrow('too many revisions');
  });

  it('that would unpack to more than memory holds is given up', () => {
    const pdf = aFile((file) => {
      for (const number of [60, 61, 62]) {
        const filling = Buffer.alloc(30 * 1024 * 1024, 0x20);
        const bomb = deflateSync(Buffer.concat([Buffer.from(`9${number} 0 `), filling, Buffer.from('1')]));
        const dictionary = `<</Type /ObjStm /N 1 /First 6 /Length ${bomb.length} /Filter /FlateDecode>>`;
        file.object(number, `${dictionary}\nstream\n${bomb.toString('latin1')}\nendstream`);
      }
    });
    expect(() => readRevisions(pdf)).toThrow('unpacks to more than');
  });
});

/** Whose list has object 1 where nothing begins. */
function moved(): Buffer {
  const base = Buffer.from(`${HEADER}1 0 obj\n<</Type /Catalog>>\nendobj\n`, 'latin1');
  return listedBy(Buffer.concat([row(1, HEADER.length + 2, 0), row(1, base.length, 0)]), '1 1 40 1', null, base);
}

function listedBy(table: Buffer, index: string, previous: number | null, base: Buffer, number = 40): Buffer {
  const offset = base.length;
  const before = previous === null ? '' : `/Prev ${previous} `;
  const head = `${number} 0 obj\n<</Type /XRef /Size ${number + 1} /W [1 4 2] /Index [${index}] ${before}${TRAILER} /Length ${table.length}>>\nstream\n`;
  return Buffer.concat([
    base,
    Buffer.from(head),
    table,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${offset}\n%%EOF\n`),
  ]);
}

function row(type: number, second: number, third: number): Buffer {
  const bytes = Buffer.alloc(7);
  bytes.writeUInt8(type, 0);
  bytes.writeUInt32BE(second, 1);
  bytes.writeUInt16BE(third, 5);
  return bytes;
}

function freed(): Buffer {
  const base = aFile();
  const table = Buffer.concat([row(0, 0, 0), row(1, base.length, 0)]);
  return listedBy(table, '2 1 50 1', startOf(base), base, 50);
}

function rowless(): Buffer {
  const base = Buffer.from(HEADER, 'latin1');
  return edited(listedBy(Buffer.alloc(0), '0 9999999999', null, base), '/W [1 4 2]', '/W [0 0 0]');
}

function swapped(): Buffer {
  const base = Buffer.from(
    `${HEADER}7 0 obj\n<</Type /ObjStm /N 2 /First 8 /Length 11>>\nstream\n1 0 2 2 1 2\nendstream\nendobj\n`,
    'latin1',
  );
  const at = HEADER.length;
  return listedBy(
    Buffer.concat([row(2, 7, 1), row(2, 7, 0), row(1, at, 0), row(1, base.length, 0)]),
    '1 2 7 1 40 1',
    null,
    base,
  );
}

function packed(list: string, body: string): Buffer {
  return aFile((file) =>
    file.object(
      7,
      `<</Type /ObjStm /N 1 /First ${list.length} /Length ${list.length + body.length}>>\nstream\n${list}${body}\nendstream`,
    ),
  );
}
