import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, NOBODY, type JobHandler } from '#platform';
import { AgreementParty } from '../entities/agreement-party.entity.js';
import { endParties } from '../ending/end-parties.js';
import { AgreementLog } from '../log/agreement-log.js';
import { byProgram } from '../log/doer.js';
import { MailQueue } from '../mail/mail-queue.js';
import { keepUntil, ownRetentionRules } from '../retention/keep-until.js';
import { isOut } from '../states/agreement-states.js';
import { isDone, mustAct } from '../states/party-states.js';
import { holdAgreement, type WholeAgreement } from '../steps/held-agreement.js';
import { TakeStep } from '../steps/take-step.js';
import { MIND_DEADLINES, type MindDeadlinesInput } from './mind-deadlines.job.js';

interface Due {
  readonly tenantId: string;
  readonly agreementId: string;
  readonly partyId: string;
}

const MOST_AT_ONCE = 500;
const DAY_MS = 86_400_000;

/** Reminds whoever has been asked and has not acted, and ends what has run out. Each in a transaction of its own: done twice it is done once. */
@Injectable()
export class MindDeadlines implements JobHandler<MindDeadlinesInput> {
  readonly kind = MIND_DEADLINES;

  constructor(
    private readonly database: Database,
    private readonly steps: TakeStep,
    private readonly log: AgreementLog,
    private readonly mail: MailQueue,
  ) {}

  async handle(_input: MindDeadlinesInput, signal: AbortSignal): Promise<void> {
    for (let due = await this.due(); due.length > 0; due = await this.due()) {
      for (const one of due) {
        signal.throwIfAborted();
        await this.mind(one);
      }
      if (due.length < MOST_AT_ONCE) return;
    }
  }

  private async due(): Promise<Due[]> {
    return this.database.read(NOBODY, (tx) =>
      tx.query<Due[]>(
        `SELECT tenant_id AS "tenantId", agreement_id AS "agreementId", party_id AS "partyId" FROM due_agreement_parties($1)`,
        [MOST_AT_ONCE],
      ),
    );
  }

  private async mind({ tenantId, agreementId, partyId }: Due): Promise<void> {
    await this.database.write(byProgram(tenantId), async (tx) => {
      const held = await holdAgreement(tx, agreementId);
      const party = held.parties.find(({ id }) => id === partyId);
      if (party === undefined) return;
      const now = Date.now();
      if (party.expiresAt !== null && party.expiresAt.getTime() <= now) await this.expire(tx, held, party);
      else if (party.nextReminderAt !== null && party.nextReminderAt.getTime() <= now)
        await this.remind(tx, held, party);
    });
  }

  /** Without this party nothing can come of it, so all of it ends; one who need not act just cannot look any more. */
  private async expire(tx: EntityManager, held: WholeAgreement, party: AgreementParty): Promise<void> {
    const { tenantId, id } = party;
    const { agreement } = held;
    const doer = byProgram(tenantId);
    await tx.update(AgreementParty, { tenantId, id }, { expiresAt: null, nextReminderAt: null });
    if (!mustAct(party.part) || isDone(party)) return;
    if (agreement.state === 'in-approval')
      await this.steps.take(tx, doer, held, 'take-back', { fact: { partyId: id } });
    else if (isOut(agreement.state)) {
      const set = {
        endedAt: new Date(),
        keepUntil: keepUntil(agreement, 'unsigned-agreement', new Date(), await ownRetentionRules(tx)),
      };
      await this.steps.take(tx, doer, held, 'expire', { set, fact: { partyId: id } });
    } else return;
    await endParties(tx, held);
    await this.mail.toSender(tx, agreement, 'agreement-expired', id);
  }

  private async remind(tx: EntityManager, { agreement }: WholeAgreement, party: AgreementParty): Promise<void> {
    const { tenantId, id } = party;
    const { everyDays, most } = party.reminders ?? agreement.reminders;
    const remindersSent = party.remindersSent + 1;
    const waits =
      (isOut(agreement.state) || agreement.state === 'in-approval') && mustAct(party.part) && !isDone(party);
    const nextReminderAt = !waits || remindersSent >= most ? null : new Date(Date.now() + everyDays * DAY_MS);
    await tx.update(AgreementParty, { tenantId, id }, { nextReminderAt, ...(waits ? { remindersSent } : {}) });
    if (!waits) return;
    await this.log.record(tx, byProgram(tenantId), agreement.id, {
      fact: 'party-reminded',
      partyId: id,
      details: { number: remindersSent },
    });
    await this.mail.enqueue(tx, party, 'agreement-reminder');
  }
}
