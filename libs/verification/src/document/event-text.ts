import canonicalize from 'canonicalize';

/** One event of an agreement's log in its place, without its own hash. */
export interface PlacedEvent {
  /** ISO 8601 in UTC, to the millisecond. */
  readonly at: string;
  readonly fact: string;
  readonly partyId: string | null;
  readonly userId: string | null;
  readonly traceHash: string | null;
  readonly tokenHash: string | null;
  readonly documentHash: string | null;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
  /** From 1, without gaps. */
  readonly sequence: number;
  /** Hash of the event before; null for the first. */
  readonly previousHash: string | null;
}

/** What is hashed of an event: canonical JSON (RFC 8785) of these fields, whatever else an object carries. */
export function eventText(event: PlacedEvent): string {
  const { at, fact, partyId, userId, traceHash, tokenHash, documentHash, details, sequence, previousHash } = event;
  const said = { at, fact, partyId, userId, traceHash, tokenHash, documentHash, details, sequence, previousHash };
  return canonicalize(said) ?? '';
}
