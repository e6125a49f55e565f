import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { MarkUnusable } from '../agreements.errors.js';

const inflated = promisify(inflate);

/** As many as a mark may have; more are refused where it is drawn. */
const MOST_PIXELS = 4_000_000;
/** 16 bits for each of red, green, blue and opacity. */
const MOST_BYTES_OF_PIXEL = 8;
const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const NOT_A_PICTURE =
  'It is no PNG or JPEG picture, or not a whole one. Save it again as PNG, or draw or type your signature.';
const MORE_THAN_A_PICTURE =
  'There is something else in this file besides the picture. Save it again as PNG, or draw or type your signature.';

/**
 * The picture and nothing else. A file can be a picture to one program and a page, an archive or a document to another; what stands before,
 * after or beside the picture would be carried into what all sign. A JPEG loses its notes: phones write there where it was taken.
 *
 * @throws MarkUnusable
 */
export async function plainPicture(bytes: Buffer): Promise<Uint8Array> {
  if (bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return plainPng(bytes);
  if (bytes.length > 4 && bytes.readUInt16BE(0) === 0xff_d8) return plainJpeg(bytes);
  throw new MarkUnusable(NOT_A_PICTURE);
}

/** @throws MarkUnusable also when its pixels unpack to more than it says it has: a megabyte may unpack to a thousand */
async function plainPng(bytes: Buffer): Promise<Uint8Array> {
  const chunks = chunksOf(bytes);
  const [head, ...others] = chunks;
  if (head?.name !== 'IHDR' || head.content.length < 13 || others.at(-1)?.name !== 'IEND')
    throw new MarkUnusable(NOT_A_PICTURE);
  // Whoever measured the first would draw the second.
  if (others.some(({ name }) => name === 'IHDR')) throw new MarkUnusable(MORE_THAN_A_PICTURE);
  const [width, height] = [head.content.readUInt32BE(0), head.content.readUInt32BE(4)];
  if (width * height > MOST_PIXELS) return bytes;
  const packed = Buffer.concat(chunks.flatMap(({ name, content }) => (name === 'IDAT' ? [content] : [])));
  // Each line begins with a byte of its own, in an interlaced picture up to four lines where there is one.
  const maxOutputLength = width * height * MOST_BYTES_OF_PIXEL + 4 * height + 64;
  await inflated(packed, { maxOutputLength }).catch((error: unknown) => {
    throw new MarkUnusable(NOT_A_PICTURE, { cause: error });
  });
  return bytes;
}

interface Chunk {
  readonly name: string;
  readonly content: Buffer;
}

/** @throws MarkUnusable when the last one is not the end */
function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = PNG_SIGNATURE.length; at < bytes.length;) {
    if (chunks.at(-1)?.name === 'IEND') throw new MarkUnusable(MORE_THAN_A_PICTURE);
    const end = at + 12 + (at + 12 > bytes.length ? 0 : bytes.readUInt32BE(at));
    if (end > bytes.length) throw new MarkUnusable(NOT_A_PICTURE);
    chunks.push({ name: bytes.toString('latin1', at + 4, at + 8), content: bytes.subarray(at + 8, end - 4) });
    at = end;
  }
  return chunks;
}

const [END, SCAN] = [0xd9, 0xda];

/** Without its notes (ITU T.81, B.2.4.5 and B.2.4.6). @throws MarkUnusable */
function plainJpeg(bytes: Buffer): Uint8Array {
  const parts = [bytes.subarray(0, 2)];
  for (let at = 2; at + 1 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === END) {
      if (at + 2 < bytes.length) throw new MarkUnusable(MORE_THAN_A_PICTURE);
      return Buffer.concat([...parts, bytes.subarray(at)]);
    }
    const after = at + 2 + (at + 4 > bytes.length ? 0 : bytes.readUInt16BE(at + 2));
    if (after < at + 4 || after > bytes.length) break;
    const end = marker === SCAN ? endOfScan(bytes, after) : after;
    if (!isNote(marker)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  throw new MarkUnusable(NOT_A_PICTURE);
}

/** Comments, and what programs note for themselves; but not how the colours are meant (the first and the Adobe one). */
function isNote(marker: number): boolean {
  return marker === 0xfe || (marker > 0xe0 && marker <= 0xef && marker !== 0xee);
}

/** Where the next marker stands that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = from;
  while (at + 1 < bytes.length && !(bytes[at] === 0xff && isOwnMarker(bytes[at + 1] ?? 0))) at++;
  return at;
}

function isOwnMarker(byte: number): boolean {
  return byte !== 0 && byte !== 0xff && !(byte >= 0xd0 && byte <= 0xd7);
}
