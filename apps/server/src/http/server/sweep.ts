import type { FastifyInstance } from 'fastify';
import type { RateBuckets } from '#platform';

const EVERY_MS = 10 * 60_000;

/** Each server now and then deletes rate buckets and idempotency keys that say nothing any more. Two at once do no harm. */
export function sweepHttpState(fastify: FastifyInstance, buckets: RateBuckets): void {
  const timer = setInterval(() => {
    buckets.forget().catch((error: unknown) => fastify.log.warn({ err: error }, 'old rate buckets stay for now'));
  }, EVERY_MS).unref();
  fastify.addHook('onClose', (_instance, done) => {
    clearInterval(timer);
    done();
  });
}
