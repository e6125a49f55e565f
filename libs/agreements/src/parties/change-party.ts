import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Reminders } from '#accounts';
import { Database } from '#platform';
import { PartiesInvalid, PartyIsDone, StepHindered } from '../agreements.errors.js';
import { AgreementParty } from '../entities/agreement-party.entity.js';
import { AgreementLog } from '../log/agreement-log.js';
import type { Doer } from '../log/doer.js';
import { MailQueue } from '../mail/mail-queue.js';
import type { PartyMailName } from '../mail/send-agreement-mail.job.js';
import { isOut, isSealed, OUT_STATES, SEALED_STATES } from '../states/agreement-states.js';
import { isDone, signs } from '../states/party-states.js';
import { holdAgreement, partyOf, type WholeAgreement } from '../steps/held-agreement.js';
import { holdForSigner } from '../visiting/hold-for-signer.js';
import { bySigner, type Signer } from '../visiting/signer.js';
import { closeDoors } from './close-doors.js';

/** Who acts for the company from now on. */
export interface Delegate {
  readonly displayName: string;
  readonly email: string;
  readonly title: string | null;
}

interface Readdressing extends Delegate {
  /** Null: they are no user of ours, as far as is known. */
  readonly userId?: null;
  readonly fact: string;
  readonly mail: PartyMailName;
}

const DAY_MS = 86_400_000;
const INVITING = { approver: 'agreement-to-approve', viewer: 'agreement-to-read' } as const;

/** What can still be changed about a party while an agreement is out: who acts for the company, where mail goes, how long they have. */
@Injectable()
export class ChangeParty {
  constructor(
    private readonly database: Database,
    private readonly log: AgreementLog,
    private readonly mail: MailQueue,
  ) {}

  /**
   * A company signer hands it to somebody else of the company. Their link stops working, the new one's is mailed.
   * @throws CodeNeeded, SignerSessionEnded, StepHindered, PartyIsDone, PartiesInvalid
   */
  async delegate(signer: Signer, delegate: Delegate): Promise<void> {
    const doer = bySigner(signer);
    await this.database.write(doer, async (tx) => {
      const { held, party } = await holdForSigner(tx, signer, 'sign');
      if (party.part !== 'company-signer')
        throw new StepHindered('sign', [{ kind: 'condition', condition: 'isTheirTurn', mustBe: true }]);
      await this.readdress(tx, doer, held, party, {
        ...delegate,
        userId: null,
        fact: 'party-delegated',
        mail: 'agreement-delegated',
      });
    });
  }

  /** The sender mends an address that mail does not reach, or a name. @throws AgreementNotFound, PartyNotFound, StepHindered, PartyIsDone, PartiesInvalid */
  async mend(doer: Doer, agreementId: string, partyId: string, to: Delegate): Promise<WholeAgreement> {
    return this.database.write(doer, async (tx) => {
      const held = await this.holdOpen(tx, agreementId);
      const party = partyOf(held, partyId);
      await this.readdress(tx, doer, held, party, {
        ...to,
        fact: 'party-readdressed',
        mail: invitationOf(held, party),
      });
      return held;
    });
  }

  /** Mails them their link once more, now. @throws AgreementNotFound, PartyNotFound, StepHindered, PartyIsDone */
  async sendNow(doer: Doer, agreementId: string, partyId: string): Promise<WholeAgreement> {
    return this.database.write(doer, async (tx) => {
      const held = await this.holdOpen(tx, agreementId);
      const party = askedParty(held, partyId);
      const mail = invitationOf(held, party);
      await this.log.record(tx, doer, agreementId, { fact: 'party-mailed-at-once', partyId });
      // The same mail that waits for their hours would make this link worthless when it comes.
      await this.mail.cancel(tx, party, (waiting) => waiting.mail === mail);
      await this.mail.enqueue(tx, party, mail, { atOnce: true });
      return held;
    });
  }

  /** Mail that waits for their hours is not sent. @throws AgreementNotFound, PartyNotFound */
  async cancelMail(doer: Doer, agreementId: string, partyId: string): Promise<WholeAgreement> {
    return this.database.write(doer, async (tx) => {
      const held = await holdAgreement(tx, agreementId);
      const mails = await this.mail.cancel(tx, partyOf(held, partyId));
      if (mails > 0)
        await this.log.record(tx, doer, agreementId, { fact: 'party-mail-cancelled', partyId, details: { mails } });
      return held;
    });
  }

  /** Other reminders, from now on; none, if there are to be none. @throws AgreementNotFound, PartyNotFound, StepHindered, PartyIsDone */
  async remind(doer: Doer, agreementId: string, partyId: string, reminders: Reminders): Promise<WholeAgreement> {
    return this.database.write(doer, async (tx) => {
      const held = await this.holdOpen(tx, agreementId);
      const party = askedParty(held, partyId);
      const changed = { reminders, remindersSent: 0, nextReminderAt: firstReminder(reminders) };
      await tx.update(AgreementParty, { tenantId: party.tenantId, id: party.id }, changed);
      Object.assign(party, changed);
      const details = { most: reminders.most };
      await this.log.record(tx, doer, agreementId, { fact: 'party-reminders-set', partyId, details });
      return held;
    });
  }

  /** More time; the reminders begin anew. @throws AgreementNotFound, PartyNotFound, StepHindered, PartyIsDone */
  async giveTime(doer: Doer, agreementId: string, partyId: string, days: number): Promise<WholeAgreement> {
    return this.database.write(doer, async (tx) => {
      const held = await this.holdOpen(tx, agreementId);
      const party = askedParty(held, partyId);
      const changed = {
        expiresAt: new Date(Date.now() + days * DAY_MS),
        remindersSent: 0,
        nextReminderAt: firstReminder(party.reminders ?? held.agreement.reminders),
      };
      await tx.update(AgreementParty, { tenantId: party.tenantId, id: party.id }, changed);
      Object.assign(party, changed);
      await this.log.record(tx, doer, agreementId, { fact: 'party-given-time', partyId, details: { days } });
      return held;
    });
  }

  private async holdOpen(tx: EntityManager, agreementId: string): Promise<WholeAgreement> {
    const held = await holdAgreement(tx, agreementId);
    const { state } = held.agreement;
    if (!isOut(state) && state !== 'in-approval' && !isSealed(state))
      throw new StepHindered('open', [
        { kind: 'state', state, from: ['in-approval', ...OUT_STATES, ...SEALED_STATES] },
      ]);
    return held;
  }

  private async readdress(
    tx: EntityManager,
    doer: Doer,
    held: WholeAgreement,
    party: AgreementParty,
    { displayName, email, title, userId, fact, mail }: Readdressing,
  ): Promise<void> {
    const { tenantId, id, email: before, part } = party;
    if (isDone(party) && !isSealed(held.agreement.state)) throw new PartyIsDone();
    const rival = held.parties.find(
      (other) =>
        other.id !== id && other.email.toLowerCase() === email.toLowerCase() && signs(part) && signs(other.part),
    );
    if (rival !== undefined)
      throw new PartiesInvalid([{ pointer: '/email', detail: `is that of ${rival.displayName}, who signs as well` }]);
    const changed = { displayName, email, title, mailFault: null, ...(userId === null ? { userId } : {}) };
    await tx.update(AgreementParty, { tenantId, id }, changed);
    Object.assign(party, changed);
    // What they had looked at was somebody else's to sign.
    await closeDoors(tx, [id]);
    await this.log.record(tx, doer, held.agreement.id, { fact, partyId: id, details: { from: before, to: email } });
    if (party.invitedAt !== null || isSealed(held.agreement.state)) await this.mail.enqueue(tx, party, mail);
  }
}

function firstReminder({ firstAfterDays, most }: Reminders): Date | null {
  return most === 0 ? null : new Date(Date.now() + firstAfterDays * DAY_MS);
}

/** @throws PartyNotFound, PartyIsDone, StepHindered */
function askedParty(held: WholeAgreement, partyId: string): AgreementParty {
  const party = partyOf(held, partyId);
  if (isSealed(held.agreement.state)) return party;
  if (isDone(party)) throw new PartyIsDone();
  if (party.invitedAt === null)
    throw new StepHindered('open', [{ kind: 'condition', condition: 'isTheirTurn', mustBe: true }]);
  return party;
}

/** Their invitation once more; when all is sealed, what they are to have. */
function invitationOf({ agreement }: WholeAgreement, { part }: AgreementParty): PartyMailName {
  if (isSealed(agreement.state)) return 'agreement-sealed';
  return part === 'approver' || part === 'viewer' ? INVITING[part] : 'agreement-to-sign';
}
