import * as fc from 'fast-check';
import { assertStrictDer, bytesOf, endOfValue, partsOf } from './strict-der.js';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

describe('strict DER', () => {
  it.each([
    ['a number', '02 01 05'],
    ['a number that needs its zero', '02 02 00 80'],
    ['a negative number', '02 01 ff'],
    ['a truth', '01 01 ff'],
    ['an untruth', '01 01 00'],
    ['nothing', '05 00'],
    ['a sequence of two', '30 06 02 01 01 02 01 02'],
    ['a length of two octets', `04 81 80 ${'00'.repeat(128)}`],
    ['a value under a tag of its own', 'a0 03 02 01 01'],
  ])('takes %s', (_, hex) => {
    const der = bytes(hex);
    expect(bytesOf(der, assertStrictDer(der))).toEqual(der);
  });

  it.each([
    ['something behind the end', '05 00 00', '1 bytes behind the end'],
    ['a length that is not the shortest', '04 81 01 00', 'not the shortest'],
    ['a length with a zero before it', `04 82 00 80 ${'00'.repeat(128)}`, 'not the shortest'],
    ['no length', '30 80 00 00', 'a length that DER does not have'],
    ['a string in parts', '24 04 04 02 00 00', 'a form that DER does not have'],
    ['a sequence that is none', '10 00', 'a form that DER does not have'],
    ['a number with zeros before it', '02 02 00 05', 'a number that is not the shortest'],
    ['a negative number with too much before it', '02 02 ff 80', 'a number that is not the shortest'],
    ['a number without digits', '02 00', 'a number that is not the shortest'],
    ['half a truth', '01 01 01', 'a truth value'],
    ['a value beyond its place', '30 03 02 05 01', 'beyond its place'],
    ['a value that ends in the middle', '02 02 01', 'beyond its place'],
    ['a tag in several octets', '1f 81 00 00', 'a tag of a form'],
    ['an end', '', 'ends in the middle'],
    ['values in one another without end', '3080'.repeat(60), 'a length'],
  ])('refuses %s', (_, hex, words) => {
    expect(() => assertStrictDer(bytes(hex))).toThrow(words);
  });

  it('refuses values that lie too deep in one another', () => {
    let der = bytes('05 00');
    for (let depth = 0; depth < 50; depth++) der = Uint8Array.of(0x30, der.length, ...der);
    expect(() => assertStrictDer(der)).toThrow('more than 40 deep');
  });

  it('says what a value is made of, and where it ends', () => {
    const der = bytes('30 06 02 01 01 02 01 02 ff');
    expect(endOfValue(der)).toBe(8);
    const inner = der.subarray(0, 8);
    expect(partsOf(inner, assertStrictDer(inner)).map((part) => [...bytesOf(inner, part)])).toEqual([
      [2, 1, 1],
      [2, 1, 2],
    ]);
  });

  it('ends in an answer for all bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (der) => {
        expect(endOf(der)).toBe(der.length);
      }),
      { numRuns: 2000 },
    );
  });

  /** Where it ends; for what is refused in words, where it should. */
  function endOf(der: Uint8Array): number {
    try {
      return assertStrictDer(der).end;
    } catch (error) {
      return error instanceof Error && error.message !== '' ? der.length : -1;
    }
  }
});
