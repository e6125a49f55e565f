import { z } from 'zod';
import { hoursWindow, id, isoDate, jurisdiction, optionalText, text, textList, timeZone, weekday } from './basics.js';

/** A place work happens at. Duties name places by id. */
export const place = z.strictObject({
  id,
  name: text,
  kind: z
    .enum(['site', 'client-site', 'home', 'virtual', 'anywhere'])
    .describe(
      "site: the employer's place; client-site: a client's; virtual: video, phone; anywhere: the person chooses.",
    ),
  address: optionalText,
  timeZone: timeZone.nullable().default(null),
  access: optionalText.describe('How to get in: link, room, dial-in.'),
});
export type Place = z.output<typeof place>;

/** Where the person must or may work on which days. */
export const placeRule = z.strictObject({
  id,
  title: optionalText,
  place: id,
  days: z.array(weekday).default([]),
  rule: z.enum(['required', 'allowed']).describe('Must work there on these days, or may.'),
  conditions: optionalText,
  equipment: optionalText,
  costs: optionalText,
});
export type PlaceRule = z.output<typeof placeRule>;

export const pay = z.strictObject({
  minAmount: z.number().min(0).max(1e12),
  maxAmount: z.number().min(0).max(1e12),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('ISO 4217 currency code such as USD or EUR.'),
  unit: z.enum(['hour', 'day', 'week', 'month', 'year', 'deliverable', 'project']),
  benefits: textList,
  otherCompensation: optionalText,
  leave: optionalText,
});
export type Pay = z.output<typeof pay>;

export const role = z.strictObject({
  title: text,
  positions: z.int().min(1).max(100_000).default(1),
  engagement: z.enum(['employee', 'contractor']),
  contractType: z.enum(['permanent', 'fixed-term', 'temporary', 'open-ended']).nullable().default(null),
  endDate: isoDate.nullable().default(null),
  flsa: z
    .enum(['exempt', 'non-exempt'])
    .nullable()
    .default(null)
    .describe('US Fair Labor Standards Act class; null outside the US.'),
  jurisdictions: z.array(jurisdiction).default([]).describe('ISO 3166-1/-2 codes, plus city codes such as US-NY-NYC.'),
  industry: optionalText,
  timeZone: timeZone.nullable().default(null),
  contractedMinutesPerWeek: z
    .int()
    .min(0)
    .max(7 * 1440)
    .nullable()
    .default(null)
    .describe('Agreed paid working time; null when paid per deliverable.'),
  nominalDaysPerWeek: z.int().min(1).max(7).default(5),
  workingWindow: hoursWindow
    .nullable()
    .default(null)
    .describe(
      'Earliest and latest times on each day when the person may be working. Null together with noSetHours, or when unanswered.',
    ),
  noSetHours: z
    .boolean()
    .default(false)
    .describe('An explicit "there are no set hours": the window is the whole of every day.'),
  coreHours: hoursWindow
    .nullable()
    .default(null)
    .describe('Hours in which everyone on a flexible schedule is at work.'),
  locationMode: z
    .enum(['onsite', 'hybrid', 'remote'])
    .nullable()
    .default(null)
    .describe("Whether all, some or none of the set work is at the employer's place."),
  places: z
    .array(place)
    .default([])
    .describe('Where work happens. The ids home, video, phone and anywhere need no entry.'),
  placeRules: z.array(placeRule).default([]),
  eligibleLocations: textList.describe('Where applicants may live for remote work, in words or codes.'),
  pay: pay.nullable().default(null),
  startDate: isoDate.nullable().default(null),
  overtime: optionalText.describe('Whether overtime can be asked for, and how it is paid or given back.'),
  hoursVary: optionalText.describe('Whether hours or days may vary, and how that is decided.'),
  terminationNotice: optionalText.describe('How much notice either side gives to end the employment.'),
});
export type Role = z.output<typeof role>;

/** A colleague, client or reviewer whose hours matter to this role. */
export const person = z.strictObject({
  id,
  name: text,
  title: optionalText,
  timeZone: timeZone.nullable().default(null),
  workingWindow: hoursWindow.nullable().default(null),
  noSetHours: z.boolean().default(false),
  commuteMinutes: z.int().min(0).max(1440).nullable().default(null),
});
export type Person = z.output<typeof person>;
