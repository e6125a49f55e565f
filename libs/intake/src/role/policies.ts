import type { ProposalOf, Span } from '../proposal.js';
import type { NormDraft, RoleDraft } from './role-draft.js';

/** Norms; one that says the same of the same channel again is left out. */
export function normsOf(norms: readonly ProposalOf<'norm'>[]): NormDraft[] {
  const drafts = norms.map(({ values }) => {
    const { channel, audience, reply, days, from, to } = values;
    const said = reply === null ? null : replyOf(reply);
    return {
      channel,
      ...(audience !== null && { audience }),
      ...(said !== null && { reply: said }),
      ...(days !== null && from !== null && to !== null && { hours: { days: [...days], from, to } }),
    };
  });
  return drafts.filter((draft, index) => drafts.findIndex((other) => isSame(other, draft)) === index);
}

function isSame(one: NormDraft, other: NormDraft): boolean {
  return one.channel.toLowerCase() === other.channel.toLowerCase() && one.audience === other.audience;
}

/** A day has no fixed length in working time, and a role file has no seconds: neither is turned into something else. */
function replyOf({ amount, unit, clock }: Span): string | null {
  if (unit !== 'hour' && unit !== 'minute') return null;
  const name = unit === 'hour' ? 'hours' : 'min';
  return `${amount} ${clock === null ? '' : `${clock} `}${name}`;
}

export function protectedOf(kept: readonly ProposalOf<'protected-time'>[]): NonNullable<RoleDraft['protected']> {
  return kept.map(({ values: { days, from, to, forbid } }) => ({
    ...(days !== null && { days: [...days] }),
    ...(from !== null && to !== null && { from, to }),
    forbid: [...forbid],
  }));
}
