import { CARRIAGE_RETURN, isDigit, LINE_FEED } from './characters.js';
import { inflated } from './inflate.js';
import { entryOf, integerIn, nameIn, type PdfObject, type PdfValue } from './values.js';
import { ValueReader } from './value-reader.js';

export const MOST_OBJECTS = 200_000;
/** A structure tree of 200 pages has four megabytes; what unpacks to more is an attack. */
const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;

/** Reads `12 0 obj … endobj`, which begins right here. */
export function readObject(reader: ValueReader): PdfObject {
  const offset = reader.at;
  const number = reader.takeWhole();
  reader.skipWhitespace();
  if (reader.takeWhole() !== 0) throw reader.fault('bad-object', 'an object has another generation than 0', offset);
  reader.skipWhitespace();
  reader.take('obj');
  const value = reader.value();
  reader.skipWhitespace();
  const stream = reader.isAhead('stream') ? readStream(reader, value) : null;
  reader.skipWhitespace();
  reader.take('endobj');
  if (number === 0) throw reader.fault('bad-object', 'an object has the number 0', offset);
  return { number, value, stream, offset, container: null };
}

/** Its length stands in its own dictionary, and exactly there it ends. */
function readStream(reader: ValueReader, dictionary: PdfValue): Uint8Array {
  const start = reader.at;
  reader.take('stream');
  if (reader.byte() === CARRIAGE_RETURN) reader.at += 1;
  if (reader.byte() !== LINE_FEED) throw reader.fault('bad-stream', 'a stream does not begin on a line of its own');
  reader.at += 1;
  const length = integerIn(entryOf(dictionary, 'Length'));
  if (length === null || length < 0) throw reader.fault('bad-stream', 'a stream does not say its length', start);
  const from = reader.at;
  reader.at += length;
  if (reader.byte() === CARRIAGE_RETURN) reader.at += 1;
  if (reader.byte() === LINE_FEED) reader.at += 1;
  if (!reader.isAhead('endstream')) throw reader.fault('bad-stream', 'a stream ends elsewhere than it says', start);
  reader.at += 'endstream'.length;
  return reader.bytes.subarray(from, from + length);
}

/** What is in a stream: as it is, or unpacked. Other filters than Flate and its predictors are not read. @throws Error */
export function contentOf({ value, stream }: PdfObject, mostBytes = MOST_UNPACKED_BYTES): Uint8Array {
  if (stream === null) throw new Error('It is no stream.');
  if (entryOf(value, 'DecodeParms') !== undefined || entryOf(value, 'F') !== undefined)
    throw new Error('It is packed in a way that is not known here.');
  const filter = entryOf(value, 'Filter');
  if (filter === undefined) return stream;
  if (nameIn(filter) !== 'FlateDecode') throw new Error('It is packed in a way that is not known here.');
  return inflated(stream, mostBytes);
}

/** The objects in an object stream (ISO 32000-1, 7.5.7), which must lie there one behind the other. */
export function objectsInside(container: PdfObject): PdfObject[] {
  const { value, offset, number } = container;
  const [count, first] = [integerIn(entryOf(value, 'N')), integerIn(entryOf(value, 'First'))];
  const outside = new ValueReader(new Uint8Array(), 0, 0, offset);
  const fault = (detail: string) => outside.fault('bad-object-stream', `object ${number}: ${detail}`);
  if (count === null || first === null || count < 1 || count > MOST_OBJECTS) throw fault('it does not say what it holds');
  if (entryOf(value, 'Extends') !== undefined) throw fault('it goes on in another one');
  let content: Uint8Array;
  try {
    content = contentOf(container);
  } catch (error) {
    throw fault(error instanceof Error ? error.message : 'it cannot be unpacked');
  }
  const head = new ValueReader(content, 0, Math.min(first, content.length), offset);
  const places = Array.from({ length: count }, () => {
    head.skipWhitespace();
    const inside = head.takeWhole();
    head.skipWhitespace();
    return { number: inside, at: first + head.takeWhole() };
  });
  head.skipWhitespace();
  if (!head.isAtEnd) throw fault('its list is longer than it says');
  const body = new ValueReader(content, first, content.length, offset);
  const objects = places.map(({ number: inside, at }) => {
    if (!isDigit(0x30 + (inside % 10)) || inside === 0) throw fault('an object in it has the number 0');
    body.skipWhitespace();
    if (body.at !== at) throw fault(`object ${inside} is not where its list says`);
    return { number: inside, value: unplaced(body.value()), stream: null, offset, container: number };
  });
  body.skipWhitespace();
  if (!body.isAtEnd) throw fault('there is something behind its objects');
  return objects;
}

/** A value that is only a reference may stand for several things there; and nothing of ours is one. */
function unplaced(value: PdfValue): PdfValue {
  if (value.kind === 'reference') throw new ValueReader(new Uint8Array(), 0).fault('bad-object-stream', 'an object is another one');
  return value;
}
