const MOST_DEPTH = 40;

/**
 * Refuses what a lenient reader would take: lengths that are not the shortest, indefinite lengths, values that reach beyond their place,
 * anything behind the end. What is signed must be one text and not several that look alike to different readers.
 *
 * @throws Error naming the place
 */
export function assertStrictDer(der: Uint8Array): void {
  const end = readValue(der, 0, der.length, 0);
  if (end !== der.length) throw new Error(`There are ${der.length - end} bytes behind the end of the signature.`);
}

/** @returns where the value ends */
function readValue(der: Uint8Array, start: number, limit: number, depth: number): number {
  if (depth > MOST_DEPTH) throw new Error(`At byte ${start} values lie more than ${MOST_DEPTH} deep in one another.`);
  const tag = at(der, start, limit);
  let position = start + 1;
  if ((tag & 0x1f) === 0x1f) throw new Error(`At byte ${start} there is a tag of a form that signatures do not have.`);
  const first = at(der, position, limit);
  position += 1;
  let length = first;
  if (first >= 0x80) {
    const octets = first & 0x7f;
    if (octets === 0 || octets > 4) throw new Error(`At byte ${start} there is a length that DER does not have.`);
    length = 0;
    for (let index = 0; index < octets; index++) length = length * 256 + at(der, position + index, limit);
    position += octets;
    if (length < 0x80 || length < 256 ** (octets - 1))
      throw new Error(`At byte ${start} there is a length that is not the shortest.`);
  }
  const end = position + length;
  if (end > limit) throw new Error(`At byte ${start} a value reaches beyond its place.`);
  const isConstructed = (tag & 0x20) !== 0;
  for (let child = position; isConstructed && child < end;) child = readValue(der, child, end, depth + 1);
  return end;
}

function at(der: Uint8Array, position: number, limit: number): number {
  const byte = der[position];
  if (byte === undefined || position >= limit) throw new Error('The signature ends in the middle.');
  return byte;
}
