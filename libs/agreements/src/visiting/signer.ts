import type { Doer } from '../log/doer.js';

/** What is known of a browser that comes by a link. */
export interface Visitor {
  readonly address: string | null;
  readonly device: string | null;
  readonly requestId: string | null;
}

/** A party in a browser that has opened the agreement. */
export interface Signer {
  readonly tenantId: string;
  readonly agreementId: string;
  readonly partyId: string;
  readonly sessionId: string;
  /** False while a code is still to be shown. */
  readonly isProven: boolean;
  readonly tokenHash: string;
  readonly visitor: Visitor;
}

export function bySigner({ tenantId, partyId, tokenHash, visitor }: Signer): Doer {
  return { ...visitorAsDoer(tenantId, visitor), partyId, tokenHash };
}

/** Somebody who shows a link and is not let in yet. */
export function visitorAsDoer(tenantId: string, { address, device, requestId }: Visitor): Doer {
  return { tenantId, userId: null, apiKeyId: null, requestId, address, partyId: null, device, tokenHash: null };
}
