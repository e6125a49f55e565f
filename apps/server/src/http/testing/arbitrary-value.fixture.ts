import fc from 'fast-check';

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export type Definitions = Readonly<Record<string, JsonSchema>>;

/** Deeper parts of a recursive schema are left out. */
const DEEPEST = 5;

/** Values that fit a schema, mostly: patterns are not followed, which makes for near misses. */
export function fitting(schema: JsonSchema, definitions: Definitions, depth = 0): fc.Arbitrary<unknown> {
  const inner = (part: JsonSchema): fc.Arbitrary<unknown> => fitting(part, definitions, depth + 1);
  if (schema.$ref) return inner(definitions[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if (depth > DEEPEST) return fc.constant(null);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(inner));
  if (schema.allOf) return fc.tuple(...schema.allOf.map(inner)).map((parts) => Object.assign({}, ...parts) as unknown);
  const types = [schema.type ?? []].flat();
  return types.length === 0 ? fc.jsonValue() : fc.oneof(...types.map((type) => ofType(type, schema, inner)));
}

function ofType(
  type: string,
  schema: JsonSchema,
  inner: (part: JsonSchema) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const { minItems = 0, maxItems = minItems + 3, minimum, maximum } = schema;
  switch (type) {
    case 'object':
      return anObject(schema, inner);
    case 'array':
      return fc.array(inner(schema.items ?? {}), { minLength: minItems, maxLength: Math.min(maxItems, minItems + 4) });
    case 'integer':
      return fc.integer({ min: Math.max(minimum ?? -10, -1e9), max: Math.min(maximum ?? 1_000, 1e9) });
    case 'number':
      return fc.double({ min: minimum ?? -1e6, max: maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'string':
      return text(schema);
    default:
      return fc.constant(null);
  }
}

function anObject(
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  inner: (part: JsonSchema) => fc.Arbitrary<unknown>,
) {
  const known = fc.record(Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, inner(part)])), {
    requiredKeys: [...required],
  });
  if (typeof additionalProperties !== 'object' || Object.keys(properties).length > 0) return known;
  return fc.dictionary(fc.string({ maxLength: 10 }), inner(additionalProperties), { maxKeys: 3 });
}

function text({ format, minLength = 0, maxLength = 40 }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date-time')
    return fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString());
  if (format === 'date')
    return fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
      .map((date) => date.toISOString().slice(0, 10));
  if (format === 'email') return fc.emailAddress();
  // Nobody outside is asked: the name exists nowhere.
  if (format === 'uri') return fc.domain().map((domain) => `https://${domain}.invalid/`);
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, minLength + 60) });
}

/** What is wrong for almost every schema, or at the edge of what programs take. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    0,
    -1,
    2 ** 31,
    2 ** 53,
    1e308,
    -0,
    [],
    {},
    '\u0000',
    '\ud800',
    'x'.repeat(100_000),
    '٣',
    "'; DROP TABLE role; --",
    '{{constructor.constructor("return 1")()}}',
    '../../../../etc/passwd',
    '${jndi:ldap://127.0.0.1/a}',
    '\r\nx-injected: yes',
    '0000-00-00',
    '9999-12-31T23:59:60Z',
    'PT999999999999H',
  ),
  fc.integer({ min: 2, max: 300 }).map((depth) => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 1)),
  fc.jsonValue({ maxDepth: 4 }),
);

/** A fitting value with one part of it replaced, removed or added. */
export function nearlyFitting(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(value, fc.nat(1_000), hostile, fc.constantFrom('replace', 'remove', 'add'))
    .map(([whole, at, part, how]) => mutated(whole, at, part, how));
}

function mutated(whole: unknown, at: number, part: unknown, how: string): unknown {
  if (typeof whole !== 'object' || whole === null) return part;
  const keys = Object.keys(whole);
  const key = keys[at % (keys.length + 1)];
  if (key === undefined || how === 'add') {
    return Array.isArray(whole) ? [...whole, part] : { ...whole, [at % 2 === 0 ? 'constructor' : 'added']: part };
  }
  const member: unknown = Reflect.get(whole, key);
  const replacement = typeof member === 'object' && at % 3 > 0 ? mutated(member, Math.floor(at / 3), part, how) : part;
  if (Array.isArray(whole))
    return how === 'remove' ? whole.toSpliced(Number(key), 1) : whole.with(Number(key), replacement);
  if (how !== 'remove') return { ...whole, [key]: replacement };
  return Object.fromEntries(Object.entries(whole).filter(([other]) => other !== key));
}
