import type { Writable } from 'node:stream';
import fastifyCookie from '@fastify/cookie';
import { NestFactory, Reflector } from '@nestjs/core';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Database, IdempotencyKeys, RateBuckets, type Env } from '#platform';
import { AnswerInterceptor } from './answers/answer.interceptor.js';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';
import { NestLog } from './logging/nest-log.js';
import { logRequests } from './logging/request-log.js';
import { serveOpenApi } from './openapi/serve-openapi.js';
import { ProblemFilter } from './problems/problem-filter.js';
import { CallerLimitInterceptor, limitAddresses } from './rate-limits/enforce-limits.js';
import { RateLimiter } from './rate-limits/rate-limiter.js';
import { RequestValidationPipe } from './requests/validation-pipe.js';
import { httpAdapter } from './server/adapter.js';
import { readBodies } from './server/bodies.js';
import { closeConnections } from './server/close-connections.js';
import { RouteTable } from './server/route-table.js';
import { securityHeaders } from './server/security-headers.js';
import { sweepHttpState } from './server/sweep.js';
import { traceRequests } from './tracing/trace-requests.js';

export interface AppOptions {
  /** Where log lines go; standard output when left out. */
  readonly logStream?: Writable;
  /** False lets everybody send as much as they like. For tests that do. */
  readonly hasRateLimits?: boolean;
}

/**
 * The HTTP application around a root module, initialised and ready to listen: everything that holds for all routes is set up here and nowhere else.
 * The module must bring `Database` (`PlatformModule`).
 */
export async function createApp(
  rootModule: Type | DynamicModule,
  env: Env,
  { logStream, hasRateLimits = true }: AppOptions = {},
): Promise<NestFastifyApplication> {
  const adapter = httpAdapter(env, logStream);
  const fastify: FastifyInstance = adapter.getInstance();
  const routes = new RouteTable();
  routes.watch(fastify);
  if (env.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined) traceRequests(fastify);
  const app = await NestFactory.create<NestFastifyApplication>(rootModule, adapter, {
    logger: new NestLog(fastify.log),
    abortOnError: false,
    bodyParser: false,
  });
  readBodies(fastify);
  await app.register(fastifyCookie);
  app.useSecurityHeaders(securityHeaders(env));
  nameAnswers(fastify);
  logRequests(fastify, env.LOG_ADDRESSES);
  app.useGlobalFilters(new ProblemFilter(routes));
  app.useGlobalPipes(new RequestValidationPipe());
  const database = app.get(Database, { strict: false });
  const buckets = new RateBuckets(database.dataSource);
  const limiter = new RateLimiter(buckets);
  if (hasRateLimits) limitAddresses(fastify, limiter);
  app.useGlobalInterceptors(
    ...(hasRateLimits ? [new CallerLimitInterceptor(limiter)] : []),
    // Outside of the answer's, so that what is kept and repeated is what was sent.
    new IdempotencyInterceptor(new IdempotencyKeys(database)),
    new AnswerInterceptor(app.get(Reflector)),
  );
  serveOpenApi(app, fastify);
  sweepHttpState(fastify, buckets);
  closeConnections(fastify);
  return app.init();
}

/** The request's id on every answer, and no answer kept by a cache that does not ask again. */
function nameAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers({ 'x-request-id': request.id, 'cache-control': 'private, no-cache' });
    done();
  });
}
