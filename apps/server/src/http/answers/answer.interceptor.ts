import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { z } from 'zod';
import type { Scope } from '#platform';
import { etagOf } from '../requests/revision.js';
import { ANSWER, type Answer } from './answers.decorator.js';

/** The server made an answer that its own description does not allow. A defect; what and where goes into the log only. */
class AnswerUndeclared extends Error {
  constructor(error: z.ZodError) {
    // Paths and codes only: messages of zod may repeat values.
    const places = error.issues.map(({ path, code }) => `/${path.join('/')} (${code})`);
    super(`The answer does not fit its schema at ${places.join(', ')}.`);
    this.name = 'AnswerUndeclared';
  }
}

interface KnownRequest extends FastifyRequest {
  readonly caller?: Scope;
}

/** Lets out what `@Answers` declares, and nothing else. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const answer = this.reflector.get<Answer | undefined>(ANSWER, context.getHandler());
    if (!answer) return next.handle();
    const http = context.switchToHttp();
    return next
      .handle()
      .pipe(map((body) => shaped(body, answer, http.getRequest<KnownRequest>(), http.getResponse<FastifyReply>())));
  }
}

function shaped(body: unknown, answer: Answer, request: KnownRequest, reply: FastifyReply): unknown {
  if (request.caller?.proof?.isGiven === false)
    throw new Error(`${request.routeOptions.url} let its caller in without a transaction that proves who they are.`);
  if (body instanceof StreamableFile) return body;
  if (!answer.schema) return undefined;
  const result = answer.schema.safeParse(body);
  if (!result.success) throw new AnswerUndeclared(result.error);
  if (!answer.etag) return result.data;
  const etag = etagOf(revisionOf(body));
  reply.header('etag', etag);
  if (request.method !== 'GET' || !isKnown(etag, request.headers['if-none-match'])) return result.data;
  reply.code(304);
  return undefined;
}

function revisionOf(body: unknown): number {
  const revision = typeof body === 'object' && body !== null && 'revision' in body ? body.revision : undefined;
  if (typeof revision === 'number') return revision;
  throw new Error('A route with an ETag gave a body without the number `revision`.');
}

function isKnown(etag: string, header: string | undefined): boolean {
  if (header === undefined) return false;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
