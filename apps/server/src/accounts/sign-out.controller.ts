import { Controller, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller, Requires, Sessions } from '#accounts';
import { SignInCookies } from './sign-in-cookies.js';

/** The way out, as a form that needs no script. */
@ApiExcludeController()
@Controller('sign-out')
export class SignOutController {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookies: SignInCookies,
  ) {}

  @Post()
  @Requires('session:own')
  async signOut(@Caller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    await this.sessions.revoke(caller, String(caller.sessionId));
    this.cookies.clearSession(reply);
    void reply.redirect('/', 303);
  }
}
