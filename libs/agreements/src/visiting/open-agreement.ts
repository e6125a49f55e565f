import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Attempts, newToken, tokenHash } from '#accounts';
import { Database, JobQueue, newId } from '#platform';
import { LinkNotGood } from '../agreements.errors.js';
import { AgreementLink } from '../entities/agreement-link.entity.js';
import { AgreementParty } from '../entities/agreement-party.entity.js';
import { SignerSession } from '../entities/signer-session.entity.js';
import { AgreementLog } from '../log/agreement-log.js';
import type { Doer } from '../log/doer.js';
import { MailQueue } from '../mail/mail-queue.js';
import { modelOf } from '../terms/current-terms.js';
import { organisationOf } from '../mail/organisation-of.js';
import { isOut } from '../states/agreement-states.js';
import { databaseLater, databaseNow } from '../steps/database-clock.js';
import { holdAgreement, partyOf, readAgreement, type WholeAgreement } from '../steps/held-agreement.js';
import { TakeStep } from '../steps/take-step.js';
import { isTheirTurn } from '../steps/turns.js';
import { findLink, useUp, type FoundLink } from './find-link.js';
import { VISIT_LIMITS } from './limits.js';
import { SEND_CODE } from './send-code.job.js';
import { visitorAsDoer, type Visitor } from './signer.js';

/** As long as reading with pauses takes; after it a new link is asked for. */
const SESSION_HOURS = 12;

/** What a link leads to, before it is used. */
export interface LinkLook {
  /** `good`: it opens; `used`, `replaced` or `expired`: a new one may be had by mail; `over`: the agreement waits for nobody any more. */
  readonly state: 'good' | 'used' | 'replaced' | 'expired' | 'over';
  readonly whole: WholeAgreement;
  readonly party: AgreementParty;
  readonly organisation: string;
  readonly role: string;
}

export interface OpenedAgreement {
  /** Secret of the session: for a cookie, kept nowhere. */
  readonly token: string;
  readonly partyId: string;
  readonly needsCode: boolean;
}

/** Lets a party in by the link that was mailed to them. */
@Injectable()
export class OpenAgreement {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
    private readonly jobs: JobQueue,
    private readonly steps: TakeStep,
    private readonly log: AgreementLog,
    private readonly mail: MailQueue,
  ) {}

  /**
   * Looking uses nothing up: programs that look into mail follow links.
   * @throws TooManyAttempts, LinkNotGood
   */
  async look(token: string, visitor: Visitor): Promise<LinkLook> {
    const found = await this.find(token, visitor);
    return this.database.read(visitorAsDoer(found.tenantId, visitor), async (tx) => {
      const whole = await readAgreement(tx, found.agreementId);
      const link = await tx.findOneByOrFail(AgreementLink, { id: found.linkId });
      return {
        state: stateOf(link, whole, await databaseNow(tx)),
        whole,
        party: partyOf(whole, found.partyId),
        organisation: (await organisationOf(tx)).name,
        role: (await modelOf(tx, whole.agreement)).role.title,
      };
    });
  }

  /** Uses the link up and begins a session. @throws TooManyAttempts, LinkNotGood */
  async open(token: string, visitor: Visitor): Promise<OpenedAgreement> {
    const found = await this.find(token, visitor);
    const doer = {
      ...visitorAsDoer(found.tenantId, visitor),
      partyId: found.partyId,
      tokenHash: tokenHash(token).toString('hex'),
    };
    return this.database.write(doer, async (tx) => {
      const held = await holdAgreement(tx, found.agreementId);
      const link = await useUp(tx, found.linkId);
      // It was good until this moment; whether the agreement still waits for them is another question.
      if (link === null || !waitsFor(held, partyOf(held, found.partyId))) throw new LinkNotGood();
      const party = partyOf(held, found.partyId);
      await this.opened(tx, doer, held, party, link.purpose);
      return this.begin(tx, held, party, link);
    });
  }

  /** Mails a new link to the address on file, to whoever shows an old one. @throws TooManyAttempts, LinkNotGood */
  async askForLink(token: string, visitor: Visitor): Promise<void> {
    const found = await this.find(token, visitor);
    await this.attempts.count(VISIT_LIMITS.newLinkOfParty, found.partyId);
    const doer = {
      ...visitorAsDoer(found.tenantId, visitor),
      partyId: found.partyId,
      tokenHash: tokenHash(token).toString('hex'),
    };
    await this.database.write(doer, async (tx) => {
      const held = await holdAgreement(tx, found.agreementId);
      const party = partyOf(held, found.partyId);
      if (!waitsFor(held, party)) throw new LinkNotGood();
      await this.log.record(tx, doer, held.agreement.id, { fact: 'link-asked' });
      await this.mail.enqueue(tx, party, 'agreement-new-link', { atOnce: true });
    });
  }

  private async find(token: string, { address }: Visitor): Promise<FoundLink> {
    await this.attempts.count(VISIT_LIMITS.linkOfAddress, address);
    const found = await findLink(this.database, token);
    if (found === null) throw new LinkNotGood();
    await this.attempts.uncount(VISIT_LIMITS.linkOfAddress, address);
    return found;
  }

  private async opened(
    tx: EntityManager,
    doer: Doer,
    held: WholeAgreement,
    party: AgreementParty,
    purpose: string,
  ): Promise<void> {
    const { agreement } = held;
    const isFirst = party.state === 'invited';
    if (isFirst) {
      const now = await databaseNow(tx);
      const changed = { state: 'opened' as const, stateSince: now, openedAt: now };
      await tx.update(AgreementParty, { tenantId: party.tenantId, id: party.id }, changed);
      Object.assign(party, changed);
    }
    const fact = { documentHash: agreement.fileKey, details: { purpose } };
    if (isFirst && agreement.state === 'sent')
      return this.steps.take(tx, doer, held, 'open', {
        conditions: { isTheirTurn: isTheirTurn(held.parties, party) },
        fact,
      });
    await this.log.record(tx, doer, agreement.id, { fact: isFirst ? 'party-opened' : 'party-came-back', ...fact });
  }

  private async begin(
    tx: EntityManager,
    { agreement }: WholeAgreement,
    party: AgreementParty,
    link: AgreementLink,
  ): Promise<OpenedAgreement> {
    const token = newToken();
    const { tenantId, id: partyId } = party;
    // Whoever goes on with a phone has shown the code where they come from.
    const needsCode = link.purpose === 'act' && (party.asksForCode ?? agreement.asksForCode);
    const id = newId();
    const expiresAt = await databaseLater(tx, SESSION_HOURS * 3_600_000);
    const tokenHashed = tokenHash(token);
    const provenAt = needsCode ? null : new Date();
    await tx.insert(SignerSession, {
      tenantId,
      id,
      agreementId: agreement.id,
      partyId,
      tokenHash: tokenHashed,
      linkId: link.id,
      provenAt,
      expiresAt,
    });
    if (needsCode) await this.jobs.enqueue(tx, SEND_CODE, { tenantId, sessionId: id });
    return { token, partyId, needsCode };
  }
}

function stateOf(link: AgreementLink, held: WholeAgreement, now: Date): LinkLook['state'] {
  const party = partyOf(held, link.partyId);
  if (!waitsFor(held, party)) return 'over';
  if (link.revokedAt !== null) return 'replaced';
  if (link.usedAt !== null) return 'used';
  return link.expiresAt <= now ? 'expired' : 'good';
}

/** Whether opening it leads anywhere: they may act, or look at what they have done while others act. */
function waitsFor({ agreement }: WholeAgreement, party: AgreementParty): boolean {
  if (party.state === 'waiting' || party.state === 'declined') return false;
  return party.part === 'approver' ? ['in-approval', 'approved'].includes(agreement.state) : isOut(agreement.state);
}
