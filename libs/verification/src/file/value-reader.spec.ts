import * as fc from 'fast-check';
import { PdfFault } from './pdf-fault.js';
import { ValueReader } from './value-reader.js';
import { isSameValue, PdfName, PdfReference, PdfText, textOf, type PdfValue } from './values.js';

function read(text: string): PdfValue {
  const bytes = Uint8Array.from(Buffer.from(text, 'latin1'));
  const reader = new ValueReader(bytes, 0, bytes.length);
  const value = reader.value();
  reader.skipWhite();
  if (!reader.isAtEnd) throw reader.fault('something is left');
  return value;
}

describe('a value', () => {
  it.each<[string, PdfValue]>([
    ['true', true],
    ['null', null],
    ['-12.50', -12.5],
    ['.5', 0.5],
    ['/A#20B', new PdfName('A B')],
    ['12 0 R', new PdfReference(12)],
    ['[1 0 R 0]', [new PdfReference(1), 0]],
    ['[1 0 2]', [1, 0, 2]],
    [
      '<</A 1/B[<</C null>>]>>',
      new Map<string, PdfValue>([
        ['A', 1],
        ['B', [new Map([['C', null]])]],
      ]),
    ],
  ])('is read from %s', (text, value) => {
    expect(isSameValue(read(text), value)).toBe(true);
  });

  it.each([
    ['(a(b)\\)c)', 'a(b))c'],
    ['(\\101\\\\)', 'A\\'],
    ['<4142>', 'AB'],
    ['<FEFF005A006F00EB>', 'Zoë'],
    ['()', ''],
  ])('is read as text from %s', (text, words) => {
    expect(textOf(read(text))).toBe(words);
  });

  it('knows where a string stands', () => {
    const bytes = Uint8Array.from(Buffer.from('  <00FF>'));
    expect(new ValueReader(bytes, 0, bytes.length, 100).value()).toEqual(
      new PdfText(Uint8Array.of(0, 255), 102, 108, true),
    );
  });

  it.each([
    '<</A 1 /A 2>>',
    '<</A 1 /#41 2>>',
    '<<1 2>>',
    '<</A>>',
    '(a',
    '(\\x)',
    '(\\7)',
    '<41 42>',
    '<4>',
    '<4G>',
    '[1',
    '1e5',
    '--1',
    '1 1 R',
    '/A#G0',
    'True',
    '% a comment',
    '',
    '[1 % 2\n]',
    '['.repeat(100),
  ])('is not read from %j', (text) => {
    expect(() => read(text)).toThrow(PdfFault);
  });

  it('ends in an answer for all texts', () => {
    const signs = fc.constantFrom(...'<>[]()/%#\\ \n0123456789AFRnul.-'.split(''));
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (text) => {
        expect(faultOf(() => read(text.join('')))).toBeInstanceOf(PdfFault);
      }),
      { numRuns: 3000 },
    );
  });

  /** What was thrown; a fault when nothing was. */
  function faultOf(act: () => unknown): unknown {
    try {
      act();
    } catch (error) {
      return error;
    }
    return new PdfFault(0, 'nothing');
  }

  it('is the same as another by what it says, not by how it is written', () => {
    expect(isSameValue(read('<</A (x) /B 1.0>>'), read('<</B 1/A<78>>>'))).toBe(true);
    expect(isSameValue(read('<</A (x)>>'), read('<</A (x) /B null>>'))).toBe(false);
    expect(isSameValue(read('[1 0 R]'), read('[2 0 R]'))).toBe(false);
  });
});
