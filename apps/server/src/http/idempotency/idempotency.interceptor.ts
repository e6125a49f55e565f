import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { StreamableFile, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { z } from 'zod';
import { withFence, type Actor, type Claim, type IdempotencyKeys, type KeyedRequest } from '#platform';
import { AnswerLost, KeyInUse, KeyMalformed, KeyOfOtherRequest } from './idempotency.errors.js';

/** Long enough not to be guessed by another program of the same caller, and not to be hit twice by chance. */
const KEY = /^[\w.:-]{16,128}$/;
/** How long a repetition waits for the first one's answer, and how often it looks. Most writes take some hundredths of a second. */
const WAIT_MS = 5_000;
const LOOK_MS = 100;
/** Headers that belong to what was made and must be the same in a repeated answer. */
const KEPT_HEADERS = ['etag', 'location'] as const;

const keptAnswer = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  /** Left out when there is none. */
  body: z.unknown().optional(),
});

interface KnownRequest extends FastifyRequest {
  readonly caller?: Actor;
}

/** A POST with `Idempotency-Key` has one effect, however often it is sent. `IdempotencyKeys` says how. */
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly keys: IdempotencyKeys) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<KnownRequest>();
    const keyed = keyedRequest(request);
    if (!keyed) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.once(keyed, next, request, reply));
  }

  private async once(keyed: KeyedRequest, next: CallHandler<unknown>, request: KnownRequest, reply: FastifyReply) {
    const claim = await this.settledClaim(keyed);
    if (claim.state === 'answered') return repeated(claim.answer, reply);
    if (claim.state !== 'mine') throw refusal(claim);
    try {
      const body = await withFence(this.keys.fenceOf(keyed, claim.lease), () =>
        lastValueFrom(next.handle(), { defaultValue: undefined }),
      );
      await this.keep(keyed, claim.lease, body, request, reply);
      return body;
    } catch (error) {
      // The first error is the one to tell.
      await this.keys.release(keyed, claim.lease).catch(() => undefined);
      throw error;
    }
  }

  /** Waits while another server carries the same request out. */
  private async settledClaim(keyed: KeyedRequest): Promise<Claim> {
    const until = performance.now() + WAIT_MS;
    for (;;) {
      const claim = await this.keys.claim(keyed);
      if (claim.state !== 'running' || performance.now() > until) return claim;
      await pause(LOOK_MS);
    }
  }

  /** What took effect took effect: an answer that cannot be kept is still given. */
  private async keep(keyed: KeyedRequest, lease: string, body: unknown, request: KnownRequest, reply: FastifyReply) {
    if (body instanceof StreamableFile) return;
    const headers = Object.fromEntries(
      KEPT_HEADERS.flatMap((name) => {
        const value = reply.getHeader(name);
        return value === undefined ? [] : [[name, String(value)]];
      }),
    );
    const answer = JSON.stringify({ status: reply.statusCode, headers, body });
    await this.keys.keepAnswer(keyed, lease, answer).catch((error: unknown) => {
      request.log.warn({ err: error }, 'the answer of a request with an idempotency key could not be kept');
    });
  }
}

/** Null for a request that is not marked, or has no caller to whom a key could belong. */
function keyedRequest(request: KnownRequest): KeyedRequest | null {
  const key = request.headers['idempotency-key'];
  const { caller } = request;
  const callerId = caller?.userId ?? caller?.apiKeyId ?? null;
  if (request.method !== 'POST' || key === undefined || !caller || callerId === null) return null;
  if (typeof key !== 'string' || !KEY.test(key)) throw new KeyMalformed();
  return { scope: caller, callerId, key, requestHash: requestHash(request) };
}

/** Address with query, media type and body: a repetition is the same in all of them. */
function requestHash({ url, headers, body }: KnownRequest): Buffer {
  const content = Buffer.isBuffer(body) ? body : (JSON.stringify(body) ?? '');
  return createHash('sha256')
    .update(`${url}\n${headers['content-type'] ?? ''}\n`)
    .update(content)
    .digest();
}

function repeated(answer: string, reply: FastifyReply): unknown {
  const { status, headers, body } = keptAnswer.parse(JSON.parse(answer));
  void reply.code(status).headers({ ...headers, 'idempotent-replayed': 'true' });
  return body;
}

function refusal(claim: Claim): Error {
  if (claim.state === 'other-request') return new KeyOfOtherRequest();
  return claim.state === 'answer-lost' ? new AnswerLost() : new KeyInUse();
}
