import type { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { LogController, type ConnectionError, type FastifyReply, type FastifyRequest } from 'fastify';
import { newId, type Env } from '#platform';
import { logOptions } from '../logging/log-options.js';
import { sendProblem } from '../problems/problem-filter.js';
import { problemOf } from '../problems/problem-of.js';
import { PROBLEM_MEDIA_TYPE, problemBody } from '../problems/problem.js';
import { requestIdOf } from './request-id.js';

/** A role file of a thousand duties has some 300 kB. Routes that take archives have parsers of their own. */
const BODY_BYTES = 2 * 1024 * 1024;
/** From first byte to last of a request. Slower ones hold a connection on purpose, or are lost. */
const REQUEST_MS = 30_000;
/** Longer than the 60 s of usual proxies, so that it is they who close idle connections, and no request meets a closing one. */
const KEEP_ALIVE_MS = 72_000;
/** No parameter of a path is longer than an id or a one-time token. */
const PARAMETER_LENGTH = 256;

/** The HTTP server below Nest. @param logStream where log lines go; standard output when left out */
export function httpAdapter(env: Env, logStream?: Writable): FastifyAdapter {
  return new FastifyAdapter({
    logger: logOptions(env, logStream),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    requestIdHeader: false,
    genReqId: requestIdOf,
    trustProxy: env.TRUST_PROXY,
    bodyLimit: BODY_BYTES,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    return503OnClosing: false,
    routerOptions: { maxParamLength: PARAMETER_LENGTH },
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(problemOf(error), request, reply);
    },
    clientErrorHandler: answerBrokenRequest,
  });
}

/** What arrived is no HTTP: there is no request to answer to, only a connection to say it on and close. */
function answerBrokenRequest(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const { status, reason, code, detail } = BROKEN[error.code] ?? NOT_HTTP;
  const id = newId();
  const body = JSON.stringify(problemBody({ status, code, detail }, { path: '/', id }));
  const head = [
    `HTTP/1.1 ${status} ${reason}`,
    `content-type: ${PROBLEM_MEDIA_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${id}`,
    'connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}

interface Broken {
  readonly status: number;
  readonly reason: string;
  readonly code: string;
  readonly detail: string;
}

const NOT_HTTP: Broken = {
  status: 400,
  reason: 'Bad Request',
  code: 'request-malformed',
  detail: 'What arrived is not HTTP as this server reads it.',
};

const BROKEN: Readonly<Record<string, Broken>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    reason: 'Request Timeout',
    code: 'request-timeout',
    detail: 'The request did not arrive whole in time.',
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    reason: 'Request Header Fields Too Large',
    code: 'headers-too-large',
    detail: 'The headers are too large.',
  },
};
