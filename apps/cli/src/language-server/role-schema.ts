import { workModelJsonSchema } from '#work-model';

/** A word, number or answer that a file may hold. */
export type Plain = string | number | boolean | null;

/** As much of JSON Schema as role files use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly Plain[];
  readonly const?: Plain;
  readonly default?: unknown;
  readonly examples?: readonly Plain[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

export type KeyPath = readonly (string | number)[];

let read: Schema | null = null;

/** The schema of role files, both notations. Made once, when an editor first asks. */
function roleSchema(): Schema {
  read ??= workModelJsonSchema();
  return read;
}

/** A key as the schema knows it. */
export interface SchemaKey {
  readonly key: string;
  readonly isRequired: boolean;
  readonly schema: Schema;
}

/** The shapes that a value at a path may have: references followed, alternatives side by side. Empty where nothing is known. */
export function shapesAt(path: KeyPath): readonly Schema[] {
  let shapes = shapesOf(roleSchema());
  for (const step of path) shapes = shapes.flatMap((shape) => below(shape, step)).flatMap(shapesOf);
  return shapes;
}

/** Keys that a map at a path may have. @param present Keys it has already: shapes that forbid one of them are not meant. */
export function keysAt(path: KeyPath, present: readonly string[]): readonly SchemaKey[] {
  const maps = shapesAt(path).filter(({ properties }) => properties !== undefined);
  const fitting = maps.filter(({ properties = {} }) => present.every((key) => key in properties));
  const keys = new Map<string, SchemaKey>();
  for (const { properties = {}, required = [] } of fitting.length > 0 ? fitting : maps) {
    for (const [key, schema] of Object.entries(properties)) {
      if (!keys.has(key)) keys.set(key, { key, isRequired: required.includes(key), schema });
    }
  }
  return [...keys.values()];
}

/** What the schema says of a value: its own words, or those of what it refers to. */
export function descriptionOf(schema: Schema): string | null {
  if (schema.description !== undefined) return schema.description;
  return shapesOf(schema).find(({ description }) => description !== undefined)?.description ?? null;
}

/** References followed, alternatives side by side, null left out. */
export function shapesOf(schema: Schema): readonly Schema[] {
  if (schema.$ref !== undefined) {
    const target = roleSchema().$defs?.[schema.$ref.replace('#/$defs/', '')];
    return target === undefined ? [] : shapesOf(target);
  }
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap(shapesOf);
  return schema.type === 'null' ? [] : [schema];
}

function below({ properties, additionalProperties, items }: Schema, step: string | number): readonly Schema[] {
  if (typeof step === 'number') return items === undefined ? [] : [items];
  const own = properties !== undefined && Object.hasOwn(properties, step) ? properties[step] : undefined;
  if (own !== undefined) return [own];
  return typeof additionalProperties === 'object' ? [additionalProperties] : [];
}
