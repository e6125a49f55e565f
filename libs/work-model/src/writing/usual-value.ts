import { z } from 'zod';
import { unwrapped } from '../reading/schema-walk.js';
import { workModelSchema } from '../schema/work-model.js';
import { isSame } from './same.js';

type Schema = z.core.$ZodType;

/** Whether a file need not say a value, because reading it without gives the same. @param pattern Its place, `*` for any item. */
export function isUsual(pattern: string, value: unknown): boolean {
  const schema = schemaOf(pattern);
  if (schema === undefined) return false;
  const usual = z.safeParse(schema, undefined);
  return usual.success && isSame(usual.data, value);
}

/** Keys of a map in the order of the schema; none for anything else. */
export function keysInOrder(pattern: string): readonly string[] {
  const schema = schemaOf(pattern);
  const inner = schema && unwrapped(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.def.shape) : [];
}

const known = new Map<string, Schema | undefined>([['', workModelSchema]]);

/** The exact schema of a place. Patterns are few, so each is looked up once. */
function schemaOf(pattern: string): Schema | undefined {
  if (known.has(pattern)) return known.get(pattern);
  const split = pattern.lastIndexOf('/');
  const [holder, key] = [schemaOf(pattern.slice(0, split)), pattern.slice(split + 1)];
  const schema = holder && memberOf(unwrapped(holder), key);
  known.set(pattern, schema);
  return schema;
}

function memberOf(holder: Schema, key: string): Schema | undefined {
  if (holder instanceof z.ZodObject) return holder.def.shape[key];
  if (holder instanceof z.ZodArray) return holder.def.element;
  return undefined;
}
