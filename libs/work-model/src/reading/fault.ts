import type { ProblemCode } from '../notation/problem.js';

/** A path of keys and indexes from the top of the file. */
export type Path = readonly (string | number)[];

/** One thing wrong with a role file, where it stands and what to do about it. */
export interface Fault {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** JSON Pointer (RFC 6901) to the value, or to where a missing one belongs. */
  readonly pointer: string;
  readonly code: ProblemCode;
  /** One sentence without a full stop. */
  readonly message: string;
  readonly expected: string | null;
  /** What could be written instead. */
  readonly suggestion: string | null;
}

/** JSON Pointer of a path, RFC 6901. */
export function pointerOf(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** One paragraph for a person: where, what is wrong and why, what was expected, what to write. */
export function formatFault(fault: Fault): string {
  const where = `${fault.file}:${fault.line}:${fault.column}${fault.pointer === '' ? '' : ` (${fault.pointer})`}`;
  const sentences = [
    `${fault.message.charAt(0).toUpperCase()}${fault.message.slice(1)}.`,
    fault.expected === null ? null : `Expected ${fault.expected}.`,
    fault.suggestion === null ? null : `Write: ${fault.suggestion}`,
  ];
  return `${where}: ${sentences.filter((sentence) => sentence !== null).join(' ')} [${fault.code}]`;
}
