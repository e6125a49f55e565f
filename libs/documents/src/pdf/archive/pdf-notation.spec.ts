import { name, pdfDate, textString } from './pdf-notation.js';

describe('PDF notation', () => {
  it.each([
    ['plain', '(plain)'],
    ['a (b) \\c', '(a \\(b\\) \\\\c)'],
    ['two\nlines', '(two\\nlines)'],
    ['é', '<FEFF00E9>'],
    ['𝄞', '<FEFFD834DD1E>'],
    ['', '()'],
  ])('writes the text %j as %s', (text, expected) => {
    expect(textString(text)).toBe(expected);
  });

  it.each([
    ['application/json', '/application#2Fjson'],
    ['a b#c', '/a#20b#23c'],
    ['é', '/#C3#A9'],
  ])('writes the name %j as %s', (text, expected) => {
    expect(name(text)).toBe(expected);
  });

  it('writes dates in UTC to the second', () => {
    expect(pdfDate(new Date('2026-03-01T23:59:58.999+02:00'))).toBe("(D:20260301215958+00'00')");
  });
});
