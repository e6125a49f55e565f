import type { FastifyReply } from 'fastify';
import { ProductError } from '#platform';
import { showPage } from '../accounts/page-answer.js';
import { problemOf } from '../http/problems/problem-of.js';

/** No other site may lay these pages under a button of its own: what is pressed here is a signature. */
const PAGE_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
} as const;

/** Answers a party with a page. */
export function showPartyPage(reply: FastifyReply, html: string, status = 200): void {
  void reply.headers(PAGE_HEADERS);
  showPage(reply, html, status);
}

/**
 * Shows what went wrong on a page, with the status that the API would give.
 * @throws the error itself when it is none that people are told about
 */
export function showSigningProblem(reply: FastifyReply, error: unknown, page: (problem: string) => string): void {
  if (!(error instanceof ProductError)) throw error;
  const { status, headers } = problemOf(error);
  void reply.headers(headers ?? {});
  showPartyPage(reply, page(error.message), status);
}
