import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BaseUrl } from '#accounts';
import type { Language } from '#documents';
import { AgreementQuestion } from '../entities/agreement-question.entity.js';
import { AgreementParty } from '../entities/agreement-party.entity.js';
import { Agreement } from '../entities/agreement.entity.js';
import { sealedFileOf, type NamedFile } from '../files/sealed-file.js';
import { isOut } from '../states/agreement-states.js';
import { isDone } from '../states/party-states.js';
import { partyOf, type WholeAgreement } from '../steps/held-agreement.js';
import { modelOf } from '../terms/current-terms.js';
import { promiseDiff } from '../terms/promise-diff.js';
import { dateInWords } from './date-in-words.js';
import { organisationOf } from './organisation-of.js';
import type { SendAgreementMailInput } from './send-agreement-mail.job.js';

/** A mail without its words. */
export interface AddressedMail {
  readonly to: string;
  readonly language: Language;
  readonly values: Readonly<Record<string, string | number>>;
  readonly attachment: NamedFile | null;
  /** The same for the same mail, however often it is tried; another where the link in it is another. */
  readonly identity: readonly (string | null)[];
}

/** Sentences of changes in one mail; the page has all. */
const MOST_CHANGES = 12;

/** What the mails about an agreement say. */
@Injectable()
export class MailFacts {
  constructor(private readonly baseUrl: BaseUrl) {}

  /** @returns null when the mail is not wanted any more */
  async of(
    tx: EntityManager,
    held: WholeAgreement,
    input: SendAgreementMailInput,
    link: string | null,
  ): Promise<AddressedMail | null> {
    return input.partyId === null
      ? this.toSender(tx, held, input)
      : this.toParty(tx, held, input, partyOf(held, input.partyId), link);
  }

  private async toParty(
    tx: EntityManager,
    held: WholeAgreement,
    { mail, agreementId, partyId, subjectId, orderId }: SendAgreementMailInput,
    party: AgreementParty,
    link: string | null,
  ): Promise<AddressedMail | null> {
    const { agreement } = held;
    if (!isWanted(agreement, party, mail)) return null;
    const { name: organisation } = await organisationOf(tx);
    const { language, email, displayName, expiresAt, timeZone } = party;
    const values = {
      recipient: displayName,
      organisation,
      sender: (await userOf(tx, agreement.senderUserId))?.name ?? organisation,
      role: (await modelOf(tx, agreement)).role.title,
      ...(link === null ? {} : { link }),
      ...(expiresAt === null
        ? {}
        : { expires: dateInWords(expiresAt, language, timeZone), daysLeft: daysUntil(expiresAt) }),
      ...(agreement.endReason === null ? {} : { reason: agreement.endReason }),
      ...(agreement.fileKey === null ? {} : { hash: agreement.fileKey }),
      ...(await this.moreOf(tx, agreement, mail, subjectId)),
    };
    const attachment = mail === 'agreement-sealed' ? await sealedFileOf(tx, agreement) : null;
    // The link to what is sealed is another at each try, and opens as often as liked; so the mail is known by its order.
    const part = mail === 'agreement-sealed' ? orderId : link;
    return { to: email, language, values, attachment, identity: [mail, agreementId, partyId, subjectId, email, part] };
  }

  private async moreOf(
    tx: EntityManager,
    agreement: Agreement,
    mail: SendAgreementMailInput['mail'],
    subjectId: string | null,
  ): Promise<Readonly<Record<string, string>>> {
    if (mail === 'agreement-answered' && subjectId !== null) {
      const { text, answer } = await tx.findOneByOrFail(AgreementQuestion, { id: subjectId });
      return { question: text, answer: answer ?? '–' };
    }
    if ((mail === 'agreement-new-version' || mail === 'change-notice') && agreement.replacesId !== null) {
      return { changes: await changesInWords(tx, agreement, agreement.replacesId) };
    }
    return {};
  }

  private async toSender(
    tx: EntityManager,
    { agreement, parties }: WholeAgreement,
    { mail, agreementId, subjectId, userId }: SendAgreementMailInput,
  ): Promise<AddressedMail | null> {
    const sender = await userOf(tx, userId ?? agreement.senderUserId);
    if (sender === null) return null;
    const { name: organisation, settings } = await organisationOf(tx);
    const question =
      mail === 'agreement-questioned' ? await tx.findOneBy(AgreementQuestion, { id: subjectId ?? '' }) : null;
    const about = parties.find(({ id }) => id === (question?.partyId ?? subjectId));
    const open = await tx.countBy(AgreementQuestion, { agreementId, state: 'open' });
    const values = {
      organisation,
      role: (await modelOf(tx, agreement)).role.title,
      party: about?.displayName ?? organisation,
      address: about?.mailFault?.address ?? about?.email ?? '–',
      reason: reasonOf(mail, agreement, about),
      count: open,
      link: this.baseUrl.at(`/agreements/${agreementId}`),
    };
    const language = settings.language ?? 'en';
    return {
      to: sender.email,
      language,
      values,
      attachment: null,
      identity: [mail, agreementId, userId, subjectId, String(agreement.revision)],
    };
  }
}

function isWanted(agreement: Agreement, party: AgreementParty, mail: SendAgreementMailInput['mail']): boolean {
  switch (mail) {
    case 'agreement-sealed':
      return agreement.state === 'sealed' || agreement.state === 'delivered';
    case 'agreement-voided':
      return agreement.state === 'voided';
    case 'agreement-to-approve':
      return agreement.state === 'in-approval' && !isDone(party);
    default:
      return party.part === 'approver'
        ? agreement.state === 'in-approval' && !isDone(party)
        : isOut(agreement.state) && (!isDone(party) || mail === 'agreement-new-link');
  }
}

function reasonOf(
  mail: SendAgreementMailInput['mail'],
  { fault, loweredBecause }: Agreement,
  about: AgreementParty | undefined,
): string {
  if (mail === 'agreement-seal-failed') return fault?.message ?? '–';
  if (mail === 'agreement-seal-lowered') return loweredBecause ?? '–';
  return (mail === 'agreement-bounced' ? about?.mailFault?.reason : about?.reason) ?? '–';
}

async function userOf(tx: EntityManager, userId: string | null): Promise<{ email: string; name: string } | null> {
  if (userId === null) return null;
  const [row] = await tx.query<{ email: string; name: string }[]>('SELECT email, name FROM app_user WHERE id = $1', [
    userId,
  ]);
  return row ?? null;
}

async function changesInWords(tx: EntityManager, agreement: Agreement, replacedId: string): Promise<string> {
  const replaced = await tx.findOneByOrFail(Agreement, { id: replacedId });
  const [before, after] = [await modelOf(tx, replaced), await modelOf(tx, agreement)];
  const sentences = promiseDiff(before, after).map(({ sentence }) => sentence);
  const shown = sentences.slice(0, MOST_CHANGES).join('\n');
  return sentences.length > MOST_CHANGES ? `${shown}\n… (${sentences.length - MOST_CHANGES} more)` : shown || '–';
}

function daysUntil(at: Date): number {
  return Math.max(0, Math.ceil((at.getTime() - Date.now()) / 86_400_000));
}
