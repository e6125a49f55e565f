/** The characters of a PDF's syntax (ISO 32000-1, 7.2.2). */
const WHITESPACE: readonly number[] = [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20];
const DELIMITERS: readonly number[] = [...'()<>[]{}/%'].map((character) => character.charCodeAt(0));

export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const PERCENT = 0x25;

export function isWhitespace(byte: number | undefined): boolean {
  return byte !== undefined && WHITESPACE.includes(byte);
}

export function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && !WHITESPACE.includes(byte) && !DELIMITERS.includes(byte);
}

export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** Value of a hexadecimal digit; null for what is none. */
export function hexDigit(byte: number | undefined): number | null {
  if (byte === undefined) return null;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  if (byte >= 0x41 && byte <= 0x46) return byte - 0x37;
  return byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : null;
}
