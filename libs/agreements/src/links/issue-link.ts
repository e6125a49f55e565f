import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BaseUrl, newToken, tokenHash } from '#accounts';
import { newId } from '#platform';
import { AgreementLink } from '../entities/agreement-link.entity.js';
import type { AgreementParty } from '../entities/agreement-party.entity.js';
import { AgreementLog } from '../log/agreement-log.js';
import type { Doer } from '../log/doer.js';
import type { PartyMailName, SendAgreementMailInput } from '../mail/send-agreement-mail.job.js';
import { databaseLater } from '../steps/database-clock.js';
import type { WholeAgreement } from '../steps/held-agreement.js';

/** Whoever looks for their copy after years asks for a new link. */
const READ_DAYS = 400;
/** A code that is held up to a phone is used at once. */
const DEVICE_MINUTES = 10;
const DAY_MS = 86_400_000;

const OPENING: readonly PartyMailName[] = [
  'agreement-to-sign',
  'agreement-to-approve',
  'agreement-to-read',
  'agreement-reminder',
  'agreement-new-link',
  'agreement-delegated',
  'agreement-answered',
  'agreement-new-version',
  'change-notice',
];

/** Makes the links by which parties come to an agreement. A new one of the same purpose puts the older ones out of use. */
@Injectable()
export class IssueLink {
  constructor(
    private readonly baseUrl: BaseUrl,
    private readonly log: AgreementLog,
  ) {}

  /** The link that a mail carries; null when it carries none. The caller holds the agreement. */
  async forMail(
    tx: EntityManager,
    doer: Doer,
    held: WholeAgreement,
    party: AgreementParty,
    mail: SendAgreementMailInput['mail'],
  ): Promise<string | null> {
    if (mail === 'agreement-sealed') {
      return this.issue(tx, doer, held, party, 'read', await databaseLater(tx, READ_DAYS * DAY_MS));
    }
    if (!OPENING.some((opening) => opening === mail)) return null;
    return this.issue(
      tx,
      doer,
      held,
      party,
      'act',
      party.expiresAt ?? (await databaseLater(tx, held.agreement.expiresInDays * DAY_MS)),
    );
  }

  /** For going on with it on a phone. The caller holds the agreement. */
  async forDevice(tx: EntityManager, doer: Doer, held: WholeAgreement, party: AgreementParty): Promise<string> {
    return this.issue(tx, doer, held, party, 'device', await databaseLater(tx, DEVICE_MINUTES * 60_000));
  }

  private async issue(
    tx: EntityManager,
    doer: Doer,
    { agreement }: WholeAgreement,
    { tenantId, id: partyId }: AgreementParty,
    purpose: AgreementLink['purpose'],
    expiresAt: Date,
  ): Promise<string> {
    const token = newToken();
    const hash = tokenHash(token);
    await tx.query(
      `UPDATE agreement_link SET revoked_at = now() WHERE tenant_id = app_tenant() AND party_id = $1 AND purpose = $2
         AND used_at IS NULL AND revoked_at IS NULL AND purpose <> 'read'`,
      [partyId, purpose],
    );
    await tx.insert(AgreementLink, {
      tenantId,
      id: newId(),
      agreementId: agreement.id,
      partyId,
      tokenHash: hash,
      purpose,
      expiresAt,
    });
    await this.log.record(tx, { ...doer, tokenHash: hash.toString('hex') }, agreement.id, {
      fact: 'link-issued',
      partyId,
      details: { purpose, expiresAt: expiresAt.toISOString() },
    });
    return this.baseUrl.at(`/${purpose === 'read' ? 'signed' : 'agree'}/${token}`);
  }
}
