import type { Path } from './fault.js';
import { misread, understood, type Problem, type Reading } from '../notation/problem.js';

/** Fifty times the longest role file seen; reading a larger one would only cost time and memory. */
const LARGEST_FILE_BYTES = 1_000_000;

/** A problem at an offset (UTF-16 code units) of the text, and at a path when the text could be read that far. */
export interface PlacedProblem {
  readonly offset: number;
  readonly path?: Path;
  readonly problem: Problem;
}

/** Decodes a role file: UTF-8 only, with or without a byte order mark. */
export function decode(source: Uint8Array | string): Reading<string> {
  if (source.length > LARGEST_FILE_BYTES) {
    const size = `${(source.length / 1_000_000).toFixed(1)} MB`;
    return misread('file-too-large', `the file has ${size}; a role file has at most 1 MB`, null, null);
  }
  if (typeof source === 'string') return understood(withoutMark(source));
  const [first, second] = source;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return misread('encoding-invalid', 'the file is saved as UTF-16; save it as UTF-8', 'UTF-8 text');
  }
  try {
    return understood(withoutMark(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(source)));
  } catch {
    const line = lineOf(source, firstInvalidByte(source));
    return misread(
      'encoding-invalid',
      `line ${line} has bytes that are not UTF-8; save the file as UTF-8`,
      'UTF-8 text',
    );
  }
}

/** Characters that no editor shows: NUL and other controls, and halves of surrogate pairs. At most one problem a kind. */
export function invisibleCharacters(text: string): PlacedProblem[] {
  const problems: PlacedProblem[] = [];
  // oxlint-disable-next-line no-control-regex
  const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/.exec(text);
  if (control) problems.push({ offset: control.index, problem: controlCharacter(control[0]) });
  const half = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.exec(text);
  if (half) problems.push({ offset: half.index, problem: halfCharacter() });
  return problems;
}

/** What `invisibleCharacters` finds, for a value whose characters were written as escapes. */
export function invisibleCharacterIn(value: string): Problem | null {
  return invisibleCharacters(value)[0]?.problem ?? null;
}

function controlCharacter(character: string): Problem {
  const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const message = `the control character ${name} cannot be printed or signed; remove it`;
  return { code: 'control-character', message, expected: null, suggestion: null };
}

function halfCharacter(): Problem {
  const message = 'half of a surrogate pair is not a character; remove it';
  return { code: 'control-character', message, expected: null, suggestion: null };
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Halves the file until the first byte is found whose prefix no longer decodes: about twenty decodings of 1 MB. */
function firstInvalidByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isPrefixOfUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isPrefixOfUtf8(bytes: Uint8Array): boolean {
  try {
    // `stream` leaves a character cut off at the end for later instead of refusing it.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function lineOf(bytes: Uint8Array, offset: number): number {
  return bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1;
}
