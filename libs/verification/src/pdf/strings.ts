import { CARRIAGE_RETURN, hexDigit, isWhitespace, LINE_FEED } from './characters.js';
import type { PdfString } from './values.js';
import type { ValueReader } from './value-reader.js';

const ESCAPED: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12, '(': 40, ')': 41, '\\': 92 };
const BACKSLASH = 0x5c;

/** `(…)` (ISO 32000-1, 7.3.4.2). */
export function readLiteralString(reader: ValueReader): PdfString {
  const start = reader.at;
  const bytes: number[] = [];
  let open = 1;
  reader.at += 1;
  while (open > 0) {
    const byte = reader.byte();
    if (byte === undefined) throw reader.fault('cut-off', 'a string does not end', start);
    if (byte === BACKSLASH) {
      bytes.push(...escaped(reader));
      continue;
    }
    reader.at += 1;
    if (byte === 0x28) open += 1;
    if (byte === 0x29) open -= 1;
    if (open === 0) break;
    if (byte !== CARRIAGE_RETURN) bytes.push(byte);
    else {
      // However a line ends in the file, in the string it ends with a line feed.
      bytes.push(LINE_FEED);
      if (reader.byte() === LINE_FEED) reader.at += 1;
    }
  }
  return { kind: 'string', bytes: Uint8Array.from(bytes), start, end: reader.at, isHex: false };
}

function escaped(reader: ValueReader): number[] {
  const next = String.fromCharCode(reader.byte(1) ?? 0);
  const known = ESCAPED[next];
  if (known !== undefined) {
    reader.at += 2;
    return [known];
  }
  if (next === '\n' || next === '\r') {
    reader.at += next === '\r' && reader.byte(2) === LINE_FEED ? 3 : 2;
    return [];
  }
  let value = 0;
  let digits = 0;
  for (; digits < 3; digits++) {
    const digit = (reader.byte(1 + digits) ?? 0) - 0x30;
    if (digit < 0 || digit > 7) break;
    value = value * 8 + digit;
  }
  // Readers drop the backslash of an escape that there is none of, or keep it.
  if (digits === 0 || value > 0xff) throw reader.fault('bad-token', 'there is a string with an escape that is none');
  reader.at += 1 + digits;
  return [value];
}

/** `<…>` (ISO 32000-1, 7.3.4.3). An odd number of digits, which the format completes, is refused. */
export function readHexString(reader: ValueReader): PdfString {
  const start = reader.at;
  const digits: number[] = [];
  reader.at += 1;
  for (;;) {
    const byte = reader.byte();
    if (byte === undefined) throw reader.fault('cut-off', 'a string does not end', start);
    reader.at += 1;
    if (byte === 0x3e) break;
    const digit = hexDigit(byte);
    if (digit !== null) digits.push(digit);
    else if (!isWhitespace(byte)) throw reader.fault('bad-token', 'there is a string with a digit that is none', start);
  }
  if (digits.length % 2 === 1) throw reader.fault('bad-token', 'there is a string with half a byte', start);
  const bytes = new Uint8Array(digits.length / 2);
  bytes.forEach((_, index) => {
    bytes[index] = (digits[index * 2] ?? 0) * 16 + (digits[index * 2 + 1] ?? 0);
  });
  return { kind: 'string', bytes, start, end: reader.at, isHex: true };
}
