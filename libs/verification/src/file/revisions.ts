import { PdfFault } from './pdf-fault.js';
import { readCrossReferences, type CrossReferences, type Entry } from './cross-references.js';
import { unpackObjects, type Allowance } from './object-streams.js';
import { ValueReader } from './value-reader.js';
import { isDictionary, isSameValue, nameOf, PdfReference, type PdfObject, type PdfValue } from './values.js';

/** One state of a file: what was appended to the one before, from its first byte to behind its end-of-file mark. */
export interface Revision {
  readonly start: number;
  readonly end: number;
  /** Objects that this revision brings, by number; those inside object streams are among them. */
  readonly objects: ReadonlyMap<number, PdfObject>;
  /** Cross-reference and object streams: what holds the others. */
  readonly containers: ReadonlySet<number>;
  readonly trailer: ReadonlyMap<string, PdfValue>;
}

/** A file, read from its first byte to its last. */
export interface PdfFile {
  readonly revisions: readonly Revision[];
  /** Number of the catalog, the same in all revisions. */
  readonly root: number;
}

/** Thirty parties sign in less than forty; each costs a comparison with the one before. */
const MOST_REVISIONS = 60;
/** Two hundred pages have thirty thousand; with every revision all of them are looked at. */
const MOST_OBJECTS = 100_000;
/** All objects of two hundred pages come to four megabytes. */
const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;

/**
 * Reads a file as a chain of revisions in which every byte has its place: objects one behind the other, each where the cross-references of
 * its revision say it is, and nothing between, before or behind them. So there is one way to read it, whoever reads.
 *
 * @throws PdfFault
 */
export function readRevisions(bytes: Uint8Array): PdfFile {
  const reader = new ValueReader(bytes, 0, bytes.length);
  if (!reader.takes('%PDF-1.7\n%') || !bytes.subarray(10, 14).every((byte) => byte > 127))
    throw new PdfFault(0, 'it does not begin as our documents do');
  reader.position = 14;
  reader.expect('\n');
  const revisions: Revision[] = [];
  let previous: number | null = null;
  let objects = 0;
  const allowance: Allowance = { bytes: MOST_UNPACKED_BYTES };
  while (!reader.isAtEnd) {
    if (revisions.length >= MOST_REVISIONS) throw reader.fault('it has too many revisions');
    const { revision, startOfReferences } = readRevision(
      reader,
      revisions.length === 0 ? 0 : reader.position,
      previous,
      allowance,
    );
    revisions.push(revision);
    objects += revision.objects.size;
    if (objects > MOST_OBJECTS) throw reader.fault('it has too many objects');
    previous = startOfReferences;
  }
  return { revisions, root: commonRoot(revisions) };
}

function readRevision(
  reader: ValueReader,
  start: number,
  previous: number | null,
  allowance: Allowance,
): { readonly revision: Revision; readonly startOfReferences: number } {
  const objects = new Map<number, PdfObject>();
  let references: CrossReferences | null = null;
  for (reader.skipWhite(); references === null; reader.skipWhite()) {
    const object = readObject(reader);
    if (objects.has(object.number))
      throw new PdfFault(object.at, `object ${object.number} stands twice in one revision`);
    objects.set(object.number, object);
    if (typeOf(object) === 'XRef') references = readCrossReferences(object);
  }
  reader.expect('startxref\n');
  const named = reader.count();
  reader.expect('\n%%EOF');
  if (!reader.isAtEnd) reader.expect('\n');
  if (named !== references.at) throw reader.fault('its cross-references are not where the file says');
  if (references.previous !== previous) throw reader.fault('it does not name the revision before it');
  const containers = new Set([references.number]);
  for (const object of Array.from(objects.values()))
    if (typeOf(object) === 'ObjStm') {
      containers.add(object.number);
      for (const held of unpackObjects(object, allowance)) {
        if (objects.has(held.number)) throw new PdfFault(held.at, `object ${held.number} stands twice in one revision`);
        objects.set(held.number, held);
      }
    }
  assertListed(objects, references);
  return {
    revision: { start, end: reader.position, objects, containers, trailer: references.trailer },
    startOfReferences: references.at,
  };
}

function readObject(reader: ValueReader): PdfObject {
  const at = reader.position;
  const number = reader.count();
  reader.expect(' 0 obj');
  const value = reader.value();
  reader.skipWhite();
  const stream = reader.takes('stream') ? readStream(reader, value) : null;
  reader.skipWhite();
  reader.expect('endobj');
  return { number, at, isPacked: false, value, stream };
}

function readStream(reader: ValueReader, value: PdfValue): Uint8Array {
  const length = isDictionary(value) ? value.get('Length') : undefined;
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0)
    throw reader.fault('a stream does not say its length');
  if (!reader.takes('\r\n')) reader.expect('\n');
  const start = reader.position;
  reader.position = start + length;
  if (!reader.takes('\r\n')) reader.takes('\n');
  reader.expect('endstream');
  return reader.bytes.subarray(start, start + length);
}

/** Each object is where the list says, and each entry of the list is an object: no reader finds another one. */
function assertListed(objects: ReadonlyMap<number, PdfObject>, references: CrossReferences): void {
  const { entries, freed, at, previous, trailer } = references;
  const inStreams = new Map<number, number>();
  for (const object of objects.values()) {
    // Readers go by the number of an object, or by its place in the stream: both must lead to the same one.
    const index = inStreams.get(object.at) ?? 0;
    if (object.isPacked) inStreams.set(object.at, index + 1);
    if (!isListed(object, index, objects, entries.get(object.number)))
      throw new PdfFault(object.at, `object ${object.number} is not where the file says`);
  }
  for (const number of entries.keys())
    if (!objects.has(number)) throw new PdfFault(at, `object ${number} is listed and not there`);
  const size = trailer.get('Size');
  // Objects beyond the size are none to some readers (ISO 32000-1, table 15).
  if (typeof size !== 'number' || Array.from(objects.keys()).some((number) => number >= size))
    throw new PdfFault(at, 'there are more objects than the file says');
  if (previous !== null && freed > 0) throw new PdfFault(at, 'a revision takes objects away');
}

function isListed(
  { at, isPacked }: PdfObject,
  index: number,
  objects: ReadonlyMap<number, PdfObject>,
  entry: Entry | undefined,
): boolean {
  if (entry === undefined) return false;
  if (entry.kind === 'at') return !isPacked && entry.offset === at;
  return isPacked && entry.index === index && objects.get(entry.container)?.at === at;
}

function commonRoot(revisions: readonly Revision[]): number {
  const [first] = revisions;
  const root = first?.trailer.get('Root');
  if (first === undefined || !(root instanceof PdfReference)) throw new PdfFault(0, 'it has no catalog');
  for (const { trailer, start } of revisions) {
    if (trailer.has('Encrypt')) throw new PdfFault(start, 'it is encrypted');
    for (const key of ['Root', 'Info', 'ID'])
      if (!isSameValue(trailer.get(key), first.trailer.get(key))) throw new PdfFault(start, `its ${key} was changed`);
  }
  return root.number;
}

function typeOf({ value, stream }: PdfObject): string | null {
  return stream !== null && isDictionary(value) ? nameOf(value.get('Type')) : null;
}
