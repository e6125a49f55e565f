import * as fc from 'fast-check';
import { applyEdits, thenEdit, type TextEdit } from './text-edit.js';

/** An edit somewhere in a text of a length. */
const editIn = (length: number): fc.Arbitrary<TextEdit> =>
  fc
    .record({
      a: fc.nat(length),
      b: fc.nat(length),
      newText: fc.string({ unit: fc.constantFrom('x', 'y', '\n'), maxLength: 4 }),
    })
    .map(({ a, b, newText }) => ({ offset: Math.min(a, b), endOffset: Math.max(a, b), newText }));

describe('edits of a text', () => {
  it('are made all at once, by the offsets of the text before', () => {
    const edits = [
      { offset: 0, endOffset: 1, newText: 'A' },
      { offset: 2, endOffset: 2, newText: '-' },
      { offset: 4, endOffset: 6, newText: '' },
    ];
    expect(applyEdits('abcdef', edits)).toBe('Ab-cd');
  });

  it('keep the byte order mark of a file', () => {
    const file = { text: 'ab', byteOrderMark: '\uFEFF' } as const;
    expect(applyEdits(file, [{ offset: 1, endOffset: 2, newText: 'c' }])).toBe('\uFEFFac');
  });

  it.each([
    [
      'overlap',
      [
        { offset: 0, endOffset: 2, newText: '' },
        { offset: 1, endOffset: 3, newText: '' },
      ],
    ],
    [
      'are not sorted',
      [
        { offset: 3, endOffset: 3, newText: 'x' },
        { offset: 1, endOffset: 1, newText: 'x' },
      ],
    ],
    ['lie outside the text', [{ offset: 5, endOffset: 9, newText: '' }]],
    ['run backwards', [{ offset: 3, endOffset: 1, newText: '' }]],
  ])('are refused when they %s', (_what, edits) => {
    expect(() => applyEdits('abcdef', edits)).toThrow(RangeError);
  });

  it('made one after the other are the same as their sum made at once', () => {
    const text = 'abcdefghijklmnopqrst';
    fc.assert(
      fc.property(fc.infiniteStream(fc.tuple(fc.nat(30), fc.nat(30), fc.constantFrom('', 'X', 'YZ'))), (stream) => {
        let [now, sum]: [string, TextEdit[]] = [text, []];
        for (const [a, b, newText] of stream.take(8)) {
          const [offset, endOffset] = [a % (now.length + 1), b % (now.length + 1)].sort((x, y) => x - y);
          const next = { offset: offset!, endOffset: endOffset!, newText };
          now = applyEdits(now, [next]);
          sum = thenEdit(sum, next);
          expect(applyEdits(text, sum)).toBe(now);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('touch each place once: their sum is sorted and apart', () => {
    fc.assert(
      fc.property(editIn(10), editIn(5), (first, second) => {
        const sum = thenEdit(thenEdit([], first), second);
        const places = sum.flatMap(({ offset, endOffset }) => [offset, endOffset]);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });
});
