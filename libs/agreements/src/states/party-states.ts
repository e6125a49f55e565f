/** What somebody has to do with an agreement. */
export const PARTS = ['new-hire', 'company-signer', 'approver', 'viewer', 'copy'] as const;
export type Part = (typeof PARTS)[number];

/**
 * Where one party is. `waiting`: others come first, or nobody has been asked yet; `invited`: their mail is on its way or out; `opened` and
 * `consented`: how far they have come by themselves. A question holds nobody up and is no state.
 */
export const PARTY_STATES = ['waiting', 'invited', 'opened', 'consented', 'approved', 'signed', 'declined'] as const;
export type PartyState = (typeof PARTY_STATES)[number];

/** Those without whom nothing goes on. */
export function mustAct(part: Part): boolean {
  return part === 'approver' || signs(part);
}

export function signs(part: Part): boolean {
  return part === 'new-hire' || part === 'company-signer';
}

/** They have done their part, and nothing more is asked of them. */
export function isDone({ part, state }: { readonly part: Part; readonly state: PartyState }): boolean {
  return part === 'approver' ? state === 'approved' : state === 'signed';
}
