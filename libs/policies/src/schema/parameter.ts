import { z } from 'zod';
import { id, isoDate, text, timeZone, WEEKDAYS, weekday } from '#work-model';
import type { Json } from './json.js';

const CLOCK = '(?:[01]?[0-9]|2[0-3]):[0-5][0-9]';
const RANGE = `${CLOCK}-(?:${CLOCK}|24:00)`;

const timeRange = z
  .string()
  .max(100)
  .regex(new RegExp(`^${RANGE}(?:, ${RANGE})*$`), 'expected clock times such as "10:00-15:00"');
const clockTime = z.string().regex(new RegExp(`^(?:${CLOCK}|24:00)$`), 'expected a 24-hour clock time such as "09:00"');
const weekdays = z
  .array(weekday)
  .min(1)
  .max(7)
  .refine((days) => new Set(days).size === days.length, 'a day is named twice');
const wordsOf = text.max(2000);

const shape = {
  name: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'expected a name in camelCase such as coreHours')
    .describe('What placeholders call it.'),
  description: text.max(500).describe('What it decides, in words for the person who fills it in.'),
};

function parameterOf<T extends string, D extends z.ZodType>(type: T, value: D) {
  return z.strictObject({ ...shape, type: z.literal(type), default: value });
}

const choice = z
  .strictObject({
    ...shape,
    type: z.literal('choice'),
    options: z.array(text.max(200)).min(2).max(20),
    default: text.max(200),
  })
  .refine(({ options, default: usual }) => options.includes(usual), {
    path: ['default'],
    message: 'the default is none of the options',
  });

/** Something that whoever assigns a policy decides: its name, its type, what it is for, and what it is when nothing is said. */
export const policyParameter = z.discriminatedUnion('type', [
  parameterOf('time-range', timeRange),
  parameterOf('time', clockTime),
  parameterOf('weekdays', weekdays),
  parameterOf('minutes', z.int().min(1).max(10_080)),
  parameterOf('days', z.int().min(1).max(3650)),
  parameterOf('text', wordsOf),
  parameterOf('zone', timeZone),
  parameterOf('place', id),
  parameterOf('date', isoDate),
  parameterOf('yes-no', z.boolean()),
  choice,
]);
export type PolicyParameter = z.output<typeof policyParameter>;

const VALUES: Readonly<Record<Exclude<PolicyParameter['type'], 'choice'>, z.ZodType<Json>>> = {
  'time-range': timeRange,
  time: clockTime,
  weekdays,
  minutes: z.int().min(1).max(10_080),
  days: z.int().min(1).max(3650),
  text: wordsOf,
  zone: timeZone,
  place: id,
  date: isoDate,
  'yes-no': z.boolean(),
};

/** What a parameter accepts, and hands on: texts as they are, days in the order of the week. */
export function valueSchemaOf(parameter: PolicyParameter): z.ZodType<Json> {
  if (parameter.type === 'choice') {
    const { options } = parameter;
    return z.string().refine((value) => options.includes(value), `expected one of ${options.join(', ')}`);
  }
  if (parameter.type === 'weekdays') return weekdays.transform((days) => WEEKDAYS.filter((day) => days.includes(day)));
  return VALUES[parameter.type];
}
