import { z } from 'zod';
import { remindersSchema } from '#accounts';
import { LANGUAGES } from '#documents';
import type { InputFault } from '#platform';
import { mailHoursSchema } from '../mail/party-mail.js';
import { PARTS, signs } from '../states/party-states.js';

/** A name that is printed, mailed and signed: one line, no control characters, nothing that changes the direction of what follows. */
const oneLine = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]*$/u, 'holds characters that cannot be printed on a line');

const timeZone = z
  .string()
  .refine(
    (zone) => zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone),
    'is not the IANA name of a time zone',
  );

/** Somebody who is to have a part in an agreement, as they are named by whoever drafts it. */
export const partyWishSchema = z.strictObject({
  part: z.enum(PARTS),
  displayName: oneLine,
  email: z.email().max(254),
  title: oneLine.nullable().default(null),
  /** Parties with the same turn act together, lower ones first. */
  turn: z.int().min(1).max(50).default(1),
  /** Null: as the agreement. */
  language: z.enum(LANGUAGES).nullable().default(null),
  timeZone: timeZone.nullable().default(null),
  /** When mail may come; null: office hours. */
  hours: z.array(mailHoursSchema).min(1).max(50).nullable().default(null),
  personId: z.uuid().nullable().default(null),
  userId: z.uuid().nullable().default(null),
  asksForCode: z.boolean().nullable().default(null),
  reminders: remindersSchema.nullable().default(null),
});
export type PartyWish = z.output<typeof partyWishSchema>;

/** Lists longer than this are orders of many agreements, not parties of one. */
export const MOST_PARTIES = 30;
const MOST_SIGNERS = 6;

/** What keeps these parties from making an agreement, all of it. A draft may lack a side; what is there must fit together. */
export function faultsOfParties(parties: readonly PartyWish[]): InputFault[] {
  const faults: InputFault[] = [];
  const hires = parties.filter(({ part }) => part === 'new-hire');
  if (hires.length > 1)
    faults.push({ pointer: '/parties', detail: 'has more than one new hire: an agreement is with one person' });
  if (parties.filter(({ part }) => signs(part)).length > MOST_SIGNERS)
    faults.push({ pointer: '/parties', detail: `has more than ${MOST_SIGNERS} who sign` });
  const seen = new Map<string, number>();
  parties.forEach(({ part, email }, index) => {
    if (!signs(part) && part !== 'approver') return;
    const address = email.toLowerCase();
    const first = seen.get(`${part} ${address}`);
    if (first !== undefined)
      faults.push({
        pointer: `/parties/${index}/email`,
        detail: `is also that of party ${first}, who has the same part`,
      });
    seen.set(`${part} ${address}`, index);
  });
  const hire = hires[0]?.email.toLowerCase();
  parties.forEach(({ part, email }, index) => {
    if (part === 'company-signer' && email.toLowerCase() === hire)
      faults.push({
        pointer: `/parties/${index}/email`,
        detail: 'is that of the new hire, who cannot sign for the company',
      });
  });
  return faults;
}
