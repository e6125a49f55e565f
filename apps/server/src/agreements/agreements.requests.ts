import { z } from 'zod';
import { remindersSchema } from '#accounts';
import { AGREEMENT_STATES, agreementChangeSchema, agreementWishSchema } from '#agreements';
import { pageRequest } from '../http/index.js';

export const agreementId = z.uuid();
export const agreementWanted = agreementWishSchema.meta({ id: 'AgreementWanted' });
export const agreementChangeWanted = agreementChangeSchema.meta({ id: 'AgreementChangeWanted' });
export const promiseDiffRequest = z.strictObject({
  version: z.coerce.number().int().min(1).max(1_000_000).optional().describe('Of the role; the latest, if left out.'),
});
export const agreementsRequest = pageRequest.extend({
  roleId: z.uuid().optional(),
  state: z.enum(AGREEMENT_STATES).optional(),
});
export type AgreementsRequest = z.output<typeof agreementsRequest>;

const words = z.string().trim().min(1).max(2000);
export const reasonGiven = z
  .strictObject({ reason: words.describe('Those who were asked read it.') })
  .meta({ id: 'ReasonGiven' });
export const holdWanted = z.strictObject({ reason: words }).meta({ id: 'LegalHoldWanted' });
export const workEndedWanted = z
  .strictObject({
    on: z.iso.date().describe('Last day of work under the agreement: how long it is kept counts from there.'),
  })
  .meta({ id: 'WorkEndedWanted' });
const { displayName, email, title } = agreementWishSchema.shape.parties.element.shape;
export const addressWanted = z.strictObject({ displayName, email, title }).meta({ id: 'PartyAddressWanted' });
export const timeWanted = z
  .strictObject({ days: z.int().min(1).max(365).describe('From now.') })
  .meta({ id: 'PartyTimeWanted' });
export const remindersWanted = remindersSchema.meta({ id: 'RemindersWanted' });
export const deliveryReport = z.instanceof(Uint8Array, { error: 'is no message: send it as message/rfc822' });
export const answerGiven = z.strictObject({ answer: words }).meta({ id: 'AnswerGiven' });
export const batchWanted = z
  .strictObject({ items: z.array(agreementWishSchema).min(1).max(10_000) })
  .meta({ id: 'AgreementBatchWanted' });
export const noticesWanted = z
  .strictObject({ message: words.nullable().default(null) })
  .meta({ id: 'ChangeNoticesWanted' });
export const personWanted = z.strictObject({ email: z.email().max(254) }).meta({ id: 'PersonDataWanted' });
export const filePosition = z.coerce.number().int().min(0).max(1000);
