import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { JobQueue, newId, nextSendingTime } from '#platform';
import { PERMISSIONS_OF } from '#accounts';
import type { Agreement } from '../entities/agreement.entity.js';
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
      { tenantId, agreementId, partyId, mail, subjectId, userId: null, orderId: newId() },
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

  /** To whoever sent it, at once: they asked to be told. Somebody who has left is not told; then those are who look after seals. */
  async toSender(
    tx: EntityManager,
    { tenantId, id: agreementId, senderUserId }: Pick<Agreement, 'tenantId' | 'id' | 'senderUserId'>,
    mail: SenderMailName,
    subjectId: string | null = null,
  ): Promise<void> {
    const input = { tenantId, agreementId, partyId: null, mail, subjectId, orderId: newId() };
    if (senderUserId !== null && (await isMember(tx, senderUserId)))
      return void (await this.jobs.enqueue(tx, SEND_AGREEMENT_MAIL, { ...input, userId: null }));
    for (const userId of await sealKeepers(tx)) await this.jobs.enqueue(tx, SEND_AGREEMENT_MAIL, { ...input, userId });
  }

  /** To everybody who can do something about how the organisation seals, and to whoever sent it. */
  async toSealKeepers(
    tx: EntityManager,
    agreement: Pick<Agreement, 'tenantId' | 'id' | 'senderUserId'>,
    mail: SenderMailName,
  ): Promise<void> {
    const { tenantId, id: agreementId, senderUserId } = agreement;
    const keepers = await sealKeepers(tx);
    const told = new Set(
      senderUserId === null || !(await isMember(tx, senderUserId)) ? keepers : [...keepers, senderUserId],
    );
    for (const userId of told)
      await this.jobs.enqueue(tx, SEND_AGREEMENT_MAIL, {
        tenantId,
        agreementId,
        partyId: null,
        mail,
        subjectId: null,
        userId,
        orderId: newId(),
      });
  }
}

async function isMember(tx: EntityManager, userId: string): Promise<boolean> {
  const found = await tx.query<unknown[]>('SELECT 1 FROM membership WHERE tenant_id = app_tenant() AND user_id = $1', [
    userId,
  ]);
  return found.length > 0;
}

/** Members who may set up keys and time stamps of seals. */
async function sealKeepers(tx: EntityManager): Promise<string[]> {
  const rows = await tx.query<{ userId: string; accessRole: keyof typeof PERMISSIONS_OF }[]>(
    'SELECT user_id AS "userId", access_role AS "accessRole" FROM membership WHERE tenant_id = app_tenant() ORDER BY user_id',
  );
  return rows.filter(({ accessRole }) => PERMISSIONS_OF[accessRole].has('seals:manage')).map(({ userId }) => userId);
}

function secondsUntilHours(
  { timeZone, hours }: Pick<AgreementParty, 'timeZone' | 'hours'>,
  now: Temporal.Instant,
): number {
  const at = nextSendingTime(now, { timeZone, ...(hours === null ? {} : { hours }) });
  return Math.max(0, Math.ceil(at.since(now).total('seconds')));
}
