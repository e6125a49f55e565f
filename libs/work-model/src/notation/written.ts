import { z } from 'zod';
import type { Problem, Reading } from './problem.js';

/** What an editor shows and completes for a value. */
export interface NotationHelp {
  readonly id?: string;
  readonly description: string;
  /** What a message says was expected. The description when absent. */
  readonly expected?: string;
  readonly examples: readonly string[];
  readonly format?: string;
}

/**
 * A zod string that accepts exactly what `read` understands. `pattern` says the same to JSON Schema, which cannot run `read`:
 * it may be wider, never narrower. The problem travels in the issue's params, see `problemOf`.
 */
export function notation<T>(read: (text: string) => Reading<T>, pattern: string, help: NotationHelp): z.ZodString {
  return z
    .string()
    .check((payload) => {
      const reading = read(payload.value);
      if (reading.ok) return;
      const params = { problem: reading.problem };
      payload.issues.push({ code: 'custom', input: payload.value, message: reading.problem.message, params });
    })
    .meta({ ...help, examples: [...help.examples], pattern: `^${pattern}$` });
}

/** The problem that a `notation` put into a zod issue; undefined for issues of zod's own. */
export function problemOf(params: Record<string, unknown> | undefined): Problem | undefined {
  const carried = params?.['problem'];
  return isProblem(carried) ? carried : undefined;
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value && 'suggestion' in value;
}
