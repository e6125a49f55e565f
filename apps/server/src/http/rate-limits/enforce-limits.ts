import { isIPv6 } from 'node:net';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, from, type Observable } from 'rxjs';
import type { Actor } from '#platform';
import { ADDRESS_LIMITS, CALLER_LIMITS, type Limit } from './limits.js';
import type { RateLimitName } from './rate-limit.decorator.js';
import type { RateLimiter } from './rate-limiter.js';
import { TooManyRequests } from './too-many-requests.js';

/** Asked by whoever runs the server, every few seconds, and needed most when there is too much of the rest. */
const UNLIMITED = new Set(['/healthz', '/readyz', '/metrics']);

/** Holds back addresses, before anything else is done for a request. */
export function limitAddresses(fastify: FastifyInstance, limiter: RateLimiter): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (UNLIMITED.has(request.routeOptions.url ?? '')) return;
    const name = limitNameOf(request);
    try {
      await enforce(limiter, `address:${name}:${network(request.ip)}`, [name, ADDRESS_LIMITS[name]], reply);
    } catch (error) {
      // Without database the usual requests go on, to fail or not by themselves; guessing passwords does not.
      if (error instanceof TooManyRequests || name === 'sign-in') throw error;
      request.log.warn({ err: error }, 'rate limits cannot be counted');
    }
  });
}

/** Holds back users and API keys, once it is known who asks. */
export class CallerLimitInterceptor implements NestInterceptor {
  constructor(private readonly limiter: RateLimiter) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest & { readonly caller?: Actor }>();
    const callerId = request.caller?.userId ?? request.caller?.apiKeyId;
    if (!callerId) return next.handle();
    const name = limitNameOf(request);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const counting = enforce(this.limiter, `caller:${name}:${callerId}`, [name, CALLER_LIMITS[name]], reply);
    return from(counting).pipe(mergeMap(() => next.handle()));
  }
}

async function enforce(limiter: RateLimiter, bucket: string, [name, limit]: [string, Limit], reply: FastifyReply) {
  const { isAllowed, remaining, retryAfterSeconds } = await limiter.take(bucket, limit);
  // https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/: q requests in w seconds, r of them left.
  const windowSeconds = Math.ceil(limit.capacity / limit.perSecond);
  void reply.headers({
    'ratelimit-policy': `"${name}";q=${limit.capacity};w=${windowSeconds}`,
    ratelimit: `"${name}";r=${remaining};t=${retryAfterSeconds}`,
  });
  if (!isAllowed) throw new TooManyRequests(retryAfterSeconds);
}

function limitNameOf(request: FastifyRequest): RateLimitName {
  const { config } = request.routeOptions;
  const name: unknown = 'rateLimit' in config ? config.rateLimit : null;
  return name === 'sign-in' || name === 'costly' ? name : 'usual';
}

/** A household or machine has a whole /64 of IPv6, so its addresses count as one. */
function network(ip: string): string {
  return isIPv6(ip) ? ip.split(':').slice(0, 4).join(':') : ip;
}
