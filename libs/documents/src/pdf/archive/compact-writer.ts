import { promisify } from 'node:util';
import { deflate, deflateSync } from 'node:zlib';
import type { PdfObject } from './chromium-pdf.js';
import { reference } from './pdf-notation.js';

export interface FileTrailer {
  catalog: number;
  info: number;
  /** 16 bytes in hexadecimal. */
  fileId: string;
}

// zlib's own default. Level 9 is 4 % smaller and takes twice as long, level 3 is 20 % larger and saves under a millisecond.
const DEFLATE_LEVEL = 6;

// Enough to compress well, few enough that a reader who wants one object need not unpack the whole file.
const OBJECTS_PER_STREAM = 200;

// Four bytes above 127 in the second line tell file transfer programs that this is binary (ISO 19005-3, 6.1.2).
const HEADER = Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1');

type XrefEntry = [type: 1, offset: number, generation: 0] | [type: 2, container: number, index: number];

/**
 * Writes the objects as a PDF 1.7 file: those with a stream one by one, all others packed into object streams, and a cross-reference
 * stream (ISO 32000-1, 7.5.7 and 7.5.8). The structure tree of a document is half of Chromium's file, and shrinks to a tenth.
 * Compression, half of the work, runs on zlib's own threads, all streams at once.
 */
export async function writeCompactPdf(objects: readonly PdfObject[], trailer: FileTrailer): Promise<Uint8Array> {
  const plain = objects.filter(({ stream, unpacked }) => !stream && !unpacked);
  const containers = Array.from({ length: Math.ceil(plain.length / OBJECTS_PER_STREAM) }, (_, index) =>
    plain.slice(index * OBJECTS_PER_STREAM, (index + 1) * OBJECTS_PER_STREAM),
  );
  const [streams, objectStreams] = await Promise.all([
    Promise.all(objects.filter(({ stream, unpacked }) => stream ?? unpacked).map(packed)),
    Promise.all(containers.map(objectStream)),
  ]);
  const parts: Buffer[] = [HEADER];
  const entries = new Map<number, XrefEntry>();
  let position = HEADER.length;
  let lastNumber = Math.max(...objects.map(({ number }) => number));
  const write = (number: number, dictionary: string, stream: Uint8Array): void => {
    entries.set(number, [1, position, 0]);
    const head = Buffer.from(`${number} 0 obj\n${dictionary}\nstream\n`, 'latin1');
    parts.push(head, Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength), STREAM_TAIL);
    position += head.length + stream.byteLength + STREAM_TAIL.length;
  };
  for (const { number, dictionary, stream } of streams) write(number, dictionary, stream);
  for (const { members, dictionary, stream } of objectStreams) {
    const container = ++lastNumber;
    members.forEach(({ number }, index) => entries.set(number, [2, container, index]));
    write(container, dictionary, stream);
  }
  const xref = ++lastNumber;
  const startOfXref = position;
  entries.set(xref, [1, startOfXref, 0]);
  const { dictionary, stream } = crossReferences(entries, xref + 1, trailer);
  write(xref, dictionary, stream);
  parts.push(Buffer.from(`startxref\n${startOfXref}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(parts);
}

const STREAM_TAIL = Buffer.from('\nendstream\nendobj\n', 'latin1');

const compressed = promisify(deflate);

async function packed({ number, dictionary, stream, unpacked }: PdfObject) {
  if (stream || !unpacked) return { number, dictionary, stream: stream ?? new Uint8Array() };
  const shrunk = await compressed(unpacked, { level: DEFLATE_LEVEL });
  const filter = `\n/Filter /FlateDecode\n/Length ${shrunk.length}>>`;
  return { number, dictionary: dictionary.replace(/>>$/, filter), stream: shrunk };
}

async function objectStream(objects: readonly PdfObject[]) {
  let offset = 0;
  const index = objects.map(({ number, dictionary }) => {
    const entry = `${number} ${offset}`;
    offset += dictionary.length + 1;
    return entry;
  });
  const head = `${index.join(' ')}\n`;
  const body = Buffer.from(head + objects.map(({ dictionary }) => dictionary).join('\n'), 'latin1');
  const stream = await compressed(body, { level: DEFLATE_LEVEL });
  const dictionary = `<</Type /ObjStm /N ${objects.length} /First ${head.length} /Filter /FlateDecode /Length ${stream.length}>>`;
  return { members: objects, dictionary, stream };
}

const ENTRY_WIDTHS = [1, 4, 2] as const;
const ENTRY_LENGTH = 7;

function crossReferences(entries: ReadonlyMap<number, XrefEntry>, size: number, trailer: FileTrailer) {
  const table = Buffer.alloc(size * ENTRY_LENGTH);
  table.writeUInt16BE(65_535, 5); // object 0 heads the list of free objects
  for (const [number, [type, second, third]] of entries) {
    const at = number * ENTRY_LENGTH;
    table.writeUInt8(type, at);
    table.writeUInt32BE(second, at + 1);
    table.writeUInt16BE(third, at + 5);
  }
  const stream = deflateSync(table, { level: DEFLATE_LEVEL });
  const dictionary =
    `<</Type /XRef /Size ${size} /W [${ENTRY_WIDTHS.join(' ')}] /Root ${reference(trailer.catalog)} /Info ${reference(trailer.info)} ` +
    `/ID [<${trailer.fileId}> <${trailer.fileId}>] /Filter /FlateDecode /Length ${stream.length}>>`;
  return { dictionary, stream };
}
