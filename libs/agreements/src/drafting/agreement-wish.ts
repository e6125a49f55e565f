import { z } from 'zod';
import { LANGUAGES } from '#documents';
import { MOST_PARTIES, partyWishSchema } from '../parties/party-wish.js';
import { remindersSchema, USUAL_EXPIRY_DAYS, USUAL_REMINDERS } from '../reminders.js';

/** An agreement, as it is asked for. */
export const agreementWishSchema = z.strictObject({
  roleId: z.uuid(),
  /** Null: the latest that is published. */
  roleVersion: z.int().min(1).max(1_000_000).nullable().default(null),
  language: z.enum(LANGUAGES).default('en'),
  parties: z.array(partyWishSchema).min(1).max(MOST_PARTIES),
  /** For all parties, in their first mail. */
  message: z.string().trim().min(1).max(2000).nullable().default(null),
  /** Whether parties show a code from their mail before they read. */
  asksForCode: z.boolean().default(false),
  /** Null: where the law of the new hire's place asks for it. */
  asksForFormatCheck: z.boolean().nullable().default(null),
  reminders: remindersSchema.default(USUAL_REMINDERS),
  expiresInDays: z.int().min(1).max(365).default(USUAL_EXPIRY_DAYS),
});
export type AgreementWish = z.output<typeof agreementWishSchema>;
