import { z } from 'zod';
import { AVAILABLE_FROM, readAvailableFrom } from '../../notation/available-from.js';
import { DUE, readDue } from '../../notation/due.js';
import { readReason } from '../../notation/reason.js';
import { notation } from '../../notation/written.js';
import { isoDate, text } from '../../schema/basics.js';
import { asyncDuty, due, REASON_CODES, syncDuty, syncReason } from '../../schema/duties.js';
import { days, duration, effort, endTime, everyWeeks, hoursWindow, optionalId, startTime } from './values.js';

const onCall = z
  .strictObject({
    ...syncDuty.shape.onCall.unwrap().unwrap().shape,
    reply: duration.nullish().describe('How soon the person must start work when called.'),
  })
  .nullable()
  .default(null)
  .describe('Terms of being on call. Only for the kind on-call.');

const reason = z
  .union([
    notation(readReason, '.+', {
      description: `One of ${REASON_CODES.join(', ')}, or the reason in your own words.`,
      expected: `one of ${REASON_CODES.join(', ')}, or the reason in your own words`,
      examples: [...REASON_CODES],
    }),
    syncReason,
  ])
  .nullable()
  .default(null)
  .describe('Why this time (and place) is fixed.');

export const syncDutyInFile = z
  .strictObject({
    ...syncDuty.shape,
    id: optionalId,
    days: days.nullish().describe('Days of the week on which it happens.'),
    date: isoDate.nullish().describe('The one day on which it happens.'),
    every: everyWeeks.nullish().describe('Every so many weeks, counted from dtstart.'),
    from: startTime.nullish(),
    to: endTime.nullish().describe('End on a 24-hour clock; on the next day when it is not after from.'),
    reason,
    onCall,
  })
  .meta({
    id: 'SetTimeDuty',
    description: 'A set-time duty: done together, or for others, at a set time.',
    named: 'a set-time duty',
  });
export type SyncDutyInFile = z.output<typeof syncDutyInFile>;

const dueInFile = z
  .union([
    notation(readDue, DUE, {
      description: 'A deadline: days or a date, and a clock time.',
      expected: 'a deadline such as "FR 17:00"',
      examples: ['FR 17:00', 'weekdays 24:00', '2026-03-06 17:00', 'ongoing'],
    }),
    z.strictObject({
      ...due.shape,
      type: due.shape.type.optional(),
      perProject: text.optional().describe('Where the deadline of each project is written down.'),
    }),
  ])
  .meta({
    id: 'Due',
    description: 'When it is owed.',
    expected: 'a deadline such as "FR 17:00", { perProject: "project brief" } or ongoing',
  });
export type DueInFile = z.output<typeof dueInFile>;

export const asyncDutyInFile = z
  .strictObject({
    ...asyncDuty.shape,
    id: optionalId,
    due: dueInFile,
    availableFrom: z
      .union([
        notation(readAvailableFrom, AVAILABLE_FROM, {
          description: 'A day of the same week, or a date, and a clock time.',
          expected: 'a day and time such as "MO 09:00"',
          examples: ['MO 09:00', '2026-03-02 09:00'],
        }),
        asyncDuty.shape.availableFrom.unwrap().unwrap(),
      ])
      .nullable()
      .default(null)
      .describe('Earliest moment work on it can begin.'),
    permitted: hoursWindow
      .nullable()
      .default(null)
      .describe('The only hours in which it may be done. Any own time when left out.'),
    effort: effort.nullish(),
  })
  .meta({
    id: 'OwnTimeDuty',
    description: 'An own-time duty: a result owed by a stated time, done on one’s own schedule.',
    named: 'an own-time duty',
  });
export type AsyncDutyInFile = z.output<typeof asyncDutyInFile>;
