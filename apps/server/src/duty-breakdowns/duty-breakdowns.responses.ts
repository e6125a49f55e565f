import { z } from 'zod';
import { BREAKDOWN_LANGUAGES } from '#roles';

const minutes = z
  .object({
    minutes: z.number().describe('For people, one decimal.'),
    exact: z.string().describe('In lowest terms: 90 or 360/13.'),
  })
  .meta({ id: 'BreakdownMinutes' });

const duty = z
  .looseObject({
    mode: z.enum(['sync', 'async']),
    id: z.string(),
    title: z.string(),
    perWeek: minutes.nullable().describe('In an average week; null while no time or effort is given.'),
    countedPerWeek: minutes.nullable().describe('The same with each minute counted once and unpaid breaks taken out.'),
    sharePercent: z.number().nullable().describe('Of the contracted week.'),
    when: z.string().describe('Set times or deadline, in words.'),
    place: z.object({ id: z.string(), name: z.string(), kind: z.string() }).nullable(),
    people: z.array(z.string()),
    owner: z.string().nullable(),
    receiver: z.string().nullable(),
    reason: z.string().nullable().describe('Why it is at a set time, or on one’s own time.'),
  })
  .meta({
    id: 'BreakdownDuty',
    description: 'Set times as data are in `setTime`, deadlines in `deadline` and `permitted`.',
  });

export const breakdown = z
  .object({
    role: z.object({ id: z.string(), title: z.string(), timeZone: z.string().nullable() }),
    language: z.enum(BREAKDOWN_LANGUAGES),
    over: z.object({ startDate: z.string(), weeks: z.int() }).describe('The weeks that averages are taken over.'),
    label: z.string().nullable(),
    duties: z.array(duty),
    totals: z.object({
      contracted: minutes.nullable(),
      setTime: minutes,
      setTimePercent: z.number().nullable(),
      breaksWithin: minutes,
      overlapping: minutes,
      ownTime: minutes.nullable(),
      ownTimePercent: z.number().nullable(),
      planned: minutes,
      unplanned: minutes.nullable(),
      dutiesWithoutEffort: z.int(),
    }),
  })
  .meta({ id: 'DutyBreakdown' });
