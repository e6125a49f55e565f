import stringWidth from 'string-width';

/** What a person sees as one character, and how much room a terminal gives it. */
export interface Cell {
  /** As it is printed: a tab is four blanks, what would steer the terminal a replacement mark. */
  readonly text: string;
  readonly width: number;
  /** UTF-16 offset in the line. */
  readonly offset: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** C0 and C1 controls, marks that turn the direction of text, and separators: in a terminal they can hide or forge what is said. */
// eslint-disable-next-line no-control-regex -- they are what it is about
const STEERING = /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/** A line as cells. `from` is the offset of its first character in the whole line. */
export function cellsOf(line: string, from = 0): Cell[] {
  return Array.from(segmenter.segment(line), ({ segment, index }) => {
    const text = segment === '\t' ? '    ' : harmless(segment);
    return { text, width: segment === '\t' ? 4 : stringWidth(text), offset: from + index };
  });
}

/** The text with nothing in it that steers a terminal. Tabs stay. */
export function harmless(text: string): string {
  return text.replaceAll(STEERING, '\uFFFD');
}

/** Breaks a text between words; lines after the first are set in by `indent` blanks. The first line begins `taken` columns in. */
export function wrapped(text: string, width: number, { indent = 0, taken = 0 } = {}): string {
  const lines: string[] = [];
  let [line, used] = ['', taken];
  for (const word of text.split(' ')) {
    const wide = stringWidth(word);
    const isFirst = line === '';
    if (!isFirst && used + 1 + wide > width) {
      lines.push(line);
      [line, used] = [word, indent + wide];
      continue;
    }
    line = isFirst ? word : `${line} ${word}`;
    used += isFirst ? wide : wide + 1;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}
