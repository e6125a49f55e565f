import { z } from 'zod';
import { endMinute, hoursWindow, id, isoDate, minuteOfDay, optionalText, text, timeZone, weekday } from './basics.js';

export const SET_TIME_KINDS = ['coverage', 'meeting', 'presence', 'handoff', 'class', 'on-call'] as const;
export const setTimeKind = z.enum(SET_TIME_KINDS);
export type SetTimeKind = z.output<typeof setTimeKind>;

/** Why a set time (and place) is needed: the article's "decide what your company requires". */
export const syncReason = z.object({
  code: z.enum(['client-facing', 'coverage', 'collaboration', 'legal', 'equipment', 'other']),
  text: optionalText,
});

/** A set-time duty: done together or for others at the same set time, wherever people are. */
export const syncDuty = z.object({
  id,
  title: text,
  kind: setTimeKind,
  /** What it is about, for time blocks: `creative`, `decision`, `client`, … */
  topic: optionalText,
  /** First day on which it can happen. The only day when `rrule` is null. */
  dtstart: isoDate.nullable().default(null),
  /** RFC 5545 recurrence without DTSTART, for example `FREQ=WEEKLY;BYDAY=MO,TH`. */
  rrule: optionalText,
  exceptDates: z.array(isoDate).default([]),
  /** Minutes since local midnight. Null while unanswered. */
  startMinute: minuteOfDay.nullable().default(null),
  /** Exclusive; over 1440 when it ends on a later day. */
  endMinute: endMinute.nullable().default(null),
  /** Zone of the clock times; null means the role's. */
  timeZone: timeZone.nullable().default(null),
  /** Id of a place. */
  place: id.nullable().default(null),
  attendance: z.enum(['required', 'optional']).default('required'),
  /** Ids of people, or names of groups ("team", "clients"). The role's holder is always included. */
  participants: z.array(text).default([]),
  owner: optionalText,
  reason: syncReason.nullable().default(null),
  essential: z.boolean().default(false),
  minStaff: z.int().min(1).nullable().default(null),
  description: optionalText,
  /** Only for on-call. */
  onCall: z
    .object({
      responseMinutes: z.int().min(0).nullable().default(null),
      placeLimit: optionalText,
      pay: optionalText,
    })
    .nullable()
    .default(null),
});
export type SyncDuty = z.output<typeof syncDuty>;

/** When a deliverable is owed. A clock time is asked for; `text` keeps an imprecise "Friday afternoon" for the checker. */
export const due = z.object({
  type: z.enum(['recurring', 'one-off', 'per-project', 'ongoing']),
  rrule: optionalText,
  /** The date of a one-off; the anchor of a recurrence. */
  date: isoDate.nullable().default(null),
  /** Minutes since local midnight of the due day; 1440 is the end of that day. */
  minute: minuteOfDay.nullable().default(null),
  timeZone: timeZone.nullable().default(null),
  /** Where a per-project deadline is written down. */
  source: optionalText,
  text: optionalText,
});
export type Due = z.output<typeof due>;

/** An own-time duty: a result owed to a receiver by a stated time, done on one's own schedule. */
export const asyncDuty = z.object({
  id,
  title: text,
  due,
  /** Earliest moment work on it can begin: a date, or a weekday of the same week, with a time. */
  availableFrom: z
    .object({ date: isoDate.nullable().default(null), day: weekday.nullable().default(null), minute: minuteOfDay })
    .nullable()
    .default(null),
  /** The only hours in which it may be done; null means any own time. */
  permitted: hoursWindow.nullable().default(null),
  effortMinutes: z.int().min(0).nullable().default(null),
  /** What `effortMinutes` counts: each time it is due, or a whole week. */
  effortPer: z.enum(['occurrence', 'week']).default('occurrence'),
  owner: optionalText,
  /** Who checks it. */
  reviewer: optionalText,
  /** Who needs it next: a person id or a name. */
  receiver: optionalText,
  /** Where it is handed in. */
  channel: optionalText,
  definitionOfDone: optionalText,
  dependsOn: z.array(id).default([]),
  place: id.nullable().default(null),
  essential: z.boolean().default(false),
  description: optionalText,
  /** What happens when it is late. */
  ifLate: optionalText,
});
export type AsyncDuty = z.output<typeof asyncDuty>;

