import { z } from 'zod';
import { nearest } from '../notation/nearest.js';
import { problem, quoted, type Problem } from '../notation/problem.js';
import { problemOf } from '../notation/written.js';
import { pointerOf, type Path } from './fault.js';
import {
  alternatives,
  helpOf,
  isUnion,
  keysOf,
  likeliestAlternative,
  schemaAt,
  unwrapped,
  valueAt,
} from './schema-walk.js';
import { describedIn, expectedOf, keyName, kindOf } from './words-for-values.js';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** A problem at a path. `at` says whether the key or the value is the wrong part. */
export interface ProblemAt {
  readonly path: Path;
  readonly at: 'key' | 'value';
  readonly problem: Problem;
  /** Values the judgement rests on; when one of them is wrong itself, nothing can be said yet. Its own path when left out. */
  readonly restsOn?: readonly Path[];
}

/** Everything about the shape of a file for which its schema refused it, each in words about this file. */
export function structuralProblems(schema: Schema, value: unknown, { issues }: z.core.$ZodError): ProblemAt[] {
  return issues.flatMap((issue) => problemsOf(schema, value, issue, []));
}

/** The problems worth telling: a required key that is there, misspelt, is one slip and one problem. */
export function withoutMisspelt(problems: readonly ProblemAt[]): ProblemAt[] {
  const meant = new Set(
    problems.flatMap(({ path, problem: { code, suggestion } }) =>
      code === 'unknown-key' && suggestion !== null ? [pointerOf([...path.slice(0, -1), suggestion])] : [],
    ),
  );
  return problems.filter(({ path, problem: { code } }) => code !== 'required-missing' || !meant.has(pointerOf(path)));
}

function problemsOf(root: Schema, whole: unknown, issue: Issue, prefix: Path): ProblemAt[] {
  const path: Path = [...prefix, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  const schema = schemaAt(root, path, whole);
  const value = valueAt(whole, path);
  if (issue.code === 'unrecognized_keys') {
    const container = schema && likeliestAlternative(schema, value);
    return issue.keys.map((key) => ({ path: [...path, key], at: 'key', problem: unknownKey(key, container) }));
  }
  if (issue.code === 'invalid_union') return unionProblems(root, whole, issue, path);
  if (issue.code === 'invalid_key') {
    const carried = issue.issues.map((inner) => (inner.code === 'custom' ? problemOf(inner.params) : undefined));
    const found = carried.find((inner) => inner !== undefined) ?? problem('unknown-key', 'this key is not known here');
    return [{ path, at: 'key', problem: found }];
  }
  return [{ path, at: 'value', problem: valueProblem(issue, schema, value, path) }];
}

/** Only the alternative that was meant is worth talking about; the others would each complain of everything. */
function unionProblems(root: Schema, whole: unknown, issue: z.core.$ZodIssueInvalidUnion, path: Path): ProblemAt[] {
  const schema = schemaAt(root, path, whole);
  const value = valueAt(whole, path);
  if (value === undefined) return [{ path, at: 'value', problem: missing(schema, path) }];
  const chosen = schema && likeliestAlternative(schema, value);
  const inner = schema && unwrapped(schema);
  if (!chosen || !inner || !isUnion(inner)) return [{ path, at: 'value', problem: wrongKind(schema, value, path) }];
  const index = inner.def.options.findIndex((option) => alternatives(option).includes(chosen));
  const issues = issue.errors[index] ?? [];
  return issues.flatMap((nested) => problemsOf(root, whole, nested, path));
}

function valueProblem(issue: Issue, schema: Schema | undefined, value: unknown, path: Path): Problem {
  const key = keyName(path);
  switch (issue.code) {
    case 'custom':
      if (typeof value === 'string' && value.trim() === '') return empty(key);
      return problemOf(issue.params) ?? problem('value-invalid', issue.message);
    case 'invalid_type':
      return value === undefined ? missing(schema, path) : wrongKind(schema, value, path);
    case 'invalid_value':
      if (value === undefined) return missing(schema, path);
      return unknownValue(issue.values.map(String), value, path);
    case 'too_small':
      return tooSmall(issue, value, key);
    case 'too_big':
      return problem('value-out-of-range', `${key} is too large`, atMost(issue));
    case 'invalid_format':
      return problem(
        'value-invalid',
        `${quoted(String(value))} does not fit ${key}`,
        helpOf(schema).expected ?? describedIn(schema),
      );
    default:
      return problem('value-invalid', `${key} is not valid: ${issue.message}`);
  }
}

function unknownKey(key: string, container: Schema | undefined): Problem {
  if (/\s/.test(key) && key.length < 200) {
    const message = `${quoted(key)} is read as a key; between braces a comma begins the next key`;
    return problem('unknown-key', message, 'quotes around a text that holds a comma', null);
  }
  const keys = container ? keysOf(container) : [];
  const meant = nearest(key, keys);
  const where = helpOf(container).named;
  const message = `${quoted(key)} is not a key ${where === undefined ? 'that is known here' : `of ${where}`}`;
  return problem('unknown-key', message, meant === null ? `one of ${keys.join(', ')}` : null, meant);
}

function unknownValue(values: readonly string[], value: unknown, path: Path): Problem {
  if (path.length === 1 && path[0] === 'workpact') {
    const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    const found = isPlain ? quoted(String(value)) : kindOf(value);
    return problem('version-unsupported', `this program reads version 1 of the format, not ${found}`, '1', '1');
  }
  if (typeof value !== 'string') {
    return problem('type-mismatch', `${keyName(path)} is ${kindOf(value)}`, `one of ${values.join(', ')}`);
  }
  const message = `${quoted(value)} is not a value of ${keyName(path)}`;
  return problem('value-unknown', message, `one of ${values.join(', ')}`, nearest(value, values));
}

function missing(schema: Schema | undefined, path: Path): Problem {
  if (path.length === 1 && path[0] === 'workpact') {
    return problem(
      'required-missing',
      'the file does not say which version of the format it is in',
      'workpact: 1',
      'workpact: 1',
    );
  }
  return problem('required-missing', `${keyName(path)} is missing`, expectedOf(schema));
}

function wrongKind(schema: Schema | undefined, value: unknown, path: Path): Problem {
  const key = keyName(path);
  const options = schema ? alternatives(schema) : [];
  if (typeof value === 'number' && options.some((option) => option instanceof z.ZodString)) {
    const help =
      helpOf(schema).expected ?? options.map((option) => helpOf(option).expected).find((text) => text !== undefined);
    const suggestion = help === undefined ? `"${value}"` : null;
    return problem(
      'type-mismatch',
      `${key} is the number ${value}, and text is expected`,
      help ?? 'text; put it in quotes',
      suggestion,
    );
  }
  const isYesNo = options.some((option) => option instanceof z.ZodBoolean);
  if (isYesNo && typeof value === 'string') {
    const meant = /^(y|yes|on)$/i.test(value) ? 'true' : /^(n|no|off)$/i.test(value) ? 'false' : null;
    return problem('type-mismatch', `${key} is the text ${quoted(value)}`, 'true or false', meant);
  }
  return problem('type-mismatch', `${key} is ${kindOf(value)}`, expectedOf(schema));
}

function tooSmall(issue: z.core.$ZodIssueTooSmall, value: unknown, key: string): Problem {
  if (value === '') return empty(key);
  if (Array.isArray(value)) return problem('value-invalid', `${key} has no entries`, 'at least one');
  return problem('value-out-of-range', `${key} is too small`, `at least ${issue.minimum}`);
}

function empty(key: string): Problem {
  return problem('value-invalid', `${key} is empty; leave it out or fill it in`);
}

function atMost(issue: z.core.$ZodIssueTooBig): string {
  return issue.origin === 'int' && issue.maximum === Number.MAX_SAFE_INTEGER
    ? 'a smaller number'
    : `at most ${issue.maximum}`;
}
