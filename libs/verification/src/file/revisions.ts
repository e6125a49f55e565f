import { PdfFault } from './pdf-fault.js';
import { readCrossReferences, type CrossReferences } from './cross-references.js';
import { unpackObjects } from './object-streams.js';
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

/** Agreements have about ten; each costs a comparison with the one before. */
const MOST_REVISIONS = 200;

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
  while (!reader.isAtEnd) {
    if (revisions.length >= MOST_REVISIONS) throw reader.fault('it has too many revisions');
    const { revision, startOfReferences } = readRevision(
      reader,
      revisions.length === 0 ? 0 : reader.position,
      previous,
    );
    revisions.push(revision);
    previous = startOfReferences;
  }
  return { revisions, root: commonRoot(revisions) };
}

function readRevision(
  reader: ValueReader,
  start: number,
  previous: number | null,
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
      for (const held of unpackObjects(object)) {
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
function assertListed(
  objects: ReadonlyMap<number, PdfObject>,
  { entries, freed, at, previous }: CrossReferences,
): void {
  for (const { number, at: place, isPacked } of objects.values()) {
    const entry = entries.get(number);
    const listed = entry?.kind === 'held' ? objects.get(entry.container)?.at : entry?.offset;
    if (listed !== place || isPacked !== (entry?.kind === 'held'))
      throw new PdfFault(place, `object ${number} is not where the file says`);
  }
  for (const number of entries.keys())
    if (!objects.has(number)) throw new PdfFault(at, `object ${number} is listed and not there`);
  if (previous !== null && freed > 0) throw new PdfFault(at, 'a revision takes objects away');
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
