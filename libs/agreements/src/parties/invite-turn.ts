import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AgreementParty } from '../entities/agreement-party.entity.js';
import type { Agreement } from '../entities/agreement.entity.js';
import { AgreementLog } from '../log/agreement-log.js';
import type { Doer } from '../log/doer.js';
import { MailQueue } from '../mail/mail-queue.js';
import type { PartyMailName } from '../mail/send-agreement-mail.job.js';
import type { WholeAgreement } from '../steps/held-agreement.js';
import { toInvite, type Phase } from '../steps/turns.js';

const DAY_MS = 86_400_000;

/** Asks everybody whose turn has come: their mail goes out, their time runs. */
@Injectable()
export class InviteTurn {
  constructor(
    private readonly log: AgreementLog,
    private readonly mail: MailQueue,
  ) {}

  /** @returns how many were asked */
  async invite(tx: EntityManager, doer: Doer, held: WholeAgreement, phase: Phase): Promise<number> {
    const asked = toInvite(held.parties, phase);
    for (const party of asked) await this.inviteOne(tx, doer, held, party);
    return asked.length;
  }

  private async inviteOne(
    tx: EntityManager,
    doer: Doer,
    { agreement }: WholeAgreement,
    party: AgreementParty,
  ): Promise<void> {
    const { tenantId, id } = party;
    const now = Date.now();
    const { firstAfterDays, most } = party.reminders ?? agreement.reminders;
    const changed = {
      state: 'invited' as const,
      stateSince: new Date(now),
      invitedAt: new Date(now),
      expiresAt: new Date(now + agreement.expiresInDays * DAY_MS),
      nextReminderAt: most === 0 || party.part === 'viewer' ? null : new Date(now + firstAfterDays * DAY_MS),
    };
    await tx.update(AgreementParty, { tenantId, id }, changed);
    Object.assign(party, changed);
    await this.log.record(tx, doer, agreement.id, {
      fact: 'party-invited',
      partyId: id,
      details: { part: party.part, turn: party.turn },
    });
    await this.mail.enqueue(tx, party, invitationFor(agreement, party));
  }
}

/** Those who sign anew are told what has changed: after a proposal, or because the role has. */
function invitationFor({ replacesId, batchId }: Agreement, { part }: AgreementParty): PartyMailName {
  if (replacesId === null || part !== 'new-hire') return INVITATIONS[part];
  return batchId === null ? 'agreement-new-version' : 'change-notice';
}

const INVITATIONS = {
  'new-hire': 'agreement-to-sign',
  'company-signer': 'agreement-to-sign',
  approver: 'agreement-to-approve',
  viewer: 'agreement-to-read',
  copy: 'agreement-sealed',
} as const;
