import { randomUUIDv7 } from 'node:crypto';

/** A new identifier: UUID version 7 (RFC 9562), which sorts by time, so that an index grows at its end. */
export function newId(): string {
  return randomUUIDv7();
}
