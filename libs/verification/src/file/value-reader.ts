import { PdfFault } from './pdf-fault.js';
import { PdfName, PdfReference, PdfText, type PdfValue } from './values.js';

const MOST_DEPTH = 40;
const LATIN_1 = new TextDecoder('latin1');
const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set(Array.from('()<>[]{}/%', (sign) => sign.charCodeAt(0)));
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12, '(': 40, ')': 41, '\\': 92 };

/** Reads values from a place on. It repairs nothing: what is not as it should be is a fault. */
export class ValueReader {
  /** @param base offset in the file of where the bytes begin */
  constructor(
    readonly bytes: Uint8Array,
    public position: number,
    private readonly end: number,
    private readonly base = 0,
  ) {}

  /** Of the byte that is read next, in the file. */
  get at(): number {
    return this.base + this.position;
  }

  get isAtEnd(): boolean {
    return this.position >= this.end;
  }

  skipWhite(): void {
    while (this.position < this.end && WHITE.has(this.bytes[this.position] ?? -1)) this.position += 1;
  }

  /** Whether the word stands here; if so it is behind it. */
  takes(word: string): boolean {
    for (let index = 0; index < word.length; index++)
      if (this.position + index >= this.end || this.bytes[this.position + index] !== word.charCodeAt(index))
        return false;
    this.position += word.length;
    return true;
  }

  expect(word: string): void {
    if (!this.takes(word)) throw this.fault(`“${word.trim()}” is missing`);
  }

  /** A number without sign, of digits only. */
  count(): number {
    const text = this.run((byte) => byte >= 48 && byte <= 57);
    if (text === '' || text.length > 10) throw this.fault('a number is missing');
    return Number(text);
  }

  value(depth = 0): PdfValue {
    if (depth > MOST_DEPTH) throw this.fault(`values lie more than ${MOST_DEPTH} deep in one another`);
    this.skipWhite();
    if (this.takes('<<')) return this.dictionary(depth);
    const start = this.position;
    if (this.takes('<')) return this.hexadecimal(start);
    if (this.takes('(')) return this.literal(start);
    if (this.takes('[')) return this.array(depth);
    if (this.takes('/')) return new PdfName(this.name());
    return this.numberOrWord();
  }

  fault(why: string): PdfFault {
    return new PdfFault(this.at, why);
  }

  private dictionary(depth: number): ReadonlyMap<string, PdfValue> {
    const entries = new Map<string, PdfValue>();
    for (this.skipWhite(); !this.takes('>>'); this.skipWhite()) {
      this.expect('/');
      const key = this.name();
      if (entries.has(key)) throw this.fault(`the key ${key} stands twice in one dictionary`);
      entries.set(key, this.value(depth + 1));
    }
    return entries;
  }

  private array(depth: number): readonly PdfValue[] {
    const values: PdfValue[] = [];
    for (this.skipWhite(); !this.takes(']'); this.skipWhite()) values.push(this.value(depth + 1));
    return values;
  }

  private hexadecimal(start: number): PdfText {
    const first = this.position;
    while (this.position < this.end && this.bytes[this.position] !== 62) this.position += 1;
    const digits = this.bytes.subarray(first, this.position);
    this.expect('>');
    if (digits.length % 2 !== 0) throw this.fault('a string ends in the middle of a byte');
    const bytes = new Uint8Array(digits.length / 2);
    for (let index = 0; index < bytes.length; index++)
      bytes[index] = this.digit(digits[index * 2]) * 16 + this.digit(digits[index * 2 + 1]);
    return new PdfText(bytes, this.base + start, this.at, true);
  }

  private digit(byte = 0): number {
    if (byte >= 48 && byte <= 57) return byte - 48;
    if (byte >= 65 && byte <= 70) return byte - 55;
    if (byte >= 97 && byte <= 102) return byte - 87;
    throw this.fault('a string has signs that are no digits');
  }

  private literal(start: number): PdfText {
    const bytes: number[] = [];
    for (let open = 1; ;) {
      const byte = this.next();
      if (byte === 92) this.escape(bytes);
      else {
        open += byte === 40 ? 1 : byte === 41 ? -1 : 0;
        if (open === 0) return new PdfText(Uint8Array.from(bytes), this.base + start, this.at, false);
        bytes.push(byte);
      }
    }
  }

  private escape(bytes: number[]): void {
    const sign = String.fromCharCode(this.next());
    const meant = ESCAPES[sign];
    if (meant !== undefined) bytes.push(meant);
    else if (/[0-7]/.test(sign)) {
      const octal = sign + String.fromCharCode(this.next()) + String.fromCharCode(this.next());
      if (!/^[0-3][0-7]{2}$/.test(octal)) throw this.fault('an escape in a string is not written out');
      bytes.push(Number.parseInt(octal, 8));
    } else throw this.fault('an escape in a string has no meaning');
  }

  private name(): string {
    const raw = this.run((byte) => !WHITE.has(byte) && !DELIMITERS.has(byte));
    if (/#(?![\dA-Fa-f]{2})/.test(raw)) throw this.fault('an escape in a name has no meaning');
    return raw.replaceAll(/#([\dA-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  }

  private numberOrWord(): PdfValue {
    const word = this.run((byte) => !WHITE.has(byte) && !DELIMITERS.has(byte));
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) throw this.fault('something stands here that is no value');
    return /^\d+$/.test(word) ? (this.reference(Number(word)) ?? Number(word)) : Number(word);
  }

  /** `12 0 R`: what follows a number decides. */
  private reference(number: number): PdfReference | null {
    const before = this.position;
    const next = this.bytes[before + 4] ?? 32;
    if (this.takes(' 0 R') && (this.isAtEnd || WHITE.has(next) || DELIMITERS.has(next)))
      return new PdfReference(number);
    this.position = before;
    return null;
  }

  private next(): number {
    const byte = this.bytes[this.position];
    if (byte === undefined || this.position >= this.end) throw this.fault('the file ends in the middle');
    this.position += 1;
    return byte;
  }

  private run(belongs: (byte: number) => boolean): string {
    const start = this.position;
    while (this.position < this.end && belongs(this.bytes[this.position] ?? -1)) this.position += 1;
    return LATIN_1.decode(this.bytes.subarray(start, this.position));
  }
}
