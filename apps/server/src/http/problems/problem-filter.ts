import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RouteTable } from '../server/route-table.js';
import { problemOf } from './problem-of.js';
import { PROBLEM_PAGE_POLICY, problemPage } from './problem-page.js';
import { PROBLEM_MEDIA_TYPE, problemBody, type ProblemParts } from './problem.js';

/** Turns every error, whoever threw it, into a problem of RFC 9457. */
@Catch()
export class ProblemFilter implements ExceptionFilter<unknown> {
  constructor(private readonly routes: RouteTable) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const parts = (error instanceof HttpException ? this.unrouted(error, request) : null) ?? problemOf(error);
    if (parts.status >= 500) request.log.error({ err: error }, 'request failed');
    // A stream that fails midway has been answered: cutting the connection is the only way left to say so.
    if (reply.sent || reply.raw.headersSent) reply.raw.destroy();
    else sendProblem(parts, request, reply);
  }

  /** No route took the request: the address is unknown, or known for other methods. */
  private unrouted(error: HttpException, request: FastifyRequest): ProblemParts | null {
    if (error.getStatus() !== 404 || !request.is404) return null;
    const methods = this.routes.methodsAt(pathOf(request.url));
    if (methods.length === 0) {
      return {
        status: 404,
        code: 'address-unknown',
        detail: 'There is nothing at this address. See /api/v1/openapi.json.',
      };
    }
    const allow = methods.join(', ');
    return {
      status: 405,
      code: 'method-not-allowed',
      detail: `This address takes ${allow}, not ${request.method}.`,
      headers: { allow },
    };
  }
}

/**
 * Answers with a problem, to a browser with a page about it, whatever the controller said about content before. An address that the router cannot read comes here without
 * having passed any hook, so the headers of every answer are set here too.
 */
export function sendProblem(parts: ProblemParts, request: FastifyRequest, reply: FastifyReply): void {
  for (const name of ['etag', 'content-disposition', 'content-encoding', 'content-length']) reply.removeHeader(name);
  const path = pathOf(request.url);
  const body = problemBody(parts, { path, id: request.id });
  void reply.code(parts.status).headers({ ...HEADERS, 'x-request-id': request.id, ...parts.headers });
  if (isForPeople(path, request)) {
    // Whoever follows a link to a page signs in first and comes back to it; what was sent in a form would be lost, so that is told.
    if (parts.code === 'not-signed-in' && request.method === 'GET') {
      void reply.redirect(`/login?to=${encodeURIComponent(request.url)}`, 303);
      return;
    }
    void reply
      .header('content-security-policy', PROBLEM_PAGE_POLICY)
      .type('text/html; charset=utf-8')
      .send(problemPage(body));
    return;
  }
  void reply
    .type(PROBLEM_MEDIA_TYPE)
    .serializer((value: unknown) => JSON.stringify(value))
    .send(body);
}

/** Browsers say that they want a page; programs that ask the API never get one. */
function isForPeople(path: string, { headers }: FastifyRequest): boolean {
  return !path.startsWith('/api/') && (headers.accept?.includes('text/html') ?? false);
}

/** A problem is data: should a browser show it, it may do nothing at all. */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};

/** Without the query, which may hold secrets and ends up in tickets and chats. */
function pathOf(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? '/';
}
