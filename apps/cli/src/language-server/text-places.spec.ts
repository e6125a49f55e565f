import { TextDocument } from 'vscode-languageserver-textdocument';
import { TextPlaces } from './text-places.js';

const place = (line: number, column: number, endLine: number, endColumn: number) => ({
  line,
  column,
  endLine,
  endColumn,
  isExact: true,
});

function shown(text: string, where: ReturnType<typeof place> | null): string {
  const document = TextDocument.create('file:///role.yaml', 'yaml', 1, text);
  return document.getText(new TextPlaces(document).rangeOf(where));
}

describe('the place of a finding in an editor', () => {
  it.each([
    ['a value', 'a: one\nb: two\n', place(2, 4, 2, 7), 'two'],
    ['a value behind a byte order mark', '\uFEFFa: one\n', place(1, 4, 1, 7), 'one'],
    ['a value behind letters of two code units', 'a: 🗓️ # x\nb: "🗓️" # two\n', place(2, 12, 2, 15), 'two'],
    ['a value in lines with carriage returns', 'a: one\r\nb: two\r\n', place(2, 4, 2, 7), 'two'],
    [
      'a value behind a lone carriage return, which only editors take for a line end',
      'a: "x\ry" # one\nb: two\n',
      place(2, 4, 2, 7),
      'two',
    ],
    ['the first line of what fills several', 'a:\n  - b: 1  \n    c: 2\n', place(2, 5, 3, 9), 'b: 1'],
    ['nothing past the end of the text', 'a: one', place(9, 1, 9, 5), ''],
    ['the key of role files, for a file as a whole', '# workpact\nworkpact: 1\nrole: {}\n', null, 'workpact'],
    ['the same in JSON', '{ "x": 1, "workpact": 1 }', null, 'workpact'],
    ['the first line where there is no such key', '- a\n- b\n', null, '- a'],
  ])('is %s', (_, text, where, words) => {
    expect(shown(text, where)).toBe(words);
  });
});
