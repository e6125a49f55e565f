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

/** What a value says, the same for the same: by this values are compared. References stand for what they name. */
export function canonical(value: PdfValue | undefined): string {
  if (value === undefined) return '';
  if (value instanceof PdfName) return `/${JSON.stringify(value.name)}`;
  if (value instanceof PdfReference) return `${value.number} R`;
  if (value instanceof PdfText) return `(${Array.from(value.bytes).join(' ')})`;
  if (isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (isDictionary(value)) {
    const entries = Array.from(value, ([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`);
    return `<${entries.sort().join(',')}>`;
  }
  return String(value);
}

/** Numbers of all objects that a value names, itself and in what it holds. */
export function* referencesIn(value: PdfValue): Generator<number> {
  if (value instanceof PdfReference) yield value.number;
  else if (isArray(value)) for (const held of value) yield* referencesIn(held);
  else if (isDictionary(value)) for (const held of value.values()) yield* referencesIn(held);
}
