import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Doer } from '../log/doer.js';
import { MailQueue } from '../mail/mail-queue.js';
import { keepUntil, ownRetentionRules } from '../retention/keep-until.js';
import { holdAgreement, type WholeAgreement } from '../steps/held-agreement.js';
import { TakeStep } from '../steps/take-step.js';
import { endParties } from './end-parties.js';

/** Takes an agreement back that is not sealed. Whoever was asked is told, with the reason. */
@Injectable()
export class VoidAgreement {
  constructor(
    private readonly database: Database,
    private readonly steps: TakeStep,
    private readonly mail: MailQueue,
  ) {}

  /** @throws AgreementNotFound, StepHindered */
  async void(doer: Doer, id: string, reason: string): Promise<WholeAgreement> {
    return this.database.write(doer, async (tx) => {
      const held = await holdAgreement(tx, id);
      const { agreement, parties } = held;
      const set = {
        endedAt: new Date(),
        endReason: reason,
        fault: null,
        keepUntil: keepUntil(agreement, 'unsigned-agreement', new Date(), await ownRetentionRules(tx)),
      };
      await this.steps.take(tx, doer, held, 'void', { set });
      await endParties(tx, held);
      for (const party of parties.filter(({ invitedAt }) => invitedAt !== null))
        await this.mail.enqueue(tx, party, 'agreement-voided');
      return held;
    });
  }
}
