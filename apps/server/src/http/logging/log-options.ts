import type { Writable } from 'node:stream';
import type { FastifyServerOptions } from 'fastify';
import type { Env } from '#platform';
import { errorRecord } from './error-record.js';

/** Where secrets and people's words would be, should somebody log a whole request. */
const REDACTED = [
  '*.authorization',
  '*.cookie',
  '*["set-cookie"]',
  '*["idempotency-key"]',
  '*.password',
  '*.token',
  '*.email',
  '*.body',
  'req.headers',
  'res.headers',
  'query',
  'body',
];

/**
 * Lines of JSON. A request is named by its id, method and the pattern of its route: addresses and queries hold ids of people, words
 * they searched for and one-time links.
 * @param stream where lines go; standard output when left out
 */
export function logOptions(
  env: Pick<Env, 'LOG_LEVEL'>,
  stream?: Writable,
): NonNullable<FastifyServerOptions['logger']> {
  return {
    level: env.LOG_LEVEL,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: REDACTED, censor: '[not logged]' },
    serializers: {
      req: (request: { readonly method: string }) => ({ method: request.method }),
      res: (reply: { readonly statusCode: number }) => ({ status: reply.statusCode }),
      err: (error: unknown) => errorRecord(error),
    },
    ...(stream ? { stream } : {}),
  };
}
