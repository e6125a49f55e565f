import { lineChange } from './line-change.js';

describe('the lines that a fix changed', () => {
  it.each([
    ['a line', 'a\nb\nc\n', 'a\nx\nc\n', { line: 2, before: ['b'], after: ['x'] }],
    ['a line put in', 'a\nc\n', 'a\nb\nc\n', { line: 2, before: [], after: ['b'] }],
    ['a line taken out', 'a\nb\nb\n', 'a\nb\n', { line: 3, before: ['b'], after: [] }],
    [
      'two lines with one between',
      'a\nb\nc\n',
      'x\nb\ny\n',
      { line: 1, before: ['a', 'b', 'c'], after: ['x', 'b', 'y'] },
    ],
    ['a last line without line end', 'a', 'a\nb', { line: 2, before: [], after: ['b'] }],
  ])('are named: %s', (_, before, after, change) => {
    expect(lineChange(before, after)).toEqual([change]);
  });

  it('are none when nothing changed', () => {
    expect(lineChange('a\n', 'a\n')).toEqual([]);
  });
});
