import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '#accounts';
import { Readiness, type Check } from './readiness.js';

/** For whatever keeps the server running: alive (else restart it), ready (else send nobody here). */
@Controller()
@ApiExcludeController()
@Public('Load balancers and supervisors ask without account; the answers name no secret.')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('healthz')
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  async ready(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ isReady: boolean; checks: readonly Check[] }> {
    const checks = await this.readiness.checks();
    const isReady = checks.every((check) => check.isReady);
    reply.code(isReady ? 200 : 503);
    return { isReady, checks };
  }
}
