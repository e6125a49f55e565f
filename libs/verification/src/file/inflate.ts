import { Unzlib } from 'fflate';
import { PdfFault } from './pdf-fault.js';

/** A page of text is some kilobytes; what grows to more than this is made to fill the memory of whoever looks. */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Unpacks zlib, and stops when it grows too large. Nothing may stand behind its end.
 * @param at offset in the file, for the fault
 */
export function inflate(packed: Uint8Array, at: number, mostBytes = MOST_BYTES): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  const unpacking = new Unzlib((part) => {
    size += part.length;
    if (size > mostBytes) throw new PdfFault(at, `a stream unpacks to more than ${mostBytes} bytes`);
    parts.push(part);
  });
  try {
    for (let from = 0; from < packed.length; from += 65_536)
      unpacking.push(packed.subarray(from, from + 65_536), from + 65_536 >= packed.length);
  } catch (error) {
    throw error instanceof PdfFault ? error : new PdfFault(at, 'a stream cannot be unpacked');
  }
  const whole = new Uint8Array(size);
  parts.reduce((offset, part) => {
    whole.set(part, offset);
    return offset + part.length;
  }, 0);
  if (adler32(whole) !== lastWord(packed)) throw new PdfFault(at, 'a stream is not what it was when it was packed');
  return whole;
}

/** RFC 1950: the sum at the end, which unpackers do not look at. */
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (let index = 0; index < bytes.length;) {
    // As many as sums can take before they leave 32 bits.
    const end = Math.min(index + 3800, bytes.length);
    for (; index < end; index++) {
      a += bytes[index] ?? 0;
      b += a;
    }
    a %= 65_521;
    b %= 65_521;
  }
  return b * 65_536 + a;
}

function lastWord(bytes: Uint8Array): number {
  if (bytes.length < 6) return -1;
  return new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0);
}
