const MOST_DEPTH = 40;
const BOOLEAN = 0x01;
const INTEGER = 0x02;
/** Universal types that are made of others; all else of the universal ones is never put together from parts (X.690, 10.2). */
const CONSTRUCTED: readonly number[] = [0x30, 0x31];

/** One value of a message: where it begins, where what it holds begins, where it ends. */
export interface DerValue {
  readonly tag: number;
  readonly start: number;
  readonly contentStart: number;
  readonly end: number;
}

/**
 * Refuses what a lenient reader would take: lengths that are not the shortest, indefinite lengths, strings in parts, numbers with zeros before
 * them, values that reach beyond their place, anything behind the end. What is signed must be one text and not several that look alike to
 * different readers.
 *
 * @returns the outermost value
 * @throws Error naming the place
 */
export function assertStrictDer(der: Uint8Array): DerValue {
  const outer = readValue(der, 0, der.length, 0);
  if (outer.end !== der.length)
    throw new Error(`There are ${der.length - outer.end} bytes behind the end of the value.`);
  return outer;
}

/** What a value of a message is made of. @param der that is known to be strict */
export function partsOf(der: Uint8Array, { contentStart, end }: DerValue): DerValue[] {
  const parts: DerValue[] = [];
  for (let at = contentStart; at < end;) {
    const part = headOf(der, at, end);
    parts.push(part);
    at = part.end;
  }
  return parts;
}

/** A value with its head, as it stands in the message. */
export function bytesOf(der: Uint8Array, { start, end }: DerValue): Uint8Array {
  return der.subarray(start, end);
}

/** Where the value ends that begins here; needs the head of it only. @throws Error when there is none */
export function endOfValue(der: Uint8Array, start = 0): number {
  return headOf(der, start, der.length).end;
}

function readValue(der: Uint8Array, start: number, limit: number, depth: number): DerValue {
  if (depth > MOST_DEPTH) throw new Error(`At byte ${start} values lie more than ${MOST_DEPTH} deep in one another.`);
  const value = headOf(der, start, limit);
  assertUniversal(der, value);
  const isConstructed = (value.tag & 0x20) !== 0;
  let child = isConstructed ? value.contentStart : value.end;
  while (child < value.end) child = readValue(der, child, value.end, depth + 1).end;
  return value;
}

function assertUniversal(der: Uint8Array, { tag, start, contentStart, end }: DerValue): void {
  if ((tag & 0xc0) !== 0) return;
  const isConstructed = (tag & 0x20) !== 0;
  if (isConstructed !== CONSTRUCTED.includes(tag | 0x20))
    throw new Error(`At byte ${start} there is a value of a form that DER does not have.`);
  const content = der.subarray(contentStart, end);
  if (tag === BOOLEAN && !isTruthValue(content))
    throw new Error(`At byte ${start} there is a truth value that DER does not have.`);
  if (tag === INTEGER && !isShortest(content))
    throw new Error(`At byte ${start} there is a number that is not the shortest.`);
}

function isTruthValue(content: Uint8Array): boolean {
  return content.length === 1 && (content[0] === 0 || content[0] === 0xff);
}

function isShortest(content: Uint8Array): boolean {
  const [first, second] = content;
  if (first === undefined) return false;
  if (second === undefined) return true;
  return first === 0 ? second >= 0x80 : first !== 0xff || second < 0x80;
}

function headOf(der: Uint8Array, start: number, limit: number): DerValue {
  const tag = byteAt(der, start, limit);
  let position = start + 1;
  if ((tag & 0x1f) === 0x1f) throw new Error(`At byte ${start} there is a tag of a form that signatures do not have.`);
  const first = byteAt(der, position, limit);
  position += 1;
  let length = first;
  if (first >= 0x80) {
    const octets = first & 0x7f;
    if (octets === 0 || octets > 4) throw new Error(`At byte ${start} there is a length that DER does not have.`);
    length = 0;
    for (let index = 0; index < octets; index++) length = length * 256 + byteAt(der, position + index, limit);
    position += octets;
    if (length < 0x80 || length < 256 ** (octets - 1))
      throw new Error(`At byte ${start} there is a length that is not the shortest.`);
  }
  const end = position + length;
  if (end > limit) throw new Error(`At byte ${start} a value reaches beyond its place.`);
  return { tag, start, contentStart: position, end };
}

function byteAt(der: Uint8Array, position: number, limit: number): number {
  const byte = der[position];
  if (byte === undefined || position >= limit) throw new Error('The message ends in the middle.');
  return byte;
}
