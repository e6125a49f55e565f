import { canSkipWindow, hasNoText } from './paper-only.js';

describe('a document', () => {
  it.each([
    ['<p>plain</p>', true],
    ['<img src="data:image/png;base64,AA==">', true],
    ['<svg><rect fill="url(#stripes)"/></svg>', true],
    ['<svg><rect fill="url( \'#stripes\')"/></svg>', true],
    ['<p>iframe, object and embed as words</p>', true],
    ['<IFRAME srcdoc="x"></IFRAME>', false],
    ['<object data="x"></object>', false],
    ['<embed src="x">', false],
    ['<frameset><frame src="x"></frameset>', false],
    ['<style>p { background: url("x.png") }</style>', false],
    ['<style>p { background: URL( data:image/png;base64,AA==) }</style>', false],
    ['<style>@import "x.css";</style>', false],
  ])('%s is laid out for paper alone: %s', (html, expected) => {
    expect(canSkipWindow(html)).toBe(expected);
  });
});

describe('a PDF', () => {
  it('has text where it describes a font', () => {
    expect(hasNoText(Buffer.from('%PDF-1.4\n<</Type /FontDescriptor\n'))).toBe(false);
    expect(hasNoText(Buffer.from('%PDF-1.4\n<</Type /Page\n'))).toBe(true);
  });
});
