import type { FastifyReply } from 'fastify';
import type { SignInResult } from '#accounts';
import { ProductError } from '#platform';
import { problemOf } from '../http/problems/problem-of.js';
import { secondFactorPage } from './login-pages.js';
import type { SignInCookies } from './sign-in-cookies.js';

const PAGE_HEADERS = {
  // Pages about signing in hold secrets, or what was typed.
  'cache-control': 'no-store',
  // Under `no-referrer`, browsers send the forms of a page with `Origin: null`, which on plain http is all there is to tell our own
  // forms from another site's. Other sites learn as little by this.
  'referrer-policy': 'same-origin',
} as const;

/** Answers a browser with a page. */
export function showPage(reply: FastifyReply, html: string, status = 200): void {
  void reply.code(status).type('text/html; charset=utf-8').headers(PAGE_HEADERS).send(html);
}

/** Leads a browser that has signed in to where it wanted to go, or asks for the second factor. */
export function showSignedIn(reply: FastifyReply, cookies: SignInCookies, result: SignInResult): void {
  if (result.kind === 'second-factor') return showPage(reply, secondFactorPage(result.challenge));
  cookies.setSession(reply, result.token);
  void reply.header('cache-control', 'no-store').redirect(cookies.takeDestination(reply), 303);
}

/**
 * Shows what went wrong on the page that it went wrong on, with the status that the API would give.
 * @param page makes the page around the words
 * @throws the error itself when it is none that people are told about
 */
export function showProblem(reply: FastifyReply, error: unknown, page: (problem: string) => string): void {
  if (!(error instanceof ProductError)) throw error;
  const { status, headers } = problemOf(error);
  void reply.headers(headers ?? {});
  showPage(reply, page(error.message), status);
}
