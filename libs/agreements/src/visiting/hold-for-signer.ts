import type { EntityManager } from 'typeorm';
import { CodeNeeded, SignerSessionEnded, StepHindered } from '../agreements.errors.js';
import type { AgreementParty } from '../entities/agreement-party.entity.js';
import { isOut, OUT_STATES, type Step } from '../states/agreement-states.js';
import { holdAgreement, partyOf, type WholeAgreement } from '../steps/held-agreement.js';
import type { Signer } from './signer.js';

/**
 * The agreement of a signer, held, when they may act on it. Asked again inside every transaction that changes something: between the page and
 * its form the agreement may have been voided, the party replaced, the time run out.
 *
 * @throws CodeNeeded, SignerSessionEnded, StepHindered
 */
export async function holdForSigner(
  tx: EntityManager,
  signer: Signer,
  step: Step,
): Promise<{ readonly held: WholeAgreement; readonly party: AgreementParty }> {
  if (!signer.isProven) throw new CodeNeeded();
  const held = await holdAgreement(tx, signer.agreementId);
  const party = partyOf(held, signer.partyId);
  const { state } = held.agreement;
  const isOpen = party.part === 'approver' ? state === 'in-approval' || state === 'approved' : isOut(state);
  if (!isOpen) throw new StepHindered(step, [{ kind: 'state', state, from: OUT_STATES }]);
  const [session] = await tx.query<unknown[]>(
    'SELECT 1 FROM signer_session WHERE tenant_id = app_tenant() AND id = $1 AND ended_at IS NULL AND expires_at > now() AND proven_at IS NOT NULL',
    [signer.sessionId],
  );
  if (session === undefined) throw new SignerSessionEnded();
  return { held, party };
}
