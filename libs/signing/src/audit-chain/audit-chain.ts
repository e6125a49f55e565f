import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { eventText } from '#verification';

/** One thing that happened to an agreement: who did what, when, from where, to which document. */
export interface AuditEvent {
  /** ISO 8601 in UTC, to the millisecond. */
  readonly at: string;
  /** What happened, in the past tense: `agreement-signed`. */
  readonly fact: string;
  /** Id of the party who did it; null when a user or the program did. */
  readonly partyId: string | null;
  /** Id of the user who did it; null when a party or the program did. */
  readonly userId: string | null;
  /** `hashOfTrace` of where it was asked from; null for what no request asked for. */
  readonly traceHash: string | null;
  /** SHA-256 of the secret in the link that was used, in hex. The secret itself is never kept. */
  readonly tokenHash: string | null;
  /** SHA-256 of the document as it was then, in hex. */
  readonly documentHash: string | null;
  /** Ids, numbers and words of the product; never free text of a person. */
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Where an event was asked from. It is kept beside the chain and not in it, so that it can be erased while the chain stays whole; the salt
 * keeps an erased one from being guessed.
 */
export interface EventTrace {
  /** 16 random bytes in hex. */
  readonly salt: string;
  readonly address: string | null;
  /** What the browser calls itself. */
  readonly device: string | null;
}

/** SHA-256 of the canonical JSON of a trace, 64 lower-case hex digits. */
export function hashOfTrace({ salt, address, device }: EventTrace): string {
  return createHash('sha256')
    .update(canonicalize({ salt, address, device }) ?? '')
    .digest('hex');
}

/** An event in its place. Whoever changes, removes, adds or moves one breaks every hash after it. */
export interface ChainedEvent extends AuditEvent {
  /** From 1, without gaps. */
  readonly sequence: number;
  /** Hash of the event before; null for the first. */
  readonly previousHash: string | null;
  /** SHA-256 of the canonical JSON (RFC 8785) of all else, 64 lower-case hex digits. */
  readonly hash: string;
}

/** What a chain was known to reach to: kept outside of it, as in a sealed document. */
export interface ChainAnchor {
  readonly sequence: number;
  readonly hash: string;
}

export interface ChainFault {
  /** Place of the first event that is wrong, from 1. */
  readonly sequence: number;
  /**
   * `missing`: another one stands in its place or none; `altered`: it does not say what was hashed; `unlinked`: it does not follow from the
   * one before; `cut-off`: the chain ends before its anchor; `replaced`: it is not the event that was anchored.
   */
  readonly kind: 'missing' | 'altered' | 'unlinked' | 'cut-off' | 'replaced';
}

/** Puts an event behind the last one of a chain. @param last null for the first event */
export function chained(last: ChainedEvent | null, event: AuditEvent): ChainedEvent {
  const sequence = (last?.sequence ?? 0) + 1;
  const placed = { ...saidBy(event), sequence, previousHash: last?.hash ?? null };
  return { ...placed, hash: hashOf(placed) };
}

/**
 * Looks for the first event that is not as it was written. Without an anchor somebody who can write the whole chain can write another one,
 * and events at the end can be taken off unseen; so give what was anchored, where something was.
 *
 * @param events in their order, from the first
 * @returns null when all is as it was
 */
export function faultInChain(events: readonly ChainedEvent[], anchor: ChainAnchor | null = null): ChainFault | null {
  let previousHash: string | null = null;
  for (const [index, event] of events.entries()) {
    const sequence = index + 1;
    const { hash } = event;
    if (event.sequence !== sequence) return { sequence, kind: 'missing' };
    if (hashOf(event) !== hash) return { sequence, kind: 'altered' };
    if (event.previousHash !== previousHash) return { sequence, kind: 'unlinked' };
    if (anchor?.sequence === sequence && anchor.hash !== hash) return { sequence, kind: 'replaced' };
    previousHash = hash;
  }
  if (anchor !== null && anchor.sequence > events.length) return { sequence: events.length + 1, kind: 'cut-off' };
  return null;
}

/** Whatever else a caller's object carries (the columns of a row, say) is no part of the chain. */
function saidBy({ at, fact, partyId, userId, traceHash, tokenHash, documentHash, details }: AuditEvent): AuditEvent {
  return { at, fact, partyId, userId, traceHash, tokenHash, documentHash, details };
}

function hashOf(event: Omit<ChainedEvent, 'hash'>): string {
  return createHash('sha256').update(eventText(event)).digest('hex');
}
