import { unpacked } from './cross-references.js';
import { PdfFault } from './pdf-fault.js';
import { ValueReader } from './value-reader.js';
import { isDictionary, type PdfObject } from './values.js';

/** How many bytes may still be unpacked of a file: many small streams could each grow to what one may. */
export interface Allowance {
  bytes: number;
}

/** Objects that were packed together (ISO 32000-1, 7.5.7), in their order. Every byte of the stream belongs to one. @throws PdfFault */
export function unpackObjects({ value, stream, at }: PdfObject, allowance: Allowance): PdfObject[] {
  if (!isDictionary(value) || stream === null) throw new PdfFault(at, 'an object stream is none');
  const [count, first] = [value.get('N'), value.get('First')];
  if (typeof count !== 'number' || typeof first !== 'number' || value.has('Extends'))
    throw new PdfFault(at, 'an object stream does not say what it holds');
  const bytes = unpacked(value, stream, at, allowance.bytes);
  allowance.bytes -= bytes.length;
  const head = new ValueReader(bytes, 0, first, at);
  const places = Array.from({ length: count }, () => {
    head.skipWhite();
    const number = head.count();
    head.skipWhite();
    return { number, offset: first + head.count() };
  });
  head.skipWhite();
  if (!head.isAtEnd || (places[0]?.offset ?? first) !== first)
    throw new PdfFault(at, 'an object stream begins with more than its list');
  return places.map(({ number, offset }, index) => {
    const end = places[index + 1]?.offset ?? bytes.length;
    const reader = new ValueReader(bytes, offset, end, at);
    const held = reader.value();
    reader.skipWhite();
    if (!reader.isAtEnd || reader.position !== end) throw new PdfFault(at, `object ${number} is longer than its place`);
    return { number, at, isPacked: true, value: held, stream: null };
  });
}
