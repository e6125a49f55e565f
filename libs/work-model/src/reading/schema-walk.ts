import { z } from 'zod';
import { nearest } from '../notation/nearest.js';
import type { Path } from './fault.js';

type Schema = z.core.$ZodType;
type Union = z.ZodUnion;

/** The schema without the wrappers that only say "may be missing". */
export function unwrapped(schema: Schema): Schema {
  const inner = innerOf(schema);
  return inner ? unwrapped(inner) : schema;
}

function innerOf(schema: Schema): Schema | undefined {
  const isWrapper =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault;
  return isWrapper ? schema.def.innerType : undefined;
}

export function isUnion(schema: Schema): schema is Union {
  return schema instanceof z.ZodUnion;
}

/** Every alternative of a union, unions within it opened up. */
export function alternatives(schema: Schema): Schema[] {
  const inner = unwrapped(schema);
  return isUnion(inner) ? inner.def.options.flatMap(alternatives) : [inner];
}

/**
 * The alternative that a value was most likely meant to be: the one of its own kind (text, list, map, number) and, among
 * maps, the one that knows most of its keys. Undefined when no alternative takes that kind of value at all.
 */
export function likeliestAlternative(schema: Schema, value: unknown): Schema | undefined {
  const sameKind = alternatives(schema).filter((option) => takesKindOf(option, value));
  if (sameKind.length < 2 || !isMap(value)) return sameKind[0];
  const known = (option: Schema) => sum(Object.keys(value).map((key) => likeness(key, keysOf(option))));
  return sameKind.reduce((best, option) => (known(option) > known(best) ? option : best));
}

/** A misspelt key still says which alternative was meant, though less than a right one. */
function likeness(key: string, known: readonly string[]): number {
  if (known.includes(key)) return 1;
  return nearest(key, known) === null ? 0 : 0.5;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Keys that a map may have there; none for anything but a map. */
export function keysOf(schema: Schema): string[] {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.def.shape) : [];
}

/** The schema that governs a path, following the alternatives that the value there makes likely. */
export function schemaAt(root: Schema, path: Path, value: unknown): Schema | undefined {
  let schema: Schema | undefined = root;
  let here = value;
  for (const part of path) {
    const container: Schema | undefined = schema && likeliestAlternative(schema, here);
    schema = container && memberSchema(container, part);
    here = memberOf(here, part);
  }
  return schema;
}

/** What stands at a path, undefined when nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce(memberOf, value);
}

/** What a file calls this kind of thing, and what a message says was expected; from the schema's own meta data. */
export function helpOf(schema: Schema | undefined): { named: string | undefined; expected: string | undefined } {
  const found: { named: string | undefined; expected: string | undefined } = { named: undefined, expected: undefined };
  for (let next = schema; next; next = innerOf(next)) {
    const meta = z.globalRegistry.get(next);
    if (typeof meta?.['named'] === 'string') found.named ??= meta['named'];
    if (typeof meta?.['expected'] === 'string') found.expected ??= meta['expected'];
  }
  return found;
}

function memberSchema(schema: Schema, part: string | number): Schema | undefined {
  if (schema instanceof z.ZodObject) return schema.def.shape[part];
  if (schema instanceof z.ZodArray) return schema.def.element;
  if (schema instanceof z.ZodRecord) return schema.def.valueType;
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(part)];
  return undefined;
}

function memberOf(value: unknown, part: string | number): unknown {
  if (Array.isArray(value)) return typeof part === 'number' ? (value as unknown[])[part] : undefined;
  return isMap(value) && Object.hasOwn(value, part) ? value[part] : undefined;
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function takesKindOf(schema: Schema, value: unknown): boolean {
  if (typeof value === 'string') {
    return schema instanceof z.ZodString || schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral;
  }
  if (typeof value === 'number') return schema instanceof z.ZodNumber || schema instanceof z.ZodLiteral;
  if (typeof value === 'boolean') return schema instanceof z.ZodBoolean;
  if (Array.isArray(value)) return schema instanceof z.ZodArray || schema instanceof z.ZodTuple;
  return isMap(value) && (schema instanceof z.ZodObject || schema instanceof z.ZodRecord);
}
