import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#accounts';
import { ENV, type Env } from '#platform';
import { Metrics } from './metrics.js';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** For Prometheus: with METRICS_TOKEN to whoever has it, without to programs of this machine. */
@Controller('metrics')
@ApiExcludeController()
@Public('Prometheus has no account; the route asks for METRICS_TOKEN or the own machine.')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get()
  async read(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    // As if it were not there: strangers need not know that it is.
    if (!this.isAllowed(request)) throw new NotFoundException('There is nothing at this address.');
    reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }

  private isAllowed(request: FastifyRequest): boolean {
    const token = this.env.METRICS_TOKEN;
    if (token !== undefined) return isSame(request.headers.authorization ?? '', `Bearer ${token}`);
    // Through a proxy everybody comes from this machine, so one that forwards for somebody does not count as the machine itself.
    const isForwarded = ['forwarded', 'x-forwarded-for', 'via'].some((name) => request.headers[name] !== undefined);
    return !isForwarded && LOOPBACK.has(request.socket.remoteAddress ?? '');
  }
}

/** By hashes, so that neither length nor the first difference shows in the time. */
function isSame(given: string, wanted: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(wanted));
}
