import { z } from 'zod';
import { nearest } from '#work-model';

/** One thing wrong in a file of settings. */
export interface SettingsFault {
  readonly path: readonly (string | number)[];
  /** Whether the key is at fault or what it holds. */
  readonly at: 'key' | 'value';
  /** One sentence without a full stop. */
  readonly message: string;
  readonly suggestion: string | null;
}

/** What a schema says of a value, in words for the person who wrote it, with the nearest name for what is misspelt. */
export function schemaFaults(schema: z.ZodType, error: z.ZodError, value: unknown): SettingsFault[] {
  return error.issues.flatMap((issue) => faultsOf(schema, issue, value));
}

function faultsOf(schema: z.ZodType, issue: z.core.$ZodIssue, value: unknown): SettingsFault[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, schema));
  const allowed = allowedIn(issue);
  const written = valueAt(value, path);
  if (allowed.length > 0) {
    const close = typeof written === 'string' ? nearest(written, allowed) : null;
    return [{ path, at: 'value', message: notAmong(written, allowed), suggestion: close }];
  }
  const message = `${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`;
  return [{ path, at: 'value', message: message.replace(/\.$/, ''), suggestion: null }];
}

function notAmong(written: unknown, allowed: readonly string[]): string {
  const what = typeof written === 'string' ? `“${written}” is not known here` : 'this is not one of the words';
  return `${what}; it is one of ${allowed.join(', ')}`;
}

function unknownKey(key: string, path: (string | number)[], schema: z.ZodType): SettingsFault {
  const known = keysAt(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), path);
  const close = nearest(key, known);
  const message = `the key “${key}” is not known here; known are ${known.join(', ')}`;
  return { path: [...path, key], at: 'key', message, suggestion: close };
}

/** The words that an issue would have taken; of a union, those of its branches. */
function allowedIn(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union') return [];
  return [
    ...new Set(
      issue.errors
        .flat()
        .filter(({ path }) => path.length === 0)
        .flatMap(allowedIn),
    ),
  ];
}

type JsonSchema = z.core.JSONSchema.BaseSchema | boolean | undefined;

function keysAt(root: z.core.JSONSchema.BaseSchema, path: readonly (string | number)[]): string[] {
  let here: JsonSchema = root;
  for (const key of path) {
    if (typeof here !== 'object') return [];
    here = typeof key === 'number' ? itemsOf(here) : here.properties?.[key];
    const alternatives: readonly JsonSchema[] | undefined = typeof here === 'object' ? here.anyOf : undefined;
    here = alternatives?.find((one) => typeof one === 'object' && one.type !== 'null') ?? here;
  }
  return typeof here === 'object' ? Object.keys(here.properties ?? {}) : [];
}

function itemsOf({ items }: z.core.JSONSchema.BaseSchema): JsonSchema {
  return Array.isArray(items) ? undefined : items;
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (here, key) => (typeof here === 'object' && here !== null ? Reflect.get(here, key) : undefined),
    value,
  );
}
