import { DatabaseUnavailable, isConnectionLoss, ProductError, type FaultKind } from '#platform';
import { databaseProblem } from './database-problems.js';
import { frameworkProblem } from './framework-problems.js';
import type { ProblemParts } from './problem.js';
import { RequestError } from './request-errors.js';

const STATUS_OF_KIND: Readonly<Record<FaultKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'precondition-failed': 412,
  'precondition-required': 428,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
};

/** All that is told about a defect: the rest is in the log, under the request's id. */
const DEFECT: ProblemParts = {
  status: 500,
  code: 'server-defect',
  detail: 'The server failed. It is not your fault; its log has the reason under the id of this request.',
};

/** What the caller is told about an error. Whatever nobody meant to tell is a defect, and says nothing. */
export function problemOf(error: unknown): ProblemParts {
  if (error instanceof ProductError) return productProblem(error);
  if (isConnectionLoss(error)) return productProblem(new DatabaseUnavailable({ cause: error }));
  return databaseProblem(error) ?? frameworkProblem(error) ?? DEFECT;
}

function productProblem(error: ProductError): ProblemParts {
  const isAboutRequest = error instanceof RequestError;
  const status = isAboutRequest ? error.status : STATUS_OF_KIND[error.kind];
  const faults = isAboutRequest
    ? error.requestFaults
    : (error.faults ?? []).map((fault) => ({ in: 'body' as const, ...fault }));
  return {
    status,
    code: error.code,
    detail: error.message,
    faults: [...faults],
    ...(error.extra ? { extra: error.extra } : {}),
    headers: {
      ...(status === 401 ? { 'www-authenticate': 'Bearer realm="Workpact"' } : {}),
      ...retryHeader(error, status),
    },
  };
}

function retryHeader(error: ProductError, status: number): Record<string, string> {
  if (error.retryAfterSeconds !== undefined) return { 'retry-after': String(Math.ceil(error.retryAfterSeconds)) };
  return status === 503 ? { 'retry-after': '5' } : {};
}
