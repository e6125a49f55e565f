import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Doer } from '../log/doer.js';
import { forgetAsking } from '../parties/forget-asking.js';
import { InviteTurn } from '../parties/invite-turn.js';
import { isDone } from '../states/party-states.js';
import { holdAgreement, type WholeAgreement } from '../steps/held-agreement.js';
import { TakeStep } from '../steps/take-step.js';

/** Asks the approvers who have not approved yet, turn by turn. */
@Injectable()
export class SubmitForApproval {
  constructor(
    private readonly database: Database,
    private readonly steps: TakeStep,
    private readonly invitations: InviteTurn,
  ) {}

  /** @throws AgreementNotFound, StepHindered */
  async submit(doer: Doer, id: string): Promise<WholeAgreement> {
    return this.database.write(doer, async (tx) => {
      const held = await holdAgreement(tx, id);
      await this.steps.take(tx, doer, held, 'submit');
      await forgetAsking(
        tx,
        held,
        held.parties.filter((party) => party.part === 'approver' && !isDone(party)),
      );
      // All had approved before something changed that is not theirs to approve.
      if ((await this.invitations.invite(tx, doer, held, 'approving')) === 0)
        await this.steps.take(tx, doer, held, 'approve', { set: { approvedTerms: null } });
      return held;
    });
  }
}
