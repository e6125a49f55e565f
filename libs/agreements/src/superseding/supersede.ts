import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { JobQueue } from '#platform';
import type { AgreementWish } from '../drafting/agreement-wish.js';
import { DraftAgreement } from '../drafting/draft-agreement.js';
import type { Terms } from '../terms/terms.js';
import type { Doer } from '../log/doer.js';
import { endParties } from '../ending/end-parties.js';
import type { PartyWish } from '../parties/party-wish.js';
import { keepUntil, ownRetentionRules } from '../retention/keep-until.js';
import { ISSUE_AGREEMENT } from '../sending/issue-agreement.job.js';
import type { WholeAgreement } from '../steps/held-agreement.js';
import { TakeStep } from '../steps/take-step.js';

/** Puts a new version in the place of an agreement that is out. All parties are asked anew; what was signed of the old one is kept with it. */
@Injectable()
export class Supersede {
  constructor(
    private readonly drafts: DraftAgreement,
    private readonly jobs: JobQueue,
    private readonly steps: TakeStep,
  ) {}

  /** The caller holds the old one. Changed terms are not sent to approvers again once the old ones were out: the sender answers for them. @throws StepHindered */
  async supersede(tx: EntityManager, doer: Doer, held: WholeAgreement, terms: Terms): Promise<WholeAgreement> {
    const wish = wishOf(held);
    const endedAt = new Date();
    await this.steps.take(tx, doer, held, 'supersede', {
      set: {
        endedAt,
        keepUntil: keepUntil(held.agreement, 'unsigned-agreement', endedAt, await ownRetentionRules(tx)),
      },
    });
    await endParties(tx, held);
    const next = await this.drafts.insert(tx, doer, wish, terms, { replacesId: held.agreement.id });
    await this.steps.take(tx, doer, next, 'send-unapproved', {
      set: { sentAt: new Date(), senderUserId: held.agreement.senderUserId },
    });
    await this.jobs.enqueue(tx, ISSUE_AGREEMENT, { tenantId: doer.tenantId, agreementId: next.agreement.id });
    return next;
  }
}

/** The same agreement again, as it was asked for. */
export function wishOf({ agreement, parties }: WholeAgreement): AgreementWish {
  const { roleId, roleVersion, language, message, asksForCode, asksForFormatCheck, reminders, expiresInDays } =
    agreement;
  return {
    roleId,
    roleVersion,
    language,
    message,
    asksForCode,
    asksForFormatCheck,
    reminders,
    expiresInDays,
    parties: parties.filter(({ part }) => part !== 'approver').map(partyWishOf),
  };
}

function partyWishOf(party: WholeAgreement['parties'][number]): PartyWish {
  const { part, displayName, email, title, turn, language, timeZone, personId, userId, asksForCode, reminders } = party;
  const hours = party.hours === null ? null : [...party.hours];
  return { part, displayName, email, title, turn, language, timeZone, hours, personId, userId, asksForCode, reminders };
}
