import { z } from 'zod';
import type { JobKind } from '#platform';

/** Mails to a party: what each is for is said by the text of that name in `templates/mail`. */
const PARTY_MAILS = [
  'agreement-to-sign',
  'agreement-to-approve',
  'agreement-to-read',
  'agreement-reminder',
  'agreement-new-link',
  'agreement-delegated',
  'agreement-answered',
  'agreement-new-version',
  'agreement-voided',
  'agreement-sealed',
  'change-notice',
] as const;
export type PartyMailName = (typeof PARTY_MAILS)[number];

/** Mails to whoever sent the agreement. */
const SENDER_MAILS = [
  'agreement-questioned',
  'agreement-declined',
  'agreement-expired',
  'agreement-paper-asked',
  'agreement-seal-failed',
  'agreement-seal-lowered',
  'agreement-bounced',
] as const;
export type SenderMailName = (typeof SENDER_MAILS)[number];

export const sendAgreementMailInput = z.strictObject({
  tenantId: z.uuid(),
  agreementId: z.uuid(),
  /** Null: to the sender. */
  partyId: z.uuid().nullable(),
  mail: z.enum([...PARTY_MAILS, ...SENDER_MAILS]),
  /** A member who gets it in the sender's place, or besides; null: the sender. Of no meaning with a party. */
  userId: z.uuid().nullable().default(null),
  /** Whom or what it is about besides: a party, a question. */
  subjectId: z.uuid().nullable(),
  /** The same at each try of one order. What is sealed is sent once by it, however often it is tried. */
  orderId: z.uuid().nullable().default(null),
});
export type SendAgreementMailInput = z.output<typeof sendAgreementMailInput>;

export const SEND_AGREEMENT_MAIL: JobKind<SendAgreementMailInput> = {
  name: 'send-agreement-mail',
  schema: sendAgreementMailInput,
  // A mail server that is away for a night must not lose an invitation.
  retryLimit: 12,
};
