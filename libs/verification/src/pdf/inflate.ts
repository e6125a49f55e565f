import { Unzlib } from 'fflate';

/** Given to the unpacker at once: what a slice of this size can come to (a thousandfold) is looked at before the next. */
const SLICE_BYTES = 16 * 1024;

/**
 * Unpacks a zlib stream, up to a size.
 * @throws Error for what is none, has another checksum than its content, or comes to more
 */
export function inflated(packed: Uint8Array, mostBytes: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  let isComplete = false;
  const stream = new Unzlib((part, isLast) => {
    parts.push(part);
    length += part.length;
    isComplete = isLast;
  });
  for (let at = 0; at < packed.length; at += SLICE_BYTES) {
    stream.push(packed.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= packed.length);
    if (length > mostBytes) throw new Error(`It unpacks to more than ${mostBytes} bytes.`);
  }
  if (!isComplete) throw new Error('It ends in the middle.');
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  if (adler32(out) !== bigEndian(packed.subarray(-4))) throw new Error('Its checksum is that of something else.');
  return out;
}

/** RFC 1950, 8.2. */
function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (let at = 0; at < bytes.length;) {
    // So many sums stay below 2^32.
    const end = Math.min(at + 3800, bytes.length);
    for (; at < end; at++) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= 65_521;
    high %= 65_521;
  }
  return high * 65_536 + low;
}

function bigEndian(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}
