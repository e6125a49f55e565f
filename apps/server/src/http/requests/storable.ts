import { RequestInvalid, type FaultPlace } from '../problems/request-errors.js';

/** Deeper than any model; shallow enough for every recursive reader after this one. */
const DEEPEST = 64;

/**
 * Refuses what Postgres cannot keep and recursive code cannot walk: the character U+0000, half a surrogate pair, numbers beyond
 * double precision, and towers of brackets. Without it such bodies would be a 500 far from here. Not recursive itself, and linear.
 * @throws RequestInvalid
 */
export function assertStorable(value: unknown, place: FaultPlace): void {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw refusal(place, `is nested more than ${DEEPEST} levels deep.`);
    const next: unknown[] = [];
    for (const one of level) gather(one, next, place);
    level = next;
  }
}

function gather(value: unknown, into: unknown[], place: FaultPlace): void {
  if (typeof value === 'string') assertText(value, place);
  else if (typeof value === 'number' && !Number.isFinite(value))
    throw refusal(place, 'has a number that is too large.');
  else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    for (const [key, member] of Object.entries(value)) {
      assertText(key, place);
      into.push(member);
    }
  }
}

function assertText(text: string, place: FaultPlace): void {
  if (text.includes('\u0000')) throw refusal(place, 'has the character U+0000, which cannot be kept. Leave it out.');
  if (!text.isWellFormed()) throw refusal(place, 'has half of a surrogate pair, which is no character. Leave it out.');
}

function refusal(place: FaultPlace, detail: string): RequestInvalid {
  return new RequestInvalid([{ in: place, pointer: '', detail }]);
}
