import { inflate } from './inflate.js';
import { PdfFault } from './pdf-fault.js';
import { isArray, isDictionary, nameOf, type PdfObject, type PdfValue } from './values.js';

export type Entry =
  | { readonly kind: 'at'; readonly offset: number }
  /** In an object stream. */
  | { readonly kind: 'held'; readonly container: number; readonly index: number };

/** Where the objects of one revision are (ISO 32000-1, 7.5.8). */
export interface CrossReferences {
  readonly number: number;
  readonly at: number;
  readonly entries: ReadonlyMap<number, Entry>;
  /** How many objects, but the first, are said to be free. */
  readonly freed: number;
  readonly previous: number | null;
  readonly trailer: ReadonlyMap<string, PdfValue>;
}

const MOST_OBJECTS = 200_000;

/** @throws PdfFault */
export function readCrossReferences({ number, at, value, stream }: PdfObject): CrossReferences {
  if (!isDictionary(value) || stream === null) throw new PdfFault(at, 'its cross-references are no stream');
  const widths = numbers(value.get('W'), at);
  const size = value.get('Size');
  // Rows without a byte could be any number of them.
  if (widths.length !== 3 || widths.some((width) => width < 1 || width > 6) || typeof size !== 'number')
    throw new PdfFault(at, 'its cross-references cannot be read');
  const table = unpacked(value, stream, at);
  const sections = value.has('Index') ? numbers(value.get('Index'), at) : [0, size];
  const previous = value.get('Prev');
  if (previous !== undefined && typeof previous !== 'number')
    throw new PdfFault(at, 'it names no place of the revision before it');
  const { entries, freed } = entriesOf(table, widths, sections, at);
  return { number, at, entries, freed, previous: previous ?? null, trailer: value };
}

/** What a stream holds: as it stands, or deflated and nothing else. */
export function unpacked(
  dictionary: ReadonlyMap<string, PdfValue>,
  stream: Uint8Array,
  at: number,
  mostBytes?: number,
): Uint8Array {
  const filter = dictionary.get('Filter');
  if (dictionary.has('DecodeParms') || dictionary.has('F'))
    throw new PdfFault(at, 'a stream is packed in a way that ours are not');
  if (filter === undefined) return stream;
  if (nameOf(filter) !== 'FlateDecode') throw new PdfFault(at, 'a stream is packed in a way that ours are not');
  return inflate(stream, at, mostBytes);
}

function entriesOf(
  table: Uint8Array,
  widths: readonly number[],
  sections: readonly number[],
  at: number,
): Pick<CrossReferences, 'entries' | 'freed'> {
  const entries = new Map<number, Entry>();
  let freed = 0;
  const fields = new Fields(table, widths, at);
  for (let section = 0; section < sections.length; section += 2) {
    const [first = 0, count = 0] = sections.slice(section, section + 2);
    for (let number = first; number < first + count; number++) {
      const entry = entryOf(fields.next(), at);
      if (entries.has(number)) throw new PdfFault(at, `object ${number} is listed twice`);
      if (entry !== null) entries.set(number, entry);
      else if (number > 0) freed += 1;
      if (entries.size > MOST_OBJECTS) throw new PdfFault(at, 'it has too many objects');
    }
  }
  fields.end();
  return { entries, freed };
}

function entryOf([type = 0, second = 0, third = 0]: readonly number[], at: number): Entry | null {
  if (type === 0) return null;
  if (type === 1 && third === 0) return { kind: 'at', offset: second };
  if (type === 2) return { kind: 'held', container: second, index: third };
  throw new PdfFault(at, 'an object is listed in a way that ours are not');
}

/** The table as rows of numbers. */
class Fields {
  private position = 0;

  constructor(
    private readonly table: Uint8Array,
    private readonly widths: readonly number[],
    private readonly at: number,
  ) {}

  next(): number[] {
    return this.widths.map((width) => {
      let value = 0;
      for (let index = 0; index < width; index++) value = value * 256 + this.byte();
      return value;
    });
  }

  end(): void {
    if (this.position !== this.table.length)
      throw new PdfFault(this.at, 'its cross-references are longer than they say');
  }

  private byte(): number {
    const byte = this.table[this.position];
    if (byte === undefined) throw new PdfFault(this.at, 'its cross-references are shorter than they say');
    this.position += 1;
    return byte;
  }
}

function numbers(value: PdfValue | undefined, at: number): number[] {
  if (!isArray(value) || !value.every((one) => typeof one === 'number' && Number.isInteger(one) && one >= 0))
    throw new PdfFault(at, 'its cross-references cannot be read');
  return value.map(Number);
}
