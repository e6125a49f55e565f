import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { JobQueue, nextSendingTime } from '#platform';
import type { AgreementParty } from '../entities/agreement-party.entity.js';
import { SEND_AGREEMENT_MAIL, type PartyMailName, type SenderMailName } from './send-agreement-mail.job.js';

/** A mail that waits for its reader's hours. */
export interface WaitingMail {
  readonly id: string;
  readonly partyId: string;
  readonly mail: PartyMailName | SenderMailName;
  readonly at: Date;
}

/** Puts mail about agreements into the queue, each for the time at which its reader works. */
@Injectable()
export class MailQueue {
  constructor(private readonly jobs: JobQueue) {}

  /** @param atOnce also in the reader's quiet hours: they wait for it, or somebody has said so */
  async enqueue(
    tx: EntityManager,
    party: Pick<AgreementParty, 'tenantId' | 'agreementId' | 'id' | 'timeZone' | 'hours'>,
    mail: PartyMailName,
    { atOnce = false, subjectId = null }: { readonly atOnce?: boolean; readonly subjectId?: string | null } = {},
  ): Promise<void> {
    const { tenantId, agreementId, id: partyId } = party;
    const startAfterSeconds = atOnce ? 0 : secondsUntilHours(party, Temporal.Now.instant());
    await this.jobs.enqueue(
      tx,
      SEND_AGREEMENT_MAIL,
      { tenantId, agreementId, partyId, mail, subjectId },
      { startAfterSeconds },
    );
  }

  /** What waits for the hours of a party, the next one first. */
  async waiting(
    tx: EntityManager,
    { tenantId, agreementId, id: partyId }: Pick<AgreementParty, 'tenantId' | 'agreementId' | 'id'>,
  ): Promise<WaitingMail[]> {
    const jobs = await this.jobs.waiting(tx, SEND_AGREEMENT_MAIL, { tenantId, agreementId, partyId });
    return jobs.map(({ id, input, startsAt }) => ({ id, partyId, mail: input.mail, at: startsAt }));
  }

  /** Takes mails out that have not gone. @returns how many */
  async cancel(
    tx: EntityManager,
    party: Pick<AgreementParty, 'tenantId' | 'agreementId' | 'id'>,
    isMeant: (mail: WaitingMail) => boolean = () => true,
  ): Promise<number> {
    const meant = (await this.waiting(tx, party)).filter(isMeant);
    await this.jobs.cancel(
      tx,
      SEND_AGREEMENT_MAIL,
      meant.map(({ id }) => id),
    );
    return meant.length;
  }

  /** To whoever sent it, at once: they asked to be told. */
  async toSender(
    tx: EntityManager,
    { tenantId, id: agreementId }: { readonly tenantId: string; readonly id: string },
    mail: SenderMailName,
    subjectId: string | null = null,
  ): Promise<void> {
    await this.jobs.enqueue(tx, SEND_AGREEMENT_MAIL, { tenantId, agreementId, partyId: null, mail, subjectId });
  }
}

function secondsUntilHours(
  { timeZone, hours }: Pick<AgreementParty, 'timeZone' | 'hours'>,
  now: Temporal.Instant,
): number {
  const at = nextSendingTime(now, { timeZone, ...(hours === null ? {} : { hours }) });
  return Math.max(0, Math.ceil(at.since(now).total('seconds')));
}
