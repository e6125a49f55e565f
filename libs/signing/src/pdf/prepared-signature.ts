import { createHash } from 'node:crypto';
import { PdfArray, PdfNumber, PdfString } from '@libpdf/core';
import { SignatureUnfit } from '../signing.errors.js';

/** A document with a signature prepared in it: all but the signature itself, for which there is a hole. */
export interface PreparedSignature {
  readonly pdf: Uint8Array;
  /** SHA-256 over everything but the hole, in hex: what is shown, and what is signed. */
  readonly digest: string;
  /** Offset and length of what stands before the hole and behind it. */
  readonly byteRange: readonly [number, number, number, number];
}

/**
 * A prepared document as it was kept.
 * @param digest as it was shown
 * @throws SignatureUnfit when it is another document
 */
export function reopenPrepared(pdf: Uint8Array, digest: string): PreparedSignature {
  const text = latin1(pdf);
  const start = text.lastIndexOf('/ByteRange');
  const found = /^\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(text.slice(start, start + 100));
  if (start < 0 || found === null) throw new SignatureUnfit('nothing is prepared in it');
  const [a, b, c, d] = found.slice(1).map(Number);
  const byteRange = [a ?? 0, b ?? 0, c ?? 0, d ?? 0] as const;
  if (digestOf(pdf, byteRange) !== digest) throw new SignatureUnfit('it is not what was shown');
  return { pdf, digest, byteRange };
}

/** A signature with a chain of four RSA certificates and a time stamp with its own; those of public authorities have two kilobytes each. */
const HOLE_BYTES = 16_384;
/** Wide enough for files of gigabytes; patched when the file is written. */
const RANGE_PLACEHOLDER = [0, 9_999_999_999, 9_999_999_999, 9_999_999_999];

/** What stands in a signature dictionary where its signature will be, and where that will be. */
export function holeFor(): { readonly byteRange: PdfArray; readonly contents: PdfString } {
  return {
    byteRange: PdfArray.of(...RANGE_PLACEHOLDER.map((value) => PdfNumber.of(value))),
    contents: PdfString.fromHex('00'.repeat(HOLE_BYTES)),
  };
}

/** Finds the hole of the last signature, says where it is in its ByteRange, and takes the digest of the rest. */
export function withByteRange(pdf: Uint8Array): PreparedSignature {
  const [placeholder, holeDigits] = [`[${RANGE_PLACEHOLDER.join(' ')}]`, HOLE_BYTES * 2];
  const text = latin1(pdf);
  const rangeAt = text.lastIndexOf(placeholder);
  const hole = `<${'0'.repeat(holeDigits)}>`;
  const holeAt = text.lastIndexOf(hole);
  if (rangeAt < 0 || holeAt < 0) throw new SignatureUnfit('its place was not written');
  const end = holeAt + hole.length;
  const byteRange = [0, holeAt, end, pdf.length - end] as const;
  const patched = new Uint8Array(pdf);
  patched.set(Buffer.from(`[${byteRange.join(' ')}]`.padEnd(placeholder.length), 'latin1'), rangeAt);
  return { pdf: patched, digest: digestOf(patched, byteRange), byteRange };
}

/**
 * Writes a signature into the hole, and nothing anywhere else.
 * @param cms DER
 * @throws SignatureUnfit when it does not fit, or something stands in the hole
 */
export function sealSignature({ pdf, digest, byteRange }: PreparedSignature, cms: Uint8Array): Uint8Array {
  const [, before, after] = byteRange;
  const hole = latin1(pdf.subarray(before, after));
  if (!/^<0+>$/.test(hole)) throw new SignatureUnfit('there is a signature in it already');
  const hex = Buffer.from(cms).toString('hex').toUpperCase();
  if (hex.length > hole.length - 2)
    throw new SignatureUnfit(`it has ${cms.length} bytes, and ${(hole.length - 2) / 2} were kept free`);
  // The digest stands in the signature as it is; so a signature of something else is found before it is written.
  if (!hex.includes(digest.toUpperCase())) throw new SignatureUnfit('it is of another document');
  const sealed = new Uint8Array(pdf);
  sealed.set(Buffer.from(hex, 'latin1'), before + 1);
  return sealed;
}

function digestOf(pdf: Uint8Array, [start, length, next, rest]: PreparedSignature['byteRange']): string {
  return createHash('sha256')
    .update(pdf.subarray(start, start + length))
    .update(pdf.subarray(next, next + rest))
    .digest('hex');
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
