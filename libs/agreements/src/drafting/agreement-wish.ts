import { z } from 'zod';
import { remindersSchema } from '#accounts';
import { LANGUAGES } from '#documents';
import { MOST_PARTIES, partyWishSchema } from '../parties/party-wish.js';

/** An agreement, as it is asked for. */
export const agreementWishSchema = z.strictObject({
  roleId: z.uuid(),
  /** Null: the latest that is published. */
  roleVersion: z.int().min(1).max(1_000_000).nullable().default(null),
  language: z.enum(LANGUAGES).default('en'),
  parties: z.array(partyWishSchema).min(1).max(MOST_PARTIES),
  /** For all parties, on the page that their link opens. */
  message: z.string().trim().min(1).max(2000).nullable().default(null),
  /** Whether parties show a code from their mail before they read. Null, here and below: as the organisation usually has it. */
  asksForCode: z.boolean().nullable().default(null),
  /** Null: where the law of the new hire's place asks for it. */
  asksForFormatCheck: z.boolean().nullable().default(null),
  reminders: remindersSchema.nullable().default(null),
  expiresInDays: z.int().min(1).max(365).nullable().default(null),
});
export type AgreementWish = z.output<typeof agreementWishSchema>;

/** What may still be changed before it is sent: all but whose role it is. */
export const agreementChangeSchema = agreementWishSchema.omit({ roleId: true });
export type AgreementChange = z.output<typeof agreementChangeSchema>;
