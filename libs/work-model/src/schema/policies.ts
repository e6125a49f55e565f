import { z } from 'zod';
import { id, minuteOfDay, optionalText, text, textList, weekday, weeklyHours, YEAR_MINUTES } from './basics.js';
import { setTimeKind } from './duties.js';

/** Time in which named kinds of duty must not be scheduled. A no-meeting day is not a no-contact day: see adHocContact. */
export const protectedTime = z.strictObject({
  id,
  title: optionalText,
  hours: weeklyHours,
  forbid: z.array(setTimeKind).default(['meeting', 'class', 'handoff']),
  adHocContact: z
    .enum(['none', 'urgent-only', 'allowed'])
    .default('allowed')
    .describe('Whether people may still message or call during it.'),
});
export type ProtectedTime = z.output<typeof protectedTime>;

/** The only weekdays on which meetings are held. Not the same as protecting the others. */
export const meetingDays = z.strictObject({ id, days: z.array(weekday).min(1) });

/** A stretch kept for one mode of work. */
export const timeBlock = z.strictObject({
  id,
  title: optionalText,
  kind: z.enum(['meetings', 'creative', 'focus', 'admin', 'learning', 'other']),
  hours: weeklyHours,
  allows: z
    .array(text)
    .nullable()
    .default(null)
    .describe('Topics or kinds that may be placed in it; null means the default of its kind.'),
});
export type TimeBlock = z.output<typeof timeBlock>;

/** How people reach each other: one channel, one audience, one mode. Mode belongs to the norm, never to the tool. */
export const commNorm = z.strictObject({
  id,
  channel: text.describe('Means of contact: email, chat, phone, in person, …'),
  use: optionalText.describe('What the channel is for.'),
  mode: z.enum(['sync', 'async']).describe('sync: answered while both are present; async: answered later.'),
  audience: text.describe('Who uses it with this person: team, manager, clients, everyone, …'),
  hours: weeklyHours.nullable().default(null).describe('When messages are read; null means the working window.'),
  responseMinutes: z.int().min(0).max(YEAR_MINUTES).nullable().default(null),
  responseKind: z
    .enum(['ack', 'answer'])
    .default('answer')
    .describe('What must happen within that time: ack "seen, will do by…", or the full answer.'),
  clock: z
    .enum(['working', 'elapsed'])
    .nullable()
    .default(null)
    .describe('Whether the response time counts working time or all time.'),
  urgent: z.boolean().default(false),
  urgentMeans: optionalText.describe('What counts as urgent, when urgent.'),
  escalation: optionalText.describe('What to do when nobody answers.'),
  delayedSend: z
    .boolean()
    .nullable()
    .default(null)
    .describe('Messages written outside the working window are held, and arrive when it begins.'),
});
export type CommNorm = z.output<typeof commNorm>;

/** Hours with no non-urgent contact to (`inbound`) or from (`outbound`) the person. */
export const quietHours = z.strictObject({
  id,
  hours: weeklyHours,
  appliesTo: z
    .enum(['both', 'inbound', 'outbound'])
    .default('both')
    .describe('inbound: contact to the person; outbound: contact from the person.'),
});

export const workBreak = z.strictObject({
  id,
  title: optionalText,
  days: z.array(weekday).min(1),
  startMinute: minuteOfDay.nullable().default(null).describe('Null: the person chooses when.'),
  durationMinutes: z.int().min(1).max(1440),
  paid: z.boolean(),
});
export type WorkBreak = z.output<typeof workBreak>;

export const notice = z.strictObject({
  id,
  scheduleDays: z
    .int()
    .min(0)
    .max(3650)
    .nullable()
    .default(null)
    .describe('Days before a schedule starts that it is given.'),
  changeDays: z.int().min(0).max(3650).nullable().default(null).describe('Days before set times may change.'),
  reviewEveryDays: z.int().min(1).max(3650).nullable().default(null),
  howToPropose: optionalText,
  goodFaithEstimate: optionalText.describe('Where the written estimate of hours and shifts is, given at hire.'),
});

export const travelTime = z.strictObject({
  from: id,
  to: id,
  minutes: z
    .int()
    .min(0)
    .max(7 * 1440),
});

/** Terms that a contractor's statement of work needs. */
export const contractTerms = z.strictObject({
  clientAddress: optionalText,
  fee: optionalText,
  paymentDays: z
    .int()
    .min(0)
    .max(3650)
    .nullable()
    .default(null)
    .describe('Days after acceptance (or completion) in which the fee is paid.'),
  acceptance: optionalText,
  acceptanceDays: z.int().min(0).max(3650).nullable().default(null),
  intellectualProperty: optionalText,
  confidentiality: optionalText,
  insurance: optionalText,
  termination: optionalText,
  exclusive: z.boolean().nullable().default(null).describe('The contractor may work for nobody else.'),
  clientEquipment: z
    .boolean()
    .nullable()
    .default(null)
    .describe("The contractor must use the client's equipment or e-mail address."),
  serviceListBy: optionalText.describe('By when the contractor hands in the list of services done, for payment.'),
});

/** Words that people write about the role; lists keep their order. */
export const texts = z.strictObject({
  summary: optionalText,
  achievements: textList,
  duties: z.array(z.strictObject({ text, essential: z.boolean().default(false), why: optionalText })).default([]),
  requirements: textList,
  niceToHave: textList,
  flexibility: optionalText,
  youDecide: textList,
  needsAgreement: textList,
  notFlexible: textList,
  busyPeriods: textList,
  knownDownsides: textList,
  howToApply: optionalText,
  applySteps: textList,
  applyBy: optionalText,
  vacancy: optionalText.describe('Whether the post is vacant now, or kept for later.'),
  ifExpectationsMissed: optionalText,
});
export type Texts = z.output<typeof texts>;
