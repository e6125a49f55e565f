import { z } from 'zod';
import { readReply, REPLY } from '../../notation/reply.js';
import { notation } from '../../notation/written.js';
import { text } from '../../schema/basics.js';
import {
  commNorm,
  contractTerms,
  notice,
  protectedTime,
  quietHours,
  texts,
  timeBlock,
  travelTime,
  workBreak,
} from '../../schema/policies.js';
import { dayCount, days, endTime, hours, hoursWindow, minutes, optionalId, policyHours, startTime } from './values.js';

export const protectedInFile = z.strictObject({ ...protectedTime.shape, id: optionalId, ...policyHours }).meta({
  id: 'ProtectedTime',
  description: 'Time in which named kinds of duty must not be scheduled.',
  named: 'a protected time',
});

export const timeBlockInFile = z
  .strictObject({ ...timeBlock.shape, id: optionalId, ...policyHours })
  .meta({ id: 'TimeBlock', description: 'A stretch kept for one mode of work.', named: 'a time block' });

export const meetingDaysInFile = z
  .union([days, z.strictObject({ id: optionalId, days })])
  .nullable()
  .default(null)
  .meta({ description: 'The only weekdays on which meetings are held.', expected: 'days such as [MO, TH]' });
export type MeetingDaysInFile = z.output<typeof meetingDaysInFile>;

export const normInFile = z
  .strictObject({
    ...commNorm.shape,
    id: optionalId,
    hours: hours.nullable().default(null).describe('When messages are read. The working window when left out.'),
    reply: notation(readReply, REPLY, {
      description: 'How fast a reply is expected. “working” counts working time only, “elapsed” all time.',
      expected: 'a reply time such as "4 working hours" or "30 min"',
      examples: ['4 working hours', '30 min', '2 elapsed hours'],
    }).nullish(),
  })
  .meta({
    id: 'Norm',
    description: 'How people reach each other: one channel, one audience, one mode.',
    named: 'a norm',
  });
export type NormInFile = z.output<typeof normInFile>;

export const quietHoursInFile = z
  .union([hoursWindow, z.strictObject({ ...quietHours.shape, id: optionalId, hours })])
  .nullable()
  .default(null)
  .describe('Hours with no non-urgent contact.');
export type QuietHoursInFile = z.output<typeof quietHoursInFile>;

export const breakInFile = z
  .strictObject({
    ...workBreak.shape,
    id: optionalId,
    days,
    durationMinutes: workBreak.shape.durationMinutes.optional(),
    from: startTime.nullish(),
    to: endTime.nullish(),
    minutes: minutes.nullish().describe('Length of a break whose time the person chooses.'),
  })
  .meta({ id: 'Break', description: 'A break from work.', named: 'a break' });
export type BreakInFile = z.output<typeof breakInFile>;

export const noticeInFile = z
  .strictObject({
    ...notice.shape,
    id: optionalId,
    scheduleDays: dayCount(0).nullable().default(null).describe('How long before a schedule starts it is given.'),
    changeDays: dayCount(0).nullable().default(null).describe('How long before set times may change.'),
    reviewEveryDays: dayCount(1)
      .nullable()
      .default(null)
      .describe('How often the expectations are looked at together.'),
  })
  .nullable()
  .default(null)
  .meta({ description: 'Notice of schedules and changes.', named: 'the notice' });
export type NoticeInFile = z.output<typeof noticeInFile>;

export const travelInFile = z
  .strictObject({ ...travelTime.shape, minutes })
  .meta({ description: 'Travel time between two places, by id.', named: 'a travel time' });

export const contractTermsInFile = z
  .strictObject({
    ...contractTerms.shape,
    paymentDays: dayCount(0).nullable().default(null).describe('Days after acceptance in which the fee is paid.'),
    acceptanceDays: dayCount(0)
      .nullable()
      .default(null)
      .describe('Days in which the client accepts or says what is missing.'),
  })
  .nullable()
  .default(null)
  .meta({ description: 'Terms that a contractor’s statement of work needs.', named: 'the contract terms' });

export const textsInFile = z
  .strictObject({
    ...texts.shape,
    duties: z
      .array(z.union([text, texts.shape.duties.unwrap().element]))
      .default([])
      .describe('What the person does, verb first; as text, or with essential and why.'),
  })
  .prefault({})
  .meta({ description: 'Words that people write about the role.', named: 'the texts' });
export type TextsInFile = z.output<typeof textsInFile>;
export type ProtectedInFile = z.output<typeof protectedInFile>;
export type TimeBlockInFile = z.output<typeof timeBlockInFile>;
export type ContractTermsInFile = z.output<typeof contractTermsInFile>;
