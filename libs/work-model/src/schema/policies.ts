import { z } from 'zod';
import { id, minuteOfDay, optionalText, text, textList, weekday, weeklyHours } from './basics.js';
import { setTimeKind } from './duties.js';

/** Time in which named kinds of duty must not be scheduled. A no-meeting day is not a no-contact day: see adHocContact. */
export const protectedTime = z.object({
  id,
  title: optionalText,
  hours: weeklyHours,
  forbid: z.array(setTimeKind).default(['meeting', 'class', 'handoff']),
  adHocContact: z.enum(['none', 'urgent-only', 'allowed']).default('allowed'),
});
export type ProtectedTime = z.output<typeof protectedTime>;

/** The only weekdays on which meetings are held. Not the same as protecting the others. */
export const meetingDays = z.object({ id, days: z.array(weekday).min(1) });

/** A stretch kept for one mode of work. */
export const timeBlock = z.object({
  id,
  title: optionalText,
  kind: z.enum(['meetings', 'creative', 'focus', 'admin', 'learning', 'other']),
  hours: weeklyHours,
  /** Topics or kinds that may be placed in it; null means the default of its kind. */
  allows: z.array(text).nullable().default(null),
});
export type TimeBlock = z.output<typeof timeBlock>;

/** How people reach each other: one channel, one audience, one mode. Mode belongs to the norm, never to the tool. */
export const commNorm = z.object({
  id,
  channel: text,
  /** What the channel is for. */
  use: optionalText,
  mode: z.enum(['sync', 'async']),
  audience: text,
  /** When messages are read; null means the working window. */
  hours: weeklyHours.nullable().default(null),
  responseMinutes: z.int().min(0).nullable().default(null),
  /** What must happen within that time: `ack` "seen, will do by…", or the full `answer`. */
  responseKind: z.enum(['ack', 'answer']).default('answer'),
  clock: z.enum(['working', 'elapsed']).nullable().default(null),
  urgent: z.boolean().default(false),
  /** What counts as urgent, when `urgent`. */
  urgentMeans: optionalText,
  escalation: optionalText,
});
export type CommNorm = z.output<typeof commNorm>;

/** Hours with no non-urgent contact to (`inbound`) or from (`outbound`) the person. */
export const quietHours = z.object({
  id,
  hours: weeklyHours,
  appliesTo: z.enum(['both', 'inbound', 'outbound']).default('both'),
});

export const workBreak = z.object({
  id,
  title: optionalText,
  days: z.array(weekday).min(1),
  /** Null: the person chooses when. */
  startMinute: minuteOfDay.nullable().default(null),
  durationMinutes: z.int().min(1),
  paid: z.boolean(),
});
export type WorkBreak = z.output<typeof workBreak>;

export const notice = z.object({
  id,
  /** Days before a schedule starts that it is given. */
  scheduleDays: z.int().min(0).nullable().default(null),
  /** Days before set times may change. */
  changeDays: z.int().min(0).nullable().default(null),
  reviewEveryDays: z.int().min(1).nullable().default(null),
  howToPropose: optionalText,
});

export const travelTime = z.object({ from: id, to: id, minutes: z.int().min(0) });

/** Terms that a contractor's statement of work needs. */
export const contractTerms = z.object({
  clientAddress: optionalText,
  fee: optionalText,
  /** Days after acceptance (or completion) in which the fee is paid. */
  paymentDays: z.int().min(0).nullable().default(null),
  acceptance: optionalText,
  acceptanceDays: z.int().min(0).nullable().default(null),
  intellectualProperty: optionalText,
  confidentiality: optionalText,
  insurance: optionalText,
  termination: optionalText,
});

/** Words that people write about the role; lists keep their order. */
export const texts = z.object({
  summary: optionalText,
  achievements: textList,
  duties: z.array(z.object({ text, essential: z.boolean().default(false), why: optionalText })).default([]),
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
  ifExpectationsMissed: optionalText,
});
export type Texts = z.output<typeof texts>;
