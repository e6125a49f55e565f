import type { Proposal, ProposalKind, ProposalOf } from '../proposal.js';

/** The proposals of one kind, in their order. */
export function ofKind<K extends ProposalKind>(proposals: readonly Proposal[], kind: K): ProposalOf<K>[] {
  const isOfKind = (proposal: Proposal): proposal is Proposal & ProposalOf<K> => proposal.kind === kind;
  return proposals.filter(isOfKind);
}
