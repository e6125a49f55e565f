import { LRUCache } from 'lru-cache';
import type { Proof } from '#platform';
import { AccessChanged, NotSignedIn } from './access.errors.js';
import type { Caller } from './caller.js';

/** Callers of whom one process remembers what they may do. */
const MOST_KNOWN = 10_000;

/** What is remembered of a caller: everything that is the same in each of their requests. */
export type KnownCaller = Omit<Caller, 'requestId' | 'address' | 'proof'>;

/** How a caller was found, and will be found again. */
export interface Lookup {
  readonly sql: string;
  readonly hash: Buffer;
}

/** What the lookups give. `is_stale`: it is time to note that the credential is in use. */
export interface FoundRow {
  readonly is_stale: boolean;
}

interface Known {
  readonly caller: KnownCaller;
  /** What the row said of the caller. */
  readonly said: string;
}

/**
 * Who was let in lately. It saves the way to the database before each request, and decides nothing: whoever is taken from here brings a
 * proof, which looks the credential up again inside the transaction of their work. So what is revoked is revoked at once, on every server.
 */
export class KnownCallers {
  private readonly known = new LRUCache<string, Known>({ max: MOST_KNOWN });

  remember(lookup: Lookup, row: FoundRow, caller: KnownCaller): void {
    this.known.set(keyOf(lookup), { caller, said: saidBy(row) });
  }

  /** @returns null for somebody who must be looked up first */
  find(lookup: Lookup): (KnownCaller & { readonly proof: Proof }) | null {
    const known = this.known.get(keyOf(lookup));
    if (known === undefined) return null;
    const compare = (row: FoundRow | undefined): void => this.compare(lookup, known, row);
    return { ...known.caller, proof: new StillThere(lookup, compare) };
  }

  /** @throws NotSignedIn, AccessChanged when the caller is not, or not any more, who is remembered */
  private compare(lookup: Lookup, known: Known, row: FoundRow | undefined): void {
    const isSame = row !== undefined && saidBy(row) === known.said;
    // The next request looks the caller up by the long way, which notes the use.
    if (!isSame || row.is_stale) this.known.delete(keyOf(lookup));
    if (!isSame) throw row === undefined ? new NotSignedIn() : new AccessChanged();
  }
}

/** Looks the credential of one request up again. */
class StillThere implements Proof {
  readonly sql: string;
  readonly values: readonly unknown[];
  isGiven = false;

  constructor(
    { sql, hash }: Lookup,
    private readonly compare: (row: FoundRow | undefined) => void,
  ) {
    this.sql = sql;
    this.values = [hash];
  }

  accept([row]: readonly unknown[]): void {
    this.compare(isFound(row) ? row : undefined);
    this.isGiven = true;
  }
}

function isFound(row: unknown): row is FoundRow {
  return typeof row === 'object' && row !== null && 'is_stale' in row;
}

function saidBy(row: FoundRow): string {
  return JSON.stringify({ ...row, is_stale: null });
}

function keyOf({ sql, hash }: Lookup): string {
  return `${sql} ${hash.toString('base64')}`;
}
