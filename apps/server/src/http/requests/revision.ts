import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { IfMatchMissing, RequestInvalid } from '../problems/request-errors.js';

/** Nine digits stay within Postgres `integer`. W/ is forgiven: proxies that compress weaken the tag that they pass on. */
const TAG = /^(?:W\/)?"(0|[1-9]\d{0,8})"$/;

/** The ETag of a revision, as sent in answers and expected in `If-Match`. */
export function etagOf(revision: number): string {
  return `"${revision}"`;
}

/**
 * Reads `If-Match`.
 * @returns the revision that the caller expects, or null for `*`: whichever is there
 * @throws IfMatchMissing, RequestInvalid
 */
export function expectedRevision(header: string | undefined): number | null {
  const given = header?.trim() ?? '';
  if (given === '') throw new IfMatchMissing();
  if (given === '*') return null;
  const revision = TAG.exec(given)?.[1];
  if (revision !== undefined) return Number(revision);
  const detail = 'is not an ETag of this API. Send the ETag of the last answer as it was, such as "7", or *.';
  throw new RequestInvalid([{ in: 'header', pointer: '/if-match', detail }]);
}

/** The revision that the caller expects (`number | null`, null for `*`); see `expectedRevision`. Makes the header part of the API. */
export const revisionParameter = createParamDecorator((_: unknown, context: ExecutionContext): number | null =>
  expectedRevision(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);
