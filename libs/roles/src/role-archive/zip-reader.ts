import { crc32, inflateRawSync } from 'node:zlib';

/** A file in an archive, as its directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly isFolder: boolean;
  /** Unpacks the file, up to `most` bytes. */
  readonly unpack: (most: number) => Uint8Array;
}

/** An archive, or a file in it, that cannot be read. The message is a clause without a full stop. */
export class ZipUnreadable extends Error {}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * The files of a zip archive (PKWARE APPNOTE 6.3), in the order of its directory. Nothing is unpacked yet.
 *
 * Not read by fflate, which writes our archives: it checks no CRC, so a flipped bit would come in as another role, and it unpacks to the
 * end of the data whatever size was promised, so a bomb of 1 MB keeps the event loop busy for a gigabyte. zlib stops at the limit.
 *
 * @throws ZipUnreadable when it is no zip archive, or is of a kind that no role archive needs (split, over 4 GB)
 */
export function zipEntries(bytes: Uint8Array, mostEntries: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
    throw new ZipUnreadable('it is one part of an archive that was split');
  if (count > mostEntries) throw new ZipUnreadable(`it holds ${count} files; at most ${mostEntries} are read at once`);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY)
      throw new ZipUnreadable('its directory is damaged, or it is larger than 4 GB');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new ZipUnreadable('its directory is damaged');
    entries.push(entryAt(view, bytes, at, nameLength));
    at = next;
  }
  return entries;
}

/** Searched from the end, because a comment may follow it. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  }
  throw new ZipUnreadable('it is not a zip archive, or its end is missing');
}

function entryAt(view: DataView, bytes: Uint8Array, at: number, nameLength: number): ZipEntry {
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = new TextDecoder().decode(rawName);
  const packed: Packed = {
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    start: view.getUint32(at + 42, true),
    rawName,
  };
  return { name, isFolder: name.endsWith('/'), unpack: (most) => unpacked(view, bytes, packed, most) };
}

interface Packed {
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly start: number;
  readonly rawName: Uint8Array;
}

function unpacked(view: DataView, bytes: Uint8Array, packed: Packed, most: number): Uint8Array {
  if (packed.isEncrypted) throw new ZipUnreadable('it is protected with a password');
  if (packed.size > most) throw new ZipUnreadable(`it is larger than ${most} bytes`);
  const data = packedData(view, bytes, packed);
  const content = packed.method === 0 ? data : packed.method === 8 ? inflated(data, most) : null;
  if (content === null)
    throw new ZipUnreadable(`it is packed by method ${packed.method}; only “store” and “deflate” are read`);
  if (content.byteLength !== packed.size || crc32(content) !== packed.crc)
    throw new ZipUnreadable('it is damaged: its content does not match its checksum');
  return content;
}

function packedData(view: DataView, bytes: Uint8Array, { start, packedSize, rawName }: Packed): Uint8Array {
  if (start + 30 > bytes.byteLength || view.getUint32(start, true) !== LOCAL)
    throw new ZipUnreadable('its content is missing');
  const nameLength = view.getUint16(start + 26, true);
  const localName = bytes.subarray(start + 30, start + 30 + nameLength);
  // Two names for one file mean that two readers would see two different archives.
  if (Buffer.compare(localName, rawName) !== 0) throw new ZipUnreadable('the archive gives it two names');
  const from = start + 30 + nameLength + view.getUint16(start + 28, true);
  if (from + packedSize > bytes.byteLength) throw new ZipUnreadable('its content is cut off');
  return bytes.subarray(from, from + packedSize);
}

function inflated(data: Uint8Array, most: number): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: most });
  } catch (error) {
    const isTooLarge =
      typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new ZipUnreadable(isTooLarge ? `it is larger than ${most} bytes` : 'it is damaged and cannot be unpacked');
  }
}
