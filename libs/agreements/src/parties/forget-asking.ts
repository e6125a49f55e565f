import { In, type EntityManager } from 'typeorm';
import { AgreementParty } from '../entities/agreement-party.entity.js';
import type { WholeAgreement } from '../steps/held-agreement.js';
import { closeDoors } from './close-doors.js';

/** As if they had never been asked: they are asked anew, by a new link. What they did before stands in the log. The caller holds the agreement. */
export async function forgetAsking(
  tx: EntityManager,
  { agreement }: WholeAgreement,
  parties: readonly AgreementParty[],
): Promise<void> {
  const asked = parties.filter(({ state }) => state !== 'waiting');
  if (asked.length === 0) return;
  const ids = asked.map(({ id }) => id);
  const changed = {
    state: 'waiting' as const,
    stateSince: new Date(),
    invitedAt: null,
    openedAt: null,
    actedAt: null,
    expiresAt: null,
    remindersSent: 0,
    nextReminderAt: null,
    reason: null,
  };
  await tx.update(AgreementParty, { tenantId: agreement.tenantId, id: In(ids) }, changed);
  for (const party of asked) Object.assign(party, changed);
  await closeDoors(tx, ids);
}
