import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AgreementParty } from '../entities/agreement-party.entity.js';
import type { Doer } from '../log/doer.js';
import { partyOf, type WholeAgreement } from '../steps/held-agreement.js';
import { TakeStep } from '../steps/take-step.js';

/** Notes that a party has been sent what was sealed. When all have, the agreement is delivered. */
@Injectable()
export class MarkDelivered {
  constructor(private readonly steps: TakeStep) {}

  /** The caller holds the agreement. */
  async mark(tx: EntityManager, doer: Doer, held: WholeAgreement, partyId: string): Promise<void> {
    const party = partyOf(held, partyId);
    const { tenantId } = party;
    if (party.deliveredAt === null) {
      party.deliveredAt = new Date();
      await tx.update(AgreementParty, { tenantId, id: partyId }, { deliveredAt: party.deliveredAt });
    }
    if (held.agreement.state !== 'sealed' || held.parties.some(({ deliveredAt }) => deliveredAt === null)) return;
    await this.steps.take(tx, doer, held, 'deliver', { set: { endedAt: new Date() } });
  }
}
