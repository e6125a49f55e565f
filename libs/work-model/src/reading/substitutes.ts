import { z } from 'zod';
import type { Path } from './fault.js';
import { alternatives, isMap, likeliestAlternative, schemaAt, unwrapped, valueAt } from './schema-walk.js';
import type { ProblemAt } from './structural-problems.js';

type Schema = z.core.$ZodType;

const SUBSTITUTE = 'substitute-';

/** Whether an id was derived from a substituted title; such ids are never shown. */
export function isSubstitute(id: string): boolean {
  return new RegExp(`(^|-)${SUBSTITUTE}\\d+`).test(id);
}

/**
 * A copy of the file in which every wrong value is replaced by a harmless one and every unknown key left out, so that the
 * rest can still be looked at: references, ids, contradictions. Nothing made from it is ever handed out as a model.
 */
export function withSubstitutes(root: Schema, value: unknown, problems: readonly ProblemAt[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const [index, { path, at }] of problems.entries()) {
    const key = path.at(-1);
    // The top itself is wrong: there is nothing to keep.
    if (key === undefined) return substitute(root, index);
    const holder = holderOf(root, copy, path.slice(0, -1), index);
    const replacement = at === 'key' ? undefined : substitute(schemaAt(root, path, copy), index);
    setMember(holder, key, replacement);
  }
  return copy;
}

function setMember(holder: unknown, key: string | number, value: unknown): void {
  if (Array.isArray(holder) && typeof key === 'number') holder[key] = value;
  else if (isMap(holder) && value === undefined) delete holder[key];
  else if (isMap(holder)) holder[key] = value;
}

/** The container a path ends in. */
function holderOf(root: Schema, whole: unknown, path: Path, index: number): unknown {
  let here = whole;
  for (const [depth, part] of path.entries()) {
    if (valueAt(here, [part]) === undefined || valueAt(here, [part]) === null) {
      setMember(here, part, substitute(schemaAt(root, path.slice(0, depth + 1), whole), index));
    }
    here = valueAt(here, [part]);
  }
  return here;
}

/** The plainest value a schema accepts. `index` keeps substituted names apart. */
function substitute(schema: Schema | undefined, index: number): unknown {
  if (!schema) return undefined;
  const option = likeliestAlternative(schema, '') ?? alternatives(schema)[0];
  if (option instanceof z.ZodObject) return requiredKeys(option, index);
  if (option instanceof z.ZodEnum) return Object.values(option.def.entries)[0];
  if (option instanceof z.ZodLiteral) return option.def.values[0];
  if (option instanceof z.ZodString) return firstExample(option) ?? `${SUBSTITUTE}${index}`;
  if (option instanceof z.ZodNumber) return 1;
  if (option instanceof z.ZodBoolean) return false;
  if (option instanceof z.ZodTuple) return [0, 1];
  if (option instanceof z.ZodArray) return [substitute(option.def.element, index)];
  return {};
}

function requiredKeys(schema: z.ZodObject, index: number): Record<string, unknown> {
  const required = Object.entries(schema.def.shape).filter(([, member]) => !mayBeMissing(member));
  return Object.fromEntries(required.map(([key, member]) => [key, substitute(member, index)]));
}

function mayBeMissing(schema: Schema): boolean {
  return unwrapped(schema) !== schema;
}

function firstExample(schema: Schema): unknown {
  const examples: unknown = z.globalRegistry.get(schema)?.['examples'];
  return Array.isArray(examples) ? (examples as unknown[])[0] : undefined;
}
