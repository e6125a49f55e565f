import { codeFrame } from './code-frame.js';

const mark = (line: number, column: number, endColumn: number, endLine = line) => ({
  place: { line, column, endLine, endColumn, isExact: true },
  line: '^',
  label: '',
  paint: (text: string) => text,
});
const frame = (text: string, one: ReturnType<typeof mark>, width = 80) =>
  codeFrame(text, [one], { width, paint: (words) => words });

describe('a frame of a file’s own lines', () => {
  it.each([
    ['letters', "from: '09:00'", mark(1, 7, 14), "1 | from: '09:00'", '  |       ^^^^^^^'],
    ['tabs, four columns each', '\tfrom:\t9', mark(1, 8, 9), '1 |     from:    9', '  |              ^'],
    ['wide characters, two columns each', 'a: 漢字 b', mark(1, 4, 6), '1 | a: 漢字 b', '  |    ^^^^'],
    ['one emoji of many parts', 'a: 👩‍👩‍👧 b', mark(1, 13, 14), '1 | a: 👩‍👩‍👧 b', '  |       ^'],
    ['an accent that is a character of its own', 'e\u0301a b', mark(1, 5, 6), '1 | e\u0301a b', '  |    ^'],
    ['a line with a carriage return', 'a: b\r\nc', mark(1, 4, 5), '1 | a: b', '  |    ^'],
    ['an empty stretch', 'a:', mark(1, 3, 3), '1 | a:', '  |   ^'],
    [
      'a stretch that goes on below, without the comment',
      'a: 1 # one\nb',
      mark(1, 1, 2, 2),
      '1 | a: 1 # one',
      '  | ^^^^',
    ],
  ])('underlines %s', (_, text, one, line, underline) => {
    expect(frame(text, one).slice(1)).toEqual([line, underline]);
  });

  it('shows the line below a bracket that stands alone', () => {
    expect(frame('- {\n    title: x,\n  }', mark(1, 3, 4, 3)).slice(1)).toEqual([
      '2 |     title: x,',
      '  |     ^^^^^^^^^',
    ]);
  });

  it.each([
    ['at its end', `a: ${'x'.repeat(60)}`, mark(1, 1, 2), '1 | a: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…', '  | ^'],
    [
      'on both sides',
      `${'x'.repeat(50)}HERE${'y'.repeat(50)}`,
      mark(1, 51, 55),
      '1 | …xxxxxxxxxxxxHEREyyyyyyyyyyyyyyyyyy…',
      '  |              ^^^^',
    ],
    ['with wide characters', `${'漢'.repeat(40)}b`, mark(1, 41, 42), '1 | …漢漢漢漢漢漢b', '  |              ^'],
  ])('cuts a long line %s so that the caret is seen', (_, text, one, line, underline) => {
    const rows = frame(text, one, 41);
    expect(rows.slice(1)).toEqual([line, underline]);
  });

  it('looks at no more than is near the mark in a line of a megabyte', () => {
    const rows = frame(`${'x'.repeat(500_000)}HERE${'y'.repeat(500_000)}`, mark(1, 500_001, 500_005));
    expect(rows[1]).toMatch(/^1 \| …x+HEREy+…$/);
    expect(rows[2]?.indexOf('^')).toBe(rows[1]?.indexOf('HERE'));
  });

  it('shows nothing that would steer the terminal', () => {
    expect(frame('a: \u001B[31mred\u202E', mark(1, 1, 2))[1]).toBe('1 | a: \uFFFD[31mred\uFFFD');
  });
});
