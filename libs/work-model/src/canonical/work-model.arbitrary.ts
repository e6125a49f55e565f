import * as fc from 'fast-check';
import { z } from 'zod';
import { id, isoDate, timeZone, WEEKDAYS, weeklyHours } from '../schema/basics.js';
import { travelTime } from '../schema/policies.js';
import { workModelSchema, type WorkModel } from '../schema/work-model.js';

/**
 * Random work models for property tests, drawn from the zod schema itself, so that a field added to the schema is tested without
 * anybody remembering to. Ids come from a small pool: two models often share items, and diffs have something to match.
 */
const IDS = ['studio', 'team-meeting', 'weekly-report', 'notes', 'home', 'client-call', 'ana', 'focus', 'quiet'];
const WORDS = [
  'Team meeting',
  'Weekly report',
  'Slack',
  'email',
  'Ana',
  'at the studio',
  'Über 5 Tage',
  'so dass es passt 🙂',
];
const RULES = [
  'FREQ=DAILY',
  'FREQ=WEEKLY;BYDAY=MO,TH',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR',
  'FREQ=MONTHLY;BYDAY=1TU',
  'FREQ=MONTHLY;BYMONTHDAY=15;COUNT=6',
  'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31;UNTIL=20301231T000000Z',
];

const anyId = fc.constantFrom(...IDS);
const anyText = fc.constantFrom(...WORDS);
const anyHours = fc.dictionary(
  fc.constantFrom(...WEEKDAYS),
  fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 701, max: 1440 })).map((interval) => [interval]),
  { noNullPrototype: true, maxKeys: 7 },
);

// What a regular expression would fill with noise.
const KNOWN = new Map<unknown, fc.Arbitrary<unknown>>([
  [id, anyId],
  [isoDate, fc.constantFrom('2026-01-05', '2026-03-29', '2026-12-31', '2027-06-01')],
  [timeZone, fc.constantFrom('America/New_York', 'Europe/Berlin', 'Asia/Kolkata')],
  [weeklyHours, anyHours],
]);

/** Well-formed by type. Rules between fields, such as that a place must exist, are not kept: hash and diff do not need them. */
export const anyWorkModel = anyOf(workModelSchema).map((value) => z.custom<WorkModel>().parse(value));

function anyOf(schema: unknown, key = ''): fc.Arbitrary<unknown> {
  const known = KNOWN.get(schema);
  if (known) return known;
  if (schema instanceof z.ZodNullable) return fc.option(anyOf(schema.unwrap(), key), { freq: 4 });
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return anyOf(schema.unwrap(), key);
  if (schema instanceof z.ZodArray) return anyList(schema.element);
  if (schema instanceof z.ZodRecord) {
    return fc.dictionary(fc.constantFrom('US-NY', 'DE', '/~', 'constructor'), anyOf(schema.valueType));
  }
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).map(([name, field]) => [name, anyOf(field, name)] as const);
    return fc.record(Object.fromEntries(fields));
  }
  return anyLeaf(schema, key);
}

/** Items of a valid model have an identity of their own, by which no two of a list are equal: an id or two places. */
function anyList(element: unknown): fc.Arbitrary<unknown> {
  const item = anyOf(element);
  const identity = element === travelTime ? ['from', 'to'] : ['id'];
  const hasIdentity = element instanceof z.ZodObject && identity.every((key) => key in element.shape);
  if (!hasIdentity) return fc.array(item, { minLength: 1, maxLength: 3 });
  return fc.uniqueArray(item, { maxLength: 3, selector: (found) => JSON.stringify(found, identity) });
}

function anyLeaf(schema: unknown, key: string): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodNumber) return anyNumber(schema);
  if (!(schema instanceof z.ZodString)) throw new Error(`No random values are known for the field ${key}.`);
  if (key === 'rrule') return fc.constantFrom(...RULES);
  if (key === 'language') return fc.constantFrom('en', 'de');
  const { pattern } = z.toJSONSchema(schema);
  return pattern === undefined ? anyText : fc.stringMatching(new RegExp(pattern));
}

/** Whole numbers within the bounds of the schema. Nothing in a role needs more than 3000 of a unit. */
function anyNumber({ minValue, maxValue }: z.ZodNumber): fc.Arbitrary<number> {
  return fc.integer({ min: Math.max(minValue ?? 0, 0), max: Math.min(maxValue ?? 3000, 3000) });
}
