import { isSameBytes } from '../bytes.js';

/** A value in a PDF (ISO 32000-1, 7.3), as strictly as it was read. */
export type PdfValue =
  null | boolean | number | PdfName | PdfText | PdfReference | readonly PdfValue[] | ReadonlyMap<string, PdfValue>;

export class PdfName {
  constructor(readonly name: string) {}
}

/** A string. Where it stands in the file counts for the signature that may be in it. */
export class PdfText {
  constructor(
    readonly bytes: Uint8Array,
    /** From its bracket to behind the other. */
    readonly start: number,
    readonly end: number,
    readonly isHex: boolean,
  ) {}
}

export class PdfReference {
  constructor(readonly number: number) {}
}

/** An object of the file. */
export interface PdfObject {
  readonly number: number;
  /** Offset in the file; of an object inside an object stream, that of the stream. */
  readonly at: number;
  readonly value: PdfValue;
  /** It lies in an object stream. */
  readonly isPacked: boolean;
  /** What stands between `stream` and `endstream`; null when it is no stream. */
  readonly stream: Uint8Array | null;
}

export function isDictionary(value: PdfValue | undefined): value is ReadonlyMap<string, PdfValue> {
  return value instanceof Map;
}

export function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** The name of a name; null for anything else. */
export function nameOf(value: PdfValue | undefined): string | null {
  return value instanceof PdfName ? value.name : null;
}

/** A text string in words: UTF-16 with its mark, or else a letter a byte. Null for anything else. */
export function textOf(value: PdfValue | undefined): string | null {
  if (!(value instanceof PdfText)) return null;
  const { bytes } = value;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  return String.fromCharCode.apply(null, Array.from(bytes));
}

/** Writers of PDF round numbers to this when they write an object anew; nobody sees the difference. */
const ROUNDING = 1e-5;

/** Whether two values say the same. References are the same when they name the same object. */
export function isSameValue(one: PdfValue | undefined, other: PdfValue | undefined): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) <= ROUNDING;
  if (one instanceof PdfName) return other instanceof PdfName && one.name === other.name;
  if (one instanceof PdfReference) return other instanceof PdfReference && one.number === other.number;
  if (one instanceof PdfText) return other instanceof PdfText && isSameBytes(one.bytes, other.bytes);
  if (isArray(one))
    return isArray(other) && one.length === other.length && one.every((held, at) => isSameValue(held, other[at]));
  if (isDictionary(one))
    return (
      isDictionary(other) &&
      one.size === other.size &&
      Array.from(one).every(([key, held]) => isSameValue(held, other.get(key)))
    );
  return one === other;
}

/** Adds the numbers of all objects that a value names, itself and in what it holds. */
export function addReferences(value: PdfValue, to: Set<number>): Set<number> {
  if (value instanceof PdfReference) to.add(value.number);
  else if (isArray(value)) for (const held of value) addReferences(held, to);
  else if (isDictionary(value)) for (const held of value.values()) addReferences(held, to);
  return to;
}
