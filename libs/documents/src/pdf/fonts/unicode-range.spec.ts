import { codePointsOf, parseUnicodeRange, rangeCovers } from './unicode-range.js';

describe('a unicode-range', () => {
  it('is read as intervals', () => {
    expect(parseUnicodeRange('U+0041, U+0370-0377,u+1F600')).toEqual([
      [0x41, 0x41],
      [0x370, 0x377],
      [0x1f600, 0x1f600],
    ]);
  });

  it.each(['', 'U+', 'U+4??', 'A-Z', 'U+0-'])('is refused as %j', (range) => {
    expect(() => parseUnicodeRange(range)).toThrow('is no unicode-range');
  });

  it.each([
    ['Ͱ', true],
    ['ͷ', true],
    ['͸', false],
    ['abc', false],
    ['abcα', true],
  ])('U+0370-0377,U+03B1 covers something of "%s": %s', (text, expected) => {
    expect(rangeCovers('U+0370-0377,U+03B1', codePointsOf(text))).toBe(expected);
  });
});
