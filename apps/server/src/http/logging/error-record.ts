import { sqlState } from '../problems/database-problems.js';

/** What the log keeps of an error. (A type, because pino asks for something with any keys.) */
export type ErrorRecord = {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly cause?: ErrorRecord;
};

/** Causes of causes end here, should one contain itself. */
const MOST_CAUSES = 3;

/**
 * An error without the data that it happened to. Errors of Postgres repeat values in message, detail, query and parameters, so of
 * those only the names of things in the schema are kept; of others the message, which Workpact's own errors keep free of values.
 */
export function errorRecord(error: unknown, depth = 0): ErrorRecord {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'Something that is no Error was thrown.', stack: '' };
  const cause = error.cause === undefined || depth >= MOST_CAUSES ? null : errorRecord(error.cause, depth + 1);
  const code = sqlState(error);
  const frames = framesOf(error);
  if (code === null) {
    return { type: error.name, message: error.message, stack: frames, ...(cause ? { cause } : {}) };
  }
  const inner: object = 'driverError' in error && error.driverError instanceof Error ? error.driverError : error;
  return {
    type: error.name,
    message: `Postgres refused a statement (SQLSTATE ${code}).`,
    stack: frames,
    code,
    ...named(inner, 'constraint'),
    ...named(inner, 'table'),
  };
}

/** The stack without its first lines, which repeat the message. */
function framesOf(error: Error): string {
  const lines = (error.stack ?? '').split('\n');
  const first = lines.findIndex((line) => /^\s+at /.test(line));
  return first < 0 ? '' : lines.slice(first).join('\n');
}

function named(error: object, key: 'constraint' | 'table'): Partial<ErrorRecord> {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? { [key]: value } : {};
}
