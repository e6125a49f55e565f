import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '#platform';
import { PartyIsDone, PartyNotFound, StepHindered } from '../agreements.errors.js';
import { AgreementParty } from '../entities/agreement-party.entity.js';
import { AgreementLog } from '../log/agreement-log.js';
import type { Doer } from '../log/doer.js';
import { InviteTurn } from '../parties/invite-turn.js';
import { isDone } from '../states/party-states.js';
import { holdAgreement, type WholeAgreement } from '../steps/held-agreement.js';
import { TakeStep } from '../steps/take-step.js';
import { isTheirTurn } from '../steps/turns.js';

/** Approves an agreement before it is sent, for one approver. The last one's word makes it approved. */
@Injectable()
export class ApproveAgreement {
  constructor(
    private readonly database: Database,
    private readonly steps: TakeStep,
    private readonly log: AgreementLog,
    private readonly invitations: InviteTurn,
  ) {}

  /**
   * As the user who is an approver, or as the approver whose link was opened.
   * @throws AgreementNotFound, PartyNotFound (the doer approves nothing here), PartyIsDone, StepHindered
   */
  async approve(doer: Doer, id: string): Promise<WholeAgreement> {
    return this.database.write(doer, async (tx) => {
      const held = await holdAgreement(tx, id);
      const { agreement, parties } = held;
      if (agreement.state !== 'in-approval')
        throw new StepHindered('approve', [{ kind: 'state', state: agreement.state, from: ['in-approval'] }]);
      const approver = approverOf(parties, doer);
      if (isDone(approver)) throw new PartyIsDone();
      if (!isTheirTurn(parties, approver))
        throw new StepHindered('approve', [{ kind: 'condition', condition: 'isTheirTurn', mustBe: true }]);
      await this.markApproved(tx, doer, held, approver);
      if (parties.some((party) => party.part === 'approver' && !isDone(party)))
        await this.invitations.invite(tx, doer, held, 'approving');
      else await this.steps.take(tx, doer, held, 'approve', { set: { approvedTerms: null } });
      return held;
    });
  }

  private async markApproved(
    tx: EntityManager,
    doer: Doer,
    { agreement }: WholeAgreement,
    approver: AgreementParty,
  ): Promise<void> {
    const now = new Date();
    const changed = {
      state: 'approved' as const,
      stateSince: now,
      actedAt: now,
      expiresAt: null,
      nextReminderAt: null,
    };
    await tx.update(AgreementParty, { tenantId: approver.tenantId, id: approver.id }, changed);
    Object.assign(approver, changed);
    const details = { modelHash: agreement.modelHash };
    await this.log.record(tx, doer, agreement.id, { fact: 'party-approved', partyId: approver.id, details });
  }
}

function approverOf(parties: readonly AgreementParty[], doer: Doer): AgreementParty {
  const approver = parties.find(
    ({ id, part, userId }) =>
      part === 'approver' && (doer.partyId === null ? userId !== null && userId === doer.userId : id === doer.partyId),
  );
  if (approver === undefined) throw new PartyNotFound();
  return approver;
}
