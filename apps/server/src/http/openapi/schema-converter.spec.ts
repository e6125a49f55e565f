import { z } from 'zod';
import { convertSchema } from './schema-converter.js';

const plain = z.object({ a: z.string() }).meta({ id: 'Plain' });
const defaulted = z.object({ a: z.string().default('x') }).meta({ id: 'Defaulted' });
const around = z.object({ plain, defaulted }).meta({ id: 'Around' });

test('what is read otherwise than it is written has two names, and so has what holds it', () => {
  const input = convertSchema(around, { schemaType: 'input' });
  const output = convertSchema(around, { schemaType: 'output' });
  expect(Object.keys(input?.components ?? {}).sort()).toEqual(['AroundInput', 'DefaultedInput', 'Plain']);
  expect(Object.keys(output?.components ?? {}).sort()).toEqual(['Around', 'Defaulted', 'Plain']);
  expect(input?.schema).toEqual({ $ref: '#/components/schemas/AroundInput' });
  expect(input?.components['AroundInput']).toMatchObject({
    properties: {
      plain: { $ref: '#/components/schemas/Plain' },
      defaulted: { $ref: '#/components/schemas/DefaultedInput' },
    },
  });
});

test('the schema is of JSON Schema 2020-12: bounds are numbers, null is a type', () => {
  const schema = z.object({ count: z.number().positive(), name: z.string().nullable() });
  expect(convertSchema(schema, { schemaType: 'input' })?.schema).toMatchObject({
    properties: { count: { exclusiveMinimum: 0 }, name: { type: ['string', 'null'] } },
  });
});

test('a written object that is strict stays strict, an answer may grow', () => {
  const strict = z.strictObject({ a: z.string() });
  expect(convertSchema(strict, { schemaType: 'input' })?.schema).toMatchObject({ additionalProperties: false });
  expect(convertSchema(strict, { schemaType: 'output' })?.schema).not.toHaveProperty('additionalProperties');
});

test('what is no zod schema is left to others', () => {
  expect(convertSchema({ type: 'string' }, { schemaType: 'input' })).toBeUndefined();
});
