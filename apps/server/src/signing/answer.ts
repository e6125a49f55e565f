import type { FastifyReply } from 'fastify';
import { ProductError } from '#platform';
import { showPage } from '../accounts/page-answer.js';
import { problemOf } from '../http/problems/problem-of.js';

/**
 * Shows what went wrong on a page, with the status that the API would give.
 * @throws the error itself when it is none that people are told about
 */
export function showSigningProblem(reply: FastifyReply, error: unknown, page: (problem: string) => string): void {
  if (!(error instanceof ProductError)) throw error;
  const { status, headers } = problemOf(error);
  void reply.headers(headers ?? {});
  showPage(reply, page(error.message), status);
}
