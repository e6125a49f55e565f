import type { EntityManager } from 'typeorm';
import { AgreementNotFound, PartyNotFound } from '../agreements.errors.js';
import { AgreementParty } from '../entities/agreement-party.entity.js';
import { Agreement } from '../entities/agreement.entity.js';

/** An agreement with its parties in their order. */
export interface WholeAgreement {
  readonly agreement: Agreement;
  readonly parties: readonly AgreementParty[];
}

/** @throws AgreementNotFound */
export async function readAgreement(tx: EntityManager, id: string): Promise<WholeAgreement> {
  return whole(tx, await tx.findOneBy(Agreement, { id }));
}

/** Nobody else changes it until the transaction ends: whoever changes an agreement holds it first. @throws AgreementNotFound */
export async function holdAgreement(tx: EntityManager, id: string): Promise<WholeAgreement> {
  return whole(tx, await tx.findOne(Agreement, { where: { id }, lock: { mode: 'pessimistic_write' } }));
}

/** @throws PartyNotFound */
export function partyOf({ parties }: WholeAgreement, partyId: string): AgreementParty {
  const party = parties.find(({ id }) => id === partyId);
  if (party === undefined) throw new PartyNotFound();
  return party;
}

async function whole(tx: EntityManager, agreement: Agreement | null): Promise<WholeAgreement> {
  if (agreement === null) throw new AgreementNotFound();
  const parties = await tx.find(AgreementParty, { where: { agreementId: agreement.id }, order: { position: 'ASC' } });
  return { agreement, parties };
}
