/** One change to a text: what stands from `offset` to before `endOffset` (UTF-16 code units) gives way to `newText`. */
export interface TextEdit {
  readonly offset: number;
  readonly endOffset: number;
  readonly newText: string;
}

/** Text that may have had a byte order mark, which is no part of it. */
export interface MarkedText {
  readonly text: string;
  readonly byteOrderMark: '' | '\uFEFF';
}

/**
 * The text with the edits made; a byte order mark that was there is there again.
 *
 * @param edits Sorted by offset and not overlapping; all offsets are those of the text.
 * @throws {RangeError} When they are not.
 */
export function applyEdits(source: string | MarkedText, edits: readonly TextEdit[]): string {
  return typeof source === 'string' ? edited(source, edits) : source.byteOrderMark + edited(source.text, edits);
}

function edited(text: string, edits: readonly TextEdit[]): string {
  let [result, kept] = ['', 0];
  for (const { offset, endOffset, newText } of edits) {
    if (offset < kept || endOffset < offset || endOffset > text.length) {
      throw new RangeError(`The edit of ${offset} to ${endOffset} overlaps another one or lies outside the text.`);
    }
    result += text.slice(kept, offset) + newText;
    kept = endOffset;
  }
  return result + text.slice(kept);
}

/**
 * Edits of a text, then one more edit of what they made of it, as edits of the first text. Edits that touch become one.
 *
 * @param edits Edits of the first text, sorted.
 * @param next An edit of the text after `edits`.
 */
export function thenEdit(edits: readonly TextEdit[], next: TextEdit): TextEdit[] {
  const placed = withPlaces(edits);
  const before = placed.filter(({ end }) => end < next.offset);
  const touched = placed.filter(({ start, end }) => end >= next.offset && start <= next.endOffset);
  const after = placed.filter(({ start }) => start > next.endOffset);
  const shiftBefore = growthOf(before);
  const shiftAfter = shiftBefore + growthOf(touched);
  const [first, last] = [touched[0], touched.at(-1)];
  // What an earlier edit wrote and this one leaves stays written; what stood there first is named by its first place.
  const head = first && first.start < next.offset ? first.newText.slice(0, next.offset - first.start) : '';
  const tail = last && last.end > next.endOffset ? last.newText.slice(next.endOffset - last.start) : '';
  const merged: TextEdit = {
    offset: first && first.start <= next.offset ? first.offset : next.offset - shiftBefore,
    endOffset: last && last.end >= next.endOffset ? last.endOffset : next.endOffset - shiftAfter,
    newText: head + next.newText + tail,
  };
  return [...before, merged, ...after].map(({ offset, endOffset, newText }) => ({ offset, endOffset, newText }));
}

interface PlacedEdit extends TextEdit {
  /** Where its new text stands once all edits are made. */
  readonly start: number;
  readonly end: number;
}

function withPlaces(edits: readonly TextEdit[]): PlacedEdit[] {
  let shift = 0;
  return edits.map((edit) => {
    const start = edit.offset + shift;
    shift += growthOf([edit]);
    return { ...edit, start, end: start + edit.newText.length };
  });
}

function growthOf(edits: readonly TextEdit[]): number {
  return edits.reduce((sum, { offset, endOffset, newText }) => sum + newText.length - (endOffset - offset), 0);
}
