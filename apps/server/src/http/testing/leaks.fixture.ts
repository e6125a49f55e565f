import { projectRoot } from '#program';

/** What an answer has when the inside of the server shows. */
const INSIDES: readonly [what: string, pattern: RegExp][] = [
  ['a stack', /\n?\s+at .{1,200}(?:\.[jt]s:\d+|node:internal)/],
  ['a path of the server', /node_modules|\/dist\/(?:apps|libs)\//],
  ['SQL', /\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM)\b.{1,200}\b(?:FROM|VALUES|SET|WHERE)\b/s],
  [
    'words of Postgres',
    /SQLSTATE|syntax error at or near|violates .{1,30} constraint|relation "|invalid input syntax|permission denied for/,
  ],
  [
    'words of a library',
    /QueryFailedError|ZodError|TypeORMError|FST_ERR|Cannot read propert|is not a function|undefined \(reading/,
  ],
];

/** @returns what of the inside an answer shows, or null */
export function insideShown(body: string): string | null {
  if (body.includes(projectRoot())) return 'a path of the server';
  return INSIDES.find(([, pattern]) => pattern.test(body))?.[0] ?? null;
}
