import { randomUUIDv7 } from 'node:crypto';

/** Time, version and counter: the part of an identifier that it is sorted by. */
const SORTED = 18;
let last = '';

/**
 * A new identifier: UUID version 7 (RFC 9562), which sorts by time, so that an index grows at its end. Of one process each is greater than
 * the one before, also within a millisecond (section 6.2, method 1): what is written in order is read in order.
 */
export function newId(): string {
  let id: string = randomUUIDv7();
  while (id <= last) id = following(last, id);
  last = id;
  return id;
}

/** The next value of the 12 bits after the version, with the random rest of `fresh`; when they are used up, a new try. */
function following(previous: string, fresh: string): string {
  const counter = Number.parseInt(previous.slice(15, SORTED), 16) + 1;
  if (counter > 0xfff) return randomUUIDv7();
  return `${previous.slice(0, 15)}${counter.toString(16).padStart(3, '0')}${fresh.slice(SORTED)}`;
}
