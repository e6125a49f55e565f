import { z } from 'zod';
import { readRecurrence } from '../notation/recurrence.js';
import { notation } from '../notation/written.js';
import {
  endMinute,
  hoursWindow,
  id,
  isoDate,
  minuteOfDay,
  optionalText,
  text,
  timeZone,
  weekday,
  YEAR_MINUTES,
} from './basics.js';

export const SET_TIME_KINDS = ['coverage', 'meeting', 'presence', 'handoff', 'class', 'on-call'] as const;
export const setTimeKind = z
  .enum(SET_TIME_KINDS)
  .describe(
    'coverage: serving whoever comes; meeting: with others; presence: being at a place; handoff: passing work on; class: teaching or training; on-call: reachable and able to start.',
  );
export type SetTimeKind = z.output<typeof setTimeKind>;

/** RFC 5545 recurrence without DTSTART. In a parsed model it is written in one fixed way, so equal rules are equal text. */
export const recurrenceRule = notation(readRecurrence, '[A-Za-z]+=[^;=]+(?:;[A-Za-z]+=[^;=]+)*', {
  id: 'Recurrence',
  description: 'RFC 5545 recurrence rule by day, week, month or year, without DTSTART.',
  expected: 'an RFC 5545 recurrence such as FREQ=WEEKLY;BYDAY=MO,TH',
  examples: ['FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=MONTHLY;BYDAY=1MO'],
});

export const REASON_CODES = ['client-facing', 'coverage', 'collaboration', 'legal', 'equipment', 'other'] as const;
/** Why a set time (and place) is needed: the article's "decide what your company requires". */
export const syncReason = z.strictObject({ code: z.enum(REASON_CODES), text: optionalText });

/** A set-time duty: done together or for others at the same set time, wherever people are. */
export const syncDuty = z.strictObject({
  id,
  title: text.describe('What it is called, in words the reader knows.'),
  kind: setTimeKind,
  topic: optionalText.describe('What it is about, for time blocks: creative, decision, client, …'),
  dtstart: isoDate
    .nullable()
    .default(null)
    .describe('First day on which it can happen. The only day when there is no rrule.'),
  rrule: recurrenceRule.nullable().default(null),
  exceptDates: z.array(isoDate).default([]).describe('Days on which it does not happen.'),
  startMinute: minuteOfDay
    .nullable()
    .default(null)
    .describe('Start in minutes since local midnight. Null while unanswered.'),
  endMinute: endMinute
    .nullable()
    .default(null)
    .describe(
      'End in minutes since the midnight that begins the day, exclusive; over 1440 when it ends on a later day.',
    ),
  timeZone: timeZone.nullable().default(null).describe("Zone of the clock times; the role's when left out."),
  place: id.nullable().default(null).describe('Id of a place, or home, video, phone, anywhere.'),
  attendance: z.enum(['required', 'optional']).default('required'),
  participants: z
    .array(text)
    .default([])
    .describe("Ids or names of people, or names of groups (team, clients). The role's holder is always included."),
  owner: optionalText.describe('The one person or role answerable for it.'),
  reason: syncReason.nullable().default(null).describe('Why this time (and place) is fixed.'),
  essential: z.boolean().default(false).describe('An essential function of the job.'),
  minStaff: z
    .int()
    .min(1)
    .max(100_000)
    .nullable()
    .default(null)
    .describe('Least number of people who must be there at any minute.'),
  description: optionalText,
  onCall: z
    .strictObject({
      responseMinutes: z.int().min(0).max(YEAR_MINUTES).nullable().default(null),
      placeLimit: optionalText.describe('Where the person must stay while on call.'),
      pay: optionalText.describe('How time on call is paid.'),
    })
    .nullable()
    .default(null)
    .describe('Terms of being on call. Only for the kind on-call.'),
});
export type SyncDuty = z.output<typeof syncDuty>;

/** When a deliverable is owed. A clock time is asked for; `text` keeps an imprecise "Friday afternoon" for the checker. */
export const due = z.strictObject({
  type: z.enum(['recurring', 'one-off', 'per-project', 'ongoing']),
  rrule: recurrenceRule.nullable().default(null),
  date: isoDate.nullable().default(null).describe('The date of a one-off; the anchor of a recurrence.'),
  minute: minuteOfDay
    .nullable()
    .default(null)
    .describe('Minutes since local midnight of the due day; 1440 is the end of that day.'),
  timeZone: timeZone.nullable().default(null),
  source: optionalText.describe('Where a per-project deadline is written down.'),
  text: optionalText.describe('Words that stand in for a time that is not yet precise.'),
});
export type Due = z.output<typeof due>;

/** An own-time duty: a result owed to a receiver by a stated time, done on one's own schedule. */
export const asyncDuty = z.strictObject({
  id,
  title: text.describe('What is delivered, in words the reader knows.'),
  due,
  /** Earliest moment work on it can begin: a date, or a weekday of the same week, with a time. */
  availableFrom: z
    .strictObject({
      date: isoDate.nullable().default(null),
      day: weekday.nullable().default(null),
      minute: minuteOfDay,
    })
    .nullable()
    .default(null),
  /** The only hours in which it may be done; null means any own time. */
  permitted: hoursWindow.nullable().default(null),
  effortMinutes: z.int().min(0).max(YEAR_MINUTES).nullable().default(null).describe('Expected effort in minutes.'),
  effortPer: z
    .enum(['occurrence', 'week'])
    .default('occurrence')
    .describe('What effortMinutes counts: each time it is due, or a whole week.'),
  owner: optionalText.describe('The one person or role answerable for it.'),
  reviewer: optionalText.describe('Who checks it.'),
  receiver: optionalText.describe('Who needs it next: a person or a group.'),
  channel: optionalText.describe('Where it is handed in.'),
  definitionOfDone: optionalText.describe('How everybody can see that it is finished.'),
  dependsOn: z.array(id).default([]).describe('Ids of the duties that must come first.'),
  place: id.nullable().default(null).describe('Id of a place, or home, video, phone, anywhere.'),
  essential: z.boolean().default(false).describe('An essential function of the job.'),
  description: optionalText,
  ifLate: optionalText.describe('What happens when it is late.'),
});
export type AsyncDuty = z.output<typeof asyncDuty>;
