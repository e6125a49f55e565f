import { HttpException } from '@nestjs/common';
import type { ProblemParts } from './problem.js';

/** What Fastify refuses before a controller is reached, by its codes. Its own words name internals, so they are not used. */
const FASTIFY_PROBLEMS: Readonly<Record<string, ProblemParts>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    status: 413,
    code: 'body-too-large',
    detail: 'The body is larger than this address takes. Send less at once.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: 'media-type-unsupported',
    detail: 'This address does not read bodies of that Content-Type. Usually it is application/json.',
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    status: 400,
    code: 'content-length-wrong',
    detail: 'The body is not as long as its Content-Length says.',
  },
  FST_ERR_BAD_URL: {
    status: 400,
    code: 'address-malformed',
    detail: 'The address has a “%” that begins no valid escape.',
  },
  FST_ERR_MAX_PARAM_LENGTH: { status: 414, code: 'address-too-long', detail: 'A part of the address is too long.' },
  FST_ERR_HANDLER_TIMEOUT: {
    status: 503,
    code: 'took-too-long',
    detail: 'The server did not finish in time. A write may have been made: look before you send it again.',
    headers: { 'retry-after': '5' },
  },
};

const STATUS_CODES: Readonly<Record<number, string>> = {
  400: 'request-malformed',
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  408: 'request-timeout',
  409: 'conflict',
  410: 'gone',
  413: 'body-too-large',
  414: 'address-too-long',
  415: 'media-type-unsupported',
  422: 'request-invalid',
  429: 'too-many-requests',
  431: 'headers-too-large',
};

/** What Fastify or Nest themselves refuse; null when the error is none of theirs, or a defect. */
export function frameworkProblem(error: unknown): ProblemParts | null {
  if (error instanceof HttpException) return httpExceptionProblem(error);
  if (!(error instanceof Error)) return null;
  const known = 'code' in error && typeof error.code === 'string' ? FASTIFY_PROBLEMS[error.code] : undefined;
  if (known) return known;
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  return status >= 400 && status < 500 ? ofStatus(status, 'The server could not read the request.') : null;
}

function httpExceptionProblem(error: HttpException): ProblemParts | null {
  const status = error.getStatus();
  return status >= 400 && status < 500 ? ofStatus(status, error.message) : null;
}

function ofStatus(status: number, detail: string): ProblemParts {
  return { status, code: STATUS_CODES[status] ?? 'request-refused', detail };
}
