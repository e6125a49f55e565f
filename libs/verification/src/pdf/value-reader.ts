import { hexDigit, isDigit, isRegular, isWhitespace, PERCENT } from './characters.js';
import { PdfFault } from './pdf-fault.js';
import { readHexString, readLiteralString } from './strings.js';
import { latin1, type PdfDictionary, type PdfValue } from './values.js';

const MOST_DEPTH = 60;
/** No word of the syntax and no number is longer; what is, is an attack on the reader. */
const MOST_TOKEN_BYTES = 1024;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** Reads values one after the other. It takes what the format has and nothing that readers are lenient about. */
export class ValueReader {
  constructor(
    readonly bytes: Uint8Array,
    public at: number,
    private readonly limit: number = bytes.length,
    /** Added to offsets in faults: where the bytes lie in the file. */
    private readonly base = 0,
  ) {}

  fault(code: ConstructorParameters<typeof PdfFault>[0], detail: string, at = this.at): PdfFault {
    return new PdfFault(code, this.base + at, detail);
  }

  get isAtEnd(): boolean {
    return this.at >= this.limit;
  }

  byte(ahead = 0): number | undefined {
    return this.at + ahead < this.limit ? this.bytes[this.at + ahead] : undefined;
  }

  /** Comments could hide what one reader takes for text and another for syntax; our files have none between objects. */
  skipWhitespace(): void {
    while (isWhitespace(this.byte())) this.at += 1;
    if (this.byte() === PERCENT) throw this.fault('comment', 'there is a comment');
  }

  isAhead(word: string): boolean {
    if (this.at + word.length > this.limit) return false;
    for (let index = 0; index < word.length; index++)
      if (this.bytes[this.at + index] !== word.charCodeAt(index)) return false;
    return true;
  }

  /** @throws PdfFault when something else stands here */
  take(word: string): void {
    if (!this.isAhead(word)) throw this.fault(this.isAtEnd ? 'cut-off' : 'bad-token', `\`${word.trim()}\` is not here`);
    this.at += word.length;
  }

  /** A word of regular characters: `obj`, `true`, `12`. */
  takeWord(): string {
    const start = this.at;
    while (isRegular(this.byte())) {
      this.at += 1;
      if (this.at - start > MOST_TOKEN_BYTES) throw this.fault('bad-token', 'there is a word without end', start);
    }
    if (this.at === start)
      throw this.fault(this.isAtEnd ? 'cut-off' : 'bad-token', 'there is a character that means nothing here');
    return latin1(this.bytes.subarray(start, this.at));
  }

  /** Digits and nothing else, as an offset or the number of an object is written. */
  takeWhole(): number {
    const start = this.at;
    while (isDigit(this.byte())) this.at += 1;
    const length = this.at - start;
    if (length === 0 || length > 10 || isRegular(this.byte()))
      throw this.fault(this.isAtEnd && length === 0 ? 'cut-off' : 'bad-token', 'there is no whole number', start);
    return Number(latin1(this.bytes.subarray(start, this.at)));
  }

  value(depth = 0): PdfValue {
    if (depth > MOST_DEPTH) throw this.fault('too-deep', `values lie more than ${MOST_DEPTH} deep in one another`);
    this.skipWhitespace();
    switch (this.byte()) {
      case 0x2f:
        return { kind: 'name', name: this.name() };
      case 0x28:
        return readLiteralString(this);
      case 0x5b:
        return this.array(depth);
      case 0x3c:
        return this.byte(1) === 0x3c ? this.dictionary(depth) : readHexString(this);
      default:
        return this.plain();
    }
  }

  private array(depth: number): PdfValue {
    this.at += 1;
    const items: PdfValue[] = [];
    for (;;) {
      this.skipWhitespace();
      if (this.byte() === 0x5d) break;
      items.push(this.value(depth + 1));
    }
    this.at += 1;
    return { kind: 'array', items };
  }

  private dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipWhitespace();
      if (this.isAhead('>>')) break;
      const start = this.at;
      const key = this.name();
      if (entries.has(key)) throw this.fault('duplicate-key', `/${key} is said twice`, start);
      entries.set(key, this.value(depth + 1));
    }
    this.at += 2;
    return { kind: 'dictionary', entries };
  }

  private name(): string {
    this.take('/');
    const start = this.at;
    let name = '';
    while (isRegular(this.byte())) {
      const byte = this.byte() ?? 0;
      if (byte === 0x23) {
        const [high, low] = [hexDigit(this.byte(1)), hexDigit(this.byte(2))];
        if (high === null || low === null || high + low === 0)
          throw this.fault('bad-token', 'there is a name with a code that is none');
        name += String.fromCharCode(high * 16 + low);
        this.at += 3;
      } else {
        name += String.fromCharCode(byte);
        this.at += 1;
      }
      if (name.length > MOST_TOKEN_BYTES) throw this.fault('bad-token', 'there is a name without end', start);
    }
    return name;
  }

  private plain(): PdfValue {
    const start = this.at;
    const word = this.takeWord();
    if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true' };
    if (word === 'null') return { kind: 'null' };
    if (!NUMBER.test(word)) throw this.fault('bad-token', `“${word.slice(0, 20)}” means nothing here`, start);
    const isInteger = !word.includes('.');
    return (isInteger ? this.referenceFrom(word) : null) ?? { kind: 'number', value: Number(word), isInteger };
  }

  /** `12 0 R`, when that is what follows. */
  private referenceFrom(word: string): PdfValue | null {
    if (!/^\d+$/.test(word)) return null;
    const after = this.at;
    const rest = /^[\x00\t\n\f\r ]+(\d+)[\x00\t\n\f\r ]+R(?![^\x00\t\n\f\r ()<>[\]{}/%])/.exec(
      latin1(this.bytes.subarray(after, Math.min(after + 24, this.limit))),
    );
    if (rest === null) return null;
    if (rest[1] !== '0') throw this.fault('bad-object', 'an object of another generation is named', after);
    this.at += rest[0].length;
    return { kind: 'reference', number: Number(word) };
  }
}
