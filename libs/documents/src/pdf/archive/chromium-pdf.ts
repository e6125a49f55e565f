import { inflateSync } from 'node:zlib';

/** One indirect object. `dictionary` is its source text (Latin-1), without the stream that may follow it. */
export interface PdfObject {
  number: number;
  dictionary: string;
  /** Bytes as they stand in the file; the dictionary says their length and filter. */
  stream?: Uint8Array;
  /** Bytes that the writer is to compress; the dictionary says neither length nor filter. */
  unpacked?: Uint8Array;
}

export interface ChromiumPdf {
  /** In the order of their numbers. */
  objects: PdfObject[];
  catalog: number;
  info: number;
}

/** The bytes are not a PDF as Chromium writes it. */
export class UnexpectedPdf extends Error {
  override readonly name = 'UnexpectedPdf';
  readonly kind = 'invalid';
}

const XREF_ENTRY = 20;

/**
 * Takes a PDF apart that Chromium's writer (Skia) has just written: one cross-reference table, generation 0, one line break
 * style, no object streams, lengths written in place. That regularity is what makes this ten times faster than a general
 * reader; anything else is refused and not guessed at.
 *
 * @throws UnexpectedPdf
 */
export function parseChromiumPdf(pdf: Uint8Array): ChromiumPdf {
  const source = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const text = source.toString('latin1');
  const trailer = /trailer\n<<\/Size (\d+)\n\/Root (\d+) 0 R\n\/Info (\d+) 0 R>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(
    text.slice(-400),
  );
  if (!trailer) throw new UnexpectedPdf('Not a PDF as Chromium writes it: the trailer is different.');
  const xref = Number(trailer[4]);
  const offsets = objectOffsets(text, xref, Number(trailer[1]));
  const ends = endsOfObjects(offsets, xref);
  const objects = offsets.map((offset, index) => readObject(source, text, index + 1, offset, ends.get(offset) ?? xref));
  return { objects, catalog: Number(trailer[2]), info: Number(trailer[3]) };
}

/** The bytes that a reader would see. Only the filters that Chromium uses for content are known. */
export function decodedStream(object: PdfObject): Buffer {
  const stream = Buffer.from(object.stream ?? []);
  if (!object.dictionary.includes('/Filter')) return stream;
  if (/\/Filter \/FlateDecode\b/.test(object.dictionary)) return inflateSync(stream);
  throw new UnexpectedPdf(`Object ${object.number} has an unknown filter.`);
}

function objectOffsets(text: string, xref: number, size: number): number[] {
  const heading = `xref\n0 ${size}\n`;
  if (!text.startsWith(heading, xref))
    throw new UnexpectedPdf('The cross-reference table is not where the trailer says.');
  const firstEntry = xref + heading.length + XREF_ENTRY; // entry 0 heads the list of free objects
  const offsets: number[] = [];
  for (let index = 0; index < size - 1; index++) {
    offsets.push(Number(text.slice(firstEntry + index * XREF_ENTRY, firstEntry + index * XREF_ENTRY + 10)));
  }
  return offsets;
}

function endsOfObjects(offsets: readonly number[], xref: number): Map<number, number> {
  const sorted = [...offsets].sort((a, b) => a - b);
  return new Map(sorted.map((offset, index) => [offset, sorted[index + 1] ?? xref]));
}

const OBJECT_END = '\nendobj\n';
const STREAM_START = 'stream\n';
const STREAM_END = '\nendstream';

function readObject(source: Buffer, text: string, number: number, offset: number, end: number): PdfObject {
  const heading = `${number} 0 obj\n`;
  if (!text.startsWith(heading, offset) || !text.startsWith(OBJECT_END, end - OBJECT_END.length)) {
    throw new UnexpectedPdf(`Object ${number} is not where the cross-reference table says.`);
  }
  const body = text.slice(offset + heading.length, end - OBJECT_END.length);
  if (!body.endsWith(STREAM_END)) return { number, dictionary: body };
  const start = body.indexOf(STREAM_START);
  const dictionary = body.slice(0, start).trimEnd();
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
  if (start < 0 || start + STREAM_START.length + length !== body.length - STREAM_END.length) {
    throw new UnexpectedPdf(`The stream of object ${number} has another length than it says.`);
  }
  const streamOffset = offset + heading.length + start + STREAM_START.length;
  return { number, dictionary, stream: source.subarray(streamOffset, streamOffset + length) };
}
