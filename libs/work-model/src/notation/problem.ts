/** What is wrong with one value. Codes are permanent: editors, scripts and the checker build on them. */
export const PROBLEM_CODES = [
  'file-too-large',
  'file-too-complex',
  'nesting-too-deep',
  'encoding-invalid',
  'control-character',
  'yaml-syntax',
  'json-syntax',
  'file-empty',
  'yaml-feature-refused',
  'key-duplicate',
  'key-refused',
  'unknown-key',
  'private-data-refused',
  'version-unsupported',
  'required-missing',
  'type-mismatch',
  'value-unknown',
  'value-out-of-range',
  'value-invalid',
  'values-contradict',
  'value-incomplete',
  'date-invalid',
  'time-invalid',
  'duration-invalid',
  'days-invalid',
  'hours-invalid',
  'recurrence-invalid',
  'due-invalid',
  'reply-invalid',
  'pay-invalid',
  'time-zone-invalid',
  'id-invalid',
  'id-duplicate',
  'id-underivable',
  'reference-unknown',
  'too-many-faults',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** A problem without its place in the file. `message` is one sentence; `suggestion` is text that could stand there instead. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly expected: string | null;
  readonly suggestion: string | null;
}

/** The outcome of reading one value in people's notation. */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function understood<T>(value: T): Reading<T> {
  return { ok: true, value };
}

export function problem(
  code: ProblemCode,
  message: string,
  expected: string | null = null,
  suggestion: string | null = null,
): Problem {
  return { code, message, expected, suggestion };
}

export function misread(
  code: ProblemCode,
  message: string,
  expected: string | null = null,
  suggestion: string | null = null,
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: problem(code, message, expected, suggestion) };
}

/** The value of text that a schema has already accepted; a throw here is a fault of this program, never of the file. */
export function certain<T>(reading: Reading<T>): T {
  if (!reading.ok) throw new Error(`Read twice with different outcomes: ${reading.problem.message}`);
  return reading.value;
}

/** Quotes what was written, short enough for a message even when the file holds a megabyte on one line. */
export function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;
}
