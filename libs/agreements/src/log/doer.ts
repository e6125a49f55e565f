import type { Actor } from '#platform';

/** Who does something to an agreement: a user or API key, a party, or (all null) the program. */
export interface Doer extends Actor {
  readonly partyId: string | null;
  /** What their browser calls itself. */
  readonly device: string | null;
  /** SHA-256 of the secret by which a party is known, in hex. */
  readonly tokenHash: string | null;
}

export function byUser(actor: Actor): Doer {
  return { ...actor, partyId: null, device: null, tokenHash: null };
}

/** The program itself, by a job. */
export function byProgram(tenantId: string): Doer {
  return byUser({ tenantId, userId: null, apiKeyId: null, requestId: null, address: null });
}
