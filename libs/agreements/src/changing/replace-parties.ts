import { In, type EntityManager } from 'typeorm';
import { newId } from '#platform';
import type { PartyColumns } from '../drafting/asked-columns.js';
import { AgreementParty } from '../entities/agreement-party.entity.js';
import type { WholeAgreement } from '../steps/held-agreement.js';

/**
 * Puts other parties in the place of those an agreement has. Who was among them, in the same part and at the same address, stays the same
 * party, and what they have said stays said. The caller holds the agreement.
 * @returns whether others approve than before
 */
export async function replaceParties(
  tx: EntityManager,
  { agreement, parties }: WholeAgreement,
  wanted: readonly PartyColumns[],
): Promise<boolean> {
  const { tenantId, id: agreementId } = agreement;
  const known = new Map(parties.map((party) => [keyOf(party), party]));
  const added: PartyColumns[] = [];
  for (const party of wanted) {
    const same = known.get(keyOf(party));
    known.delete(keyOf(party));
    if (same === undefined) added.push(party);
    else await tx.update(AgreementParty, { tenantId, id: same.id }, party);
  }
  const gone = [...known.values()];
  if (gone.length > 0) await tx.delete(AgreementParty, { tenantId, id: In(gone.map(({ id }) => id)) });
  if (added.length > 0)
    await tx.insert(
      AgreementParty,
      added.map((party) => ({ ...party, tenantId, id: newId(), agreementId })),
    );
  return [...added, ...gone].some(({ part }) => part === 'approver');
}

function keyOf({ part, email }: Pick<PartyColumns, 'part' | 'email'>): string {
  return `${part} ${email.toLowerCase()}`;
}
