import { inflateSync } from 'node:zlib';

const HEADER = 44;
const ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/**
 * The font inside a WOFF 1 file (W3C Recommendation of 2012): the same tables, each packed by zlib. PDF wants them plain.
 * @throws Error for what is no WOFF 1 file
 */
export function sfntOf(woff: Uint8Array): Uint8Array {
  const source = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength);
  if (source.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF file.');
  const count = source.readUInt16BE(12);
  const sfnt = Buffer.alloc(source.readUInt32BE(16));
  sfnt.writeUInt32BE(source.readUInt32BE(4), 0);
  sfnt.writeUInt16BE(count, 4);
  // Hints for a binary search over the tables (OpenType, "Table Directory").
  const power = Math.floor(Math.log2(count));
  sfnt.writeUInt16BE(2 ** power * SFNT_ENTRY, 6);
  sfnt.writeUInt16BE(power, 8);
  sfnt.writeUInt16BE(count * SFNT_ENTRY - 2 ** power * SFNT_ENTRY, 10);
  let end = SFNT_HEADER + count * SFNT_ENTRY;
  for (let index = 0; index < count; index++) {
    const entry = HEADER + index * ENTRY;
    const [offset, packedLength, length] = [4, 8, 12].map((at) => source.readUInt32BE(entry + at));
    const packed = source.subarray(offset, (offset ?? 0) + (packedLength ?? 0));
    const table = packedLength === length ? packed : inflateSync(packed, { maxOutputLength: length ?? 0 });
    const target = SFNT_HEADER + index * SFNT_ENTRY;
    source.copy(sfnt, target, entry, entry + 4);
    sfnt.writeUInt32BE(source.readUInt32BE(entry + 16), target + 4);
    sfnt.writeUInt32BE(end, target + 8);
    sfnt.writeUInt32BE(length ?? 0, target + 12);
    table.copy(sfnt, end);
    end += Math.ceil((length ?? 0) / 4) * 4;
  }
  return sfnt.subarray(0, end);
}
