import { z } from 'zod';
import { quoted } from '../notation/problem.js';
import type { Path } from './fault.js';
import { alternatives, helpOf, isMap, keysOf, unwrapped } from './schema-walk.js';

type Schema = z.core.$ZodType;

/** What a message says was expected: the schema's own words, or the kinds it takes. */
export function expectedOf(schema: Schema | undefined): string | null {
  if (!schema) return null;
  const help = helpOf(schema).expected;
  if (help !== undefined) return help;
  return [...new Set(alternatives(schema).map(kindWanted))].join(', or ');
}

function kindWanted(schema: Schema): string {
  const help = helpOf(schema);
  if (help.expected !== undefined) return help.expected;
  if (schema instanceof z.ZodEnum) return `one of ${Object.values(schema.def.entries).join(', ')}`;
  if (schema instanceof z.ZodString) return 'text';
  if (schema instanceof z.ZodNumber) return schema instanceof z.ZodNumberFormat ? 'a whole number' : 'a number';
  if (schema instanceof z.ZodBoolean) return 'true or false';
  if (schema instanceof z.ZodArray) return `a list, each entry ${kindWanted(unwrapped(schema.def.element))}`;
  if (schema instanceof z.ZodTuple) return `a list of ${schema.def.items.length}`;
  if (schema instanceof z.ZodLiteral) return schema.def.values.map(String).join(' or ');
  const keys = keysOf(schema);
  return keys.length > 0 ? `a map with keys such as ${keys.slice(0, 4).join(', ')}` : 'a map';
}

/** The description of a value, as the end of a sentence. */
export function describedIn(schema: Schema | undefined): string | null {
  const description = schema && z.globalRegistry.get(schema)?.description;
  return description === undefined ? null : description.replace(/\.$/, '');
}

/** What a value is, in words. */
export function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (isMap(value)) return 'a map of keys and values';
  if (typeof value === 'string') return `the text ${quoted(value)}`;
  return `${typeof value === 'number' ? 'the number' : 'the value'} ${JSON.stringify(value)}`;
}

/** `due` for /async/0/due, `entry 2 of participants` for /sync/0/participants/1. */
export function keyName(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last === 'string') return quoted(last);
  const list = path.findLast((part) => typeof part === 'string');
  return `entry ${last + 1} of ${list === undefined ? 'the list' : quoted(list)}`;
}
