import { z } from 'zod';
import { hoursWindow, id, isoDate, optionalText, text, textList, timeZone, weekday } from './basics.js';

/** A place work happens at. Duties name places by id. */
export const place = z.object({
  id,
  name: text,
  /** `site`: the employer's place; `client-site`: a client's; `virtual`: video, phone; `anywhere`: the person chooses. */
  kind: z.enum(['site', 'client-site', 'home', 'virtual', 'anywhere']),
  address: optionalText,
  timeZone: timeZone.nullable().default(null),
  /** How to get in: link, room, dial-in. */
  access: optionalText,
});
export type Place = z.output<typeof place>;

/** Where the person must or may work on which days. */
export const placeRule = z.object({
  id,
  title: optionalText,
  place: id,
  days: z.array(weekday).default([]),
  rule: z.enum(['required', 'allowed']),
  conditions: optionalText,
  equipment: optionalText,
  costs: optionalText,
});
export type PlaceRule = z.output<typeof placeRule>;

export const pay = z.object({
  minAmount: z.number().min(0),
  maxAmount: z.number().min(0),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  unit: z.enum(['hour', 'day', 'week', 'month', 'year', 'deliverable', 'project']),
  benefits: textList,
  otherCompensation: optionalText,
  leave: optionalText,
});
export type Pay = z.output<typeof pay>;

export const role = z.object({
  title: text,
  positions: z.int().min(1).default(1),
  engagement: z.enum(['employee', 'contractor']),
  contractType: z.enum(['permanent', 'fixed-term', 'temporary', 'open-ended']).nullable().default(null),
  endDate: isoDate.nullable().default(null),
  /** US Fair Labor Standards Act class; null outside the US. */
  flsa: z.enum(['exempt', 'non-exempt']).nullable().default(null),
  /** ISO 3166-1/-2 codes, plus city codes such as `US-NY-NYC`. */
  jurisdictions: z.array(z.string()).default([]),
  industry: optionalText,
  timeZone: timeZone.nullable().default(null),
  /** Agreed paid working time; null when paid per deliverable. */
  contractedMinutesPerWeek: z.int().min(0).nullable().default(null),
  nominalDaysPerWeek: z.int().min(1).max(7).default(5),
  /** Earliest and latest times on each day when the person may be working. Null together with noSetHours, or when unanswered. */
  workingWindow: hoursWindow.nullable().default(null),
  /** An explicit "there are no set hours": the window is the whole of every day. */
  noSetHours: z.boolean().default(false),
  coreHours: hoursWindow.nullable().default(null),
  locationMode: z.enum(['onsite', 'hybrid', 'remote']).nullable().default(null),
  places: z.array(place).default([]),
  placeRules: z.array(placeRule).default([]),
  /** Where applicants may live for remote work, in words or codes. */
  eligibleLocations: textList,
  pay: pay.nullable().default(null),
  startDate: isoDate.nullable().default(null),
});
export type Role = z.output<typeof role>;

/** A colleague, client or reviewer whose hours matter to this role. */
export const person = z.object({
  id,
  name: text,
  title: optionalText,
  timeZone: timeZone.nullable().default(null),
  workingWindow: hoursWindow.nullable().default(null),
  noSetHours: z.boolean().default(false),
  commuteMinutes: z.int().min(0).nullable().default(null),
});
export type Person = z.output<typeof person>;
