import type { ProblemParts } from './problem.js';

/** SQLSTATE of what Postgres refuses for reasons that are not a defect. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const SQLSTATE = {
  serializationFailure: '40001',
  deadlock: '40P01',
  lockNotAvailable: '55P03',
  /** Also what statement_timeout gives. */
  queryCanceled: '57014',
  outOfMemory: '53200',
  diskFull: '53100',
} as const;

const CLASH: ProblemParts = {
  status: 409,
  code: 'changed-meanwhile',
  detail: 'Somebody else changed the same thing at the same moment. Nothing was changed by you; send it again.',
  headers: { 'retry-after': '1' },
};

const BUSY: ProblemParts = {
  status: 503,
  code: 'database-busy',
  detail: 'The database did not answer in time. Nothing was changed; try again shortly.',
  headers: { 'retry-after': '5' },
};

const FULL: ProblemParts = {
  status: 503,
  code: 'database-full',
  detail: 'The database has no room at the moment. Nothing was changed; whoever runs this server must make room.',
  headers: { 'retry-after': '60' },
};

const PROBLEMS: Readonly<Record<string, ProblemParts>> = {
  [SQLSTATE.serializationFailure]: CLASH,
  [SQLSTATE.deadlock]: CLASH,
  [SQLSTATE.lockNotAvailable]: CLASH,
  [SQLSTATE.queryCanceled]: BUSY,
  [SQLSTATE.outOfMemory]: FULL,
  [SQLSTATE.diskFull]: FULL,
};

/** What an error of Postgres means for the caller, or null when it is a defect. Lost connections are `DatabaseUnavailable` already. */
export function databaseProblem(error: unknown): ProblemParts | null {
  const code = sqlState(error);
  return code === null ? null : (PROBLEMS[code] ?? null);
}

/** The SQLSTATE of an error of pg or TypeORM (which wraps it), or null. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const cause: unknown = 'driverError' in error ? error.driverError : error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}
