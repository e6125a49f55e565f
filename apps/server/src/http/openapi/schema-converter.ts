import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';

type Json = Record<string, unknown>;
type Direction = 'input' | 'output';

const DEFINITION = '#/$defs/';
const COMPONENT = '#/components/schemas/';

/**
 * Turns zod schemas into JSON Schema 2020-12, which is what OpenAPI 3.1 has. The converter of @nestjs/swagger asks zod for the dialect
 * of 3.0, and gives a schema that is read otherwise than it is written (defaults, coercion) one name for both.
 * @returns undefined for what is no zod schema
 */
export function convertSchema(
  schema: unknown,
  { schemaType }: { readonly schemaType: Direction },
): { schema: Json; components: Record<string, Json> } | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const both = { input: converted(schema, 'input'), output: converted(schema, 'output') };
  const { $defs, ...root } = both[schemaType];
  const definitions = definitionsOf({ $defs });
  const isTwofold = twofold(definitionsOf(both.input), definitionsOf(both.output));
  const nameOf = (id: string): string => (schemaType === 'input' && isTwofold.has(id) ? `${id}Input` : id);
  const components = Object.entries(definitions).map(([id, definition]): [string, Json] => [
    nameOf(id),
    renamed(definition, nameOf),
  ]);
  return { schema: renamed(root, nameOf), components: Object.fromEntries(components) };
}

function converted(schema: z.ZodType, io: Direction): Json {
  const json: Json = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // An answer may get more fields in a later version, so a caller must not refuse them.
      if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      // What the work model says in its faults; no keyword of JSON Schema.
      delete jsonSchema['expected'];
      // `format` says the same as the pattern of a kilobyte that zod adds to it; safe integers are understood.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  delete json['$schema'];
  return json;
}

function definitionsOf({ $defs }: Json): Record<string, Json> {
  const entries = isJson($defs) ? Object.entries($defs) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, Json] => isJson(entry[1])));
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names of what is written otherwise than read, by itself or because of something in it. */
function twofold(input: Record<string, Json>, output: Record<string, Json>): ReadonlySet<string> {
  const found = new Set(
    Object.keys(input).filter((id) => !isDeepStrictEqual(comparable(input[id]), comparable(output[id]))),
  );
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const [id, definition] of Object.entries(input)) {
      if (referencesOf(definition).some((other) => found.has(other))) found.add(id);
    }
  }
  return found;
}

/** Strict objects differ in nothing but the refusal of unknown keys, which an answer does not have. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, member]) => key !== 'additionalProperties' || member !== false);
  return Object.fromEntries(entries.map(([key, member]) => [key, comparable(member)]));
}

function referencesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === '$ref' && typeof member === 'string' ? [member.replace(DEFINITION, '')] : referencesOf(member),
  );
}

function renamed(definition: Json, nameOf: (id: string) => string): Json {
  const walk = (key: string, value: unknown): unknown => {
    if (key === '$ref' && typeof value === 'string' && value.startsWith(DEFINITION)) {
      return COMPONENT + nameOf(value.slice(DEFINITION.length));
    }
    if (Array.isArray(value)) return value.map((member) => walk('', member));
    return isJson(value) ? members(value) : value;
  };
  const members = (json: Json): Json =>
    Object.fromEntries(Object.entries(json).map(([key, member]) => [key, walk(key, member)]));
  return members(definition);
}
