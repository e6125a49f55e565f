import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { fontPackageFolder } from './font-faces.js';

/** The family name of `baseFont`, as fontconfig reads it from the file. */
export const BASE_FONT_FAMILY = 'Source Sans 3';

/**
 * One TrueType font for the browser's font configuration. A Chromium without any system font prints blank pages and reports
 * no error, even when every font of the page is a web font; and it cannot use a woff2 file as a system font (measured: some web
 * fonts then print, others vanish). The packages carry no TrueType file, so it is taken out of the woff file.
 */
export async function baseFont(): Promise<Buffer> {
  const folder = fontPackageFolder('source-sans-3');
  return trueTypeOfWoff(await readFile(join(folder, 'files', 'source-sans-3-latin-400-normal.woff')));
}

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/** WOFF 1.0 (W3C Recommendation, 2012) is a TrueType file with each table deflated on its own; this undoes it. */
function trueTypeOfWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Not a WOFF 1.0 file.');
  const count = woff.readUInt16BE(12);
  const largestPower = 2 ** Math.floor(Math.log2(count));
  const directory = Buffer.alloc(SFNT_HEADER + SFNT_ENTRY * count);
  directory.writeUInt32BE(woff.readUInt32BE(4), 0);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(largestPower * 16, 6);
  directory.writeUInt16BE(Math.log2(largestPower), 8);
  directory.writeUInt16BE(count * 16 - largestPower * 16, 10);
  const parts: Buffer[] = [directory];
  let position = directory.length;
  for (let index = 0; index < count; index++) {
    const table = woffTable(woff, WOFF_HEADER + index * WOFF_ENTRY);
    const entry = SFNT_HEADER + index * SFNT_ENTRY;
    directory.writeUInt32BE(table.tag, entry);
    directory.writeUInt32BE(table.checksum, entry + 4);
    directory.writeUInt32BE(position, entry + 8);
    directory.writeUInt32BE(table.bytes.length, entry + 12);
    const padding = Buffer.alloc((4 - (table.bytes.length % 4)) % 4);
    parts.push(table.bytes, padding);
    position += table.bytes.length + padding.length;
  }
  return Buffer.concat(parts);
}

function woffTable(woff: Buffer, entry: number) {
  const start = woff.readUInt32BE(entry + 4);
  const packedLength = woff.readUInt32BE(entry + 8);
  const packed = woff.subarray(start, start + packedLength);
  const isPacked = packedLength < woff.readUInt32BE(entry + 12);
  return {
    tag: woff.readUInt32BE(entry),
    checksum: woff.readUInt32BE(entry + 16),
    bytes: isPacked ? inflateSync(packed) : packed,
  };
}
