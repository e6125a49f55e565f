import { z } from 'zod';
import { PAY, readPay } from '../../notation/pay.js';
import { notation } from '../../notation/written.js';
import { pay, person, place, placeRule, role } from '../../schema/role.js';
import { daysOrNone, hoursWindow, minutes, optionalId, weeklyDuration } from './values.js';

const placeInFile = z
  .strictObject({ ...place.shape, id: optionalId })
  .meta({ id: 'Place', description: 'A place where work happens.', named: 'a place' });

const placeRuleInFile = z
  .strictObject({ ...placeRule.shape, id: optionalId, days: daysOrNone.default([]) })
  .meta({ id: 'PlaceRule', description: 'Where the person must or may work on which days.', named: 'a place rule' });
export type PlaceRuleInFile = z.output<typeof placeRuleInFile>;

const payInFile = z
  .union([
    notation(readPay, PAY, {
      description: 'Currency, amount or range, and unit.',
      expected: 'pay such as "USD 60000-70000 per year"',
      examples: ['USD 60000-70000 per year', 'EUR 65 per hour'],
    }),
    pay,
  ])
  .nullable()
  .default(null)
  .describe('Pay range. Write it as an object to add benefits, other compensation and leave.');

export const roleInFile = z
  .strictObject({
    ...role.shape,
    contracted: weeklyDuration.nullish(),
    workingWindow: hoursWindow
      .nullable()
      .default(null)
      .describe('Earliest and latest times on each day when the person may be working. Leave out with noSetHours.'),
    coreHours: hoursWindow
      .nullable()
      .default(null)
      .describe('Hours in which everyone on a flexible schedule is at work.'),
    places: z
      .array(placeInFile)
      .default([])
      .describe('Where work happens. The ids home, video, phone and anywhere need no entry.'),
    placeRules: z.array(placeRuleInFile).default([]),
    pay: payInFile,
  })
  .meta({ id: 'Role', description: 'The role itself.', named: 'the role' });
export type RoleInFile = z.output<typeof roleInFile>;

export const personInFile = z
  .strictObject({
    ...person.shape,
    id: optionalId,
    workingWindow: hoursWindow.nullable().default(null),
    commuteMinutes: minutes.nullable().default(null),
  })
  .meta({
    id: 'Person',
    description: 'A colleague, client or reviewer whose hours matter to this role.',
    named: 'a person',
  });
export type PersonInFile = z.output<typeof personInFile>;
