import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Doer } from '../log/doer.js';
import { InviteTurn } from '../parties/invite-turn.js';
import { holdAgreement, type WholeAgreement } from '../steps/held-agreement.js';
import { TakeStep } from '../steps/take-step.js';

/** Asks the approvers, turn by turn. */
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
      await this.invitations.invite(tx, doer, held, 'approving');
      return held;
    });
  }
}
