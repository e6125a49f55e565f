import type { Proposal, ProposalOf } from '../proposal.js';
import { asyncDuty, syncDuty } from './duties.js';
import { ofKind } from './of-kind.js';
import { normsOf, protectedOf } from './policies.js';
import type { RoleDraft } from './role-draft.js';
import { rolePart } from './role-part.js';

/**
 * A role file of what a person has confirmed. What was not said is left out, and so is what a role file cannot hold in its exact form:
 * a reply “within a working day”, or pay in dollars of an unknown country.
 *
 * @param options.today `YYYY-MM-DD`; “1 October” is the next one from this day on
 */
export function roleFrom(
  confirmed: readonly Proposal[],
  options: { readonly language: 'en' | 'de'; readonly today: string },
): RoleDraft {
  const ids = new FreeIds();
  const participants = ofKind(confirmed, 'participants');
  const sync = ofKind(confirmed, 'set-time').map((duty) => ({
    ...syncDuty(
      duty.values,
      participants.filter(({ values }) => values.of === duty.id).flatMap(({ values }) => values.people),
    ),
    ...ids.of(duty),
  }));
  const async = ofKind(confirmed, 'own-time').map((duty) => ({ ...asyncDuty(duty.values), ...ids.of(duty) }));
  const duties = [...new Set(ofKind(confirmed, 'duty').map(({ values }) => values.title))];
  const norms = normsOf(ofKind(confirmed, 'norm'));
  const kept = protectedOf(ofKind(confirmed, 'protected-time'));
  return {
    workpact: 1,
    language: options.language,
    role: rolePart(confirmed, options.today),
    ...(sync.length > 0 && { sync }),
    ...(async.length > 0 && { async }),
    ...(kept.length > 0 && { protected: kept }),
    ...(norms.length > 0 && { norms }),
    ...(duties.length > 0 && { texts: { duties } }),
  };
}

/** A role file makes ids of titles. One sentence can say two duties, so the second gets an id of its own. */
class FreeIds {
  private readonly titles = new Set<string>();

  of({ id, values }: ProposalOf<'set-time'> | ProposalOf<'own-time'>): { id?: string } {
    const title = values.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
    if (!this.titles.has(title)) {
      this.titles.add(title);
      return {};
    }
    return { id };
  }
}
