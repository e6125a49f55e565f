import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { PartyIsDone } from '../agreements.errors.js';
import { AgreementParty } from '../entities/agreement-party.entity.js';
import { MailQueue } from '../mail/mail-queue.js';
import { keepUntil, ownRetentionRules } from '../retention/keep-until.js';
import { isDone, mustAct } from '../states/party-states.js';
import { TakeStep } from '../steps/take-step.js';
import { holdForSigner } from '../visiting/hold-for-signer.js';
import { bySigner, type Signer } from '../visiting/signer.js';
import { endParties } from './end-parties.js';
import { StepHindered } from '../agreements.errors.js';

/** A party ends it, with a reason or by asking for paper. The sender is told; nobody can sign any more. */
@Injectable()
export class Decline {
  constructor(
    private readonly database: Database,
    private readonly steps: TakeStep,
    private readonly mail: MailQueue,
  ) {}

  /** @throws CodeNeeded, SignerSessionEnded, StepHindered, PartyIsDone */
  async decline(signer: Signer, reason: string): Promise<void> {
    await this.end(signer, 'decline', reason);
  }

  /** They want to sign by hand. @throws as `decline` */
  async askForPaper(signer: Signer): Promise<void> {
    await this.end(signer, 'ask-for-paper', null);
  }

  private async end(signer: Signer, step: 'decline' | 'ask-for-paper', reason: string | null): Promise<void> {
    const doer = bySigner(signer);
    await this.database.write(doer, async (tx) => {
      const { held, party } = await holdForSigner(tx, signer, step);
      if (!mustAct(party.part))
        throw new StepHindered(step, [{ kind: 'condition', condition: 'isTheirTurn', mustBe: true }]);
      if (isDone(party)) throw new PartyIsDone();
      const { agreement } = held;
      if (step === 'decline') {
        const declined = { state: 'declined' as const, stateSince: new Date(), reason };
        await tx.update(AgreementParty, { tenantId: party.tenantId, id: party.id }, declined);
      }
      const taken = party.part === 'approver' ? 'take-back' : step;
      const ended =
        taken === 'take-back'
          ? {}
          : {
              endedAt: new Date(),
              keepUntil: keepUntil(agreement, 'unsigned-agreement', new Date(), await ownRetentionRules(tx)),
            };
      await this.steps.take(tx, doer, held, taken, { set: ended });
      await endParties(tx, held);
      await this.mail.toSender(
        tx,
        agreement,
        step === 'decline' ? 'agreement-declined' : 'agreement-paper-asked',
        party.id,
      );
    });
  }
}
