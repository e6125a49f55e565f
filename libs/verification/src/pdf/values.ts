import { isSameBytes } from '../bytes.js';

/** A value of a PDF (ISO 32000-1, 7.3), as it is written: nothing is looked up. */
export type PdfValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly isInteger: boolean }
  | PdfName
  | PdfString
  | PdfArray
  | PdfDictionary
  | PdfReference;

export interface PdfName {
  readonly kind: 'name';
  /** Without the slash, with `#xx` read. */
  readonly name: string;
}

export interface PdfString {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
  /** Where it stands in what was read, with its delimiters. */
  readonly start: number;
  readonly end: number;
  readonly isHex: boolean;
}

export interface PdfArray {
  readonly kind: 'array';
  readonly items: readonly PdfValue[];
}

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

export interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
}

/** An object with a number. Generations other than 0 are not read. */
export interface PdfObject {
  readonly number: number;
  readonly value: PdfValue;
  /** What stands between `stream` and `endstream`; null for an object that is none. */
  readonly stream: Uint8Array | null;
  /** Where it begins in the file; for one that lies in an object stream, where that begins. */
  readonly offset: number;
  /** Number of the object stream that it lies in. */
  readonly container: number | null;
}

export function entryOf(value: PdfValue | undefined, key: string): PdfValue | undefined {
  return value?.kind === 'dictionary' ? value.entries.get(key) : undefined;
}

export function nameIn(value: PdfValue | undefined): string | null {
  return value?.kind === 'name' ? value.name : null;
}

export function integerIn(value: PdfValue | undefined): number | null {
  return value?.kind === 'number' && value.isInteger ? value.value : null;
}

/** The whole numbers of an array; null when it holds anything else. */
export function integersIn(value: PdfValue | undefined): readonly number[] | null {
  if (value?.kind !== 'array') return null;
  const numbers = value.items.flatMap((item) => integerIn(item) ?? []);
  return numbers.length === value.items.length ? numbers : null;
}

/** Whether two values say the same, however they are written. Strings by their bytes, numbers by their value. */
export function isSameValue(one: PdfValue | undefined, other: PdfValue | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  switch (one.kind) {
    case 'null':
      return other.kind === 'null';
    case 'boolean':
      return other.kind === 'boolean' && one.value === other.value;
    case 'number':
      return other.kind === 'number' && one.value === other.value;
    case 'name':
      return other.kind === 'name' && one.name === other.name;
    case 'string':
      return other.kind === 'string' && isSameBytes(one.bytes, other.bytes);
    case 'reference':
      return other.kind === 'reference' && one.number === other.number;
    case 'array':
      return (
        other.kind === 'array' &&
        one.items.length === other.items.length &&
        one.items.every((item, index) => isSameValue(item, other.items[index]))
      );
    case 'dictionary':
      return other.kind === 'dictionary' && changedKeys(one, other).length === 0;
  }
}

/** Keys that are in one of them only, or with another value. */
export function changedKeys(one: PdfDictionary, other: PdfDictionary): string[] {
  const keys = new Set([...one.entries.keys(), ...other.entries.keys()]);
  return [...keys].filter((key) => !isSameValue(one.entries.get(key), other.entries.get(key)));
}

/** Text strings (ISO 32000-1, 7.9.2.2): UTF-16 with its mark, UTF-8 with its mark, or ASCII. Null for what is none of them. */
export function textIn(value: PdfValue | undefined): string | null {
  if (value?.kind !== 'string') return null;
  const { bytes } = value;
  try {
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
      return new TextDecoder('utf-16be', { fatal: true }).decode(bytes.subarray(2));
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(3));
  } catch {
    return null;
  }
  return bytes.every((byte) => byte >= 0x20 && byte < 0x7f) ? latin1(bytes) : null;
}

export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
