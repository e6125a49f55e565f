import { Body, Controller, Delete, Get, Param, Put, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Caller, Requires, Sessions } from '#accounts';
import { Answers, Refuses } from '../http/index.js';
import { currentSession, ownSessions, sessionsEnded } from './session.responses.js';
import { SignInCookies } from './sign-in-cookies.js';

const organisationChosen = z.strictObject({ organisationId: z.uuid() }).meta({ id: 'OrganisationChosen' });

/** Who is signed in, and where else. */
@Controller('api/v1')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookies: SignInCookies,
  ) {}

  @Get('session')
  @Requires('session:own')
  @ApiOperation({ summary: 'Who is signed in' })
  @Answers(200, currentSession)
  current(@Caller() caller: Caller): Promise<z.input<typeof currentSession>> {
    return this.sessions.current(caller).then((session) => ({
      ...session,
      permissions: [...session.permissions],
      organisations: [...session.organisations],
    }));
  }

  @Delete('session')
  @Requires('session:own')
  @ApiOperation({ summary: 'Sign out' })
  @Answers(204)
  async signOut(@Caller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.revoke(caller, String(caller.sessionId));
    this.cookies.clearSession(reply);
  }

  @Put('session/organisation')
  @Refuses(404)
  @Requires('account:own')
  @ApiOperation({ summary: 'Switch to another organisation' })
  @Answers(204)
  async switch(
    @Caller() caller: Caller,
    @Body({ schema: organisationChosen }) { organisationId }: z.output<typeof organisationChosen>,
  ): Promise<void> {
    await this.sessions.switchOrganisation(caller, organisationId);
  }

  @Get('sessions')
  @Requires('session:own')
  @ApiOperation({ summary: 'Where one is signed in' })
  @Answers(200, ownSessions)
  async list(@Caller() caller: Caller): Promise<z.input<typeof ownSessions>> {
    return { items: await this.sessions.list(caller) };
  }

  @Delete('sessions')
  @Requires('session:own')
  @ApiOperation({ summary: 'Sign out everywhere else' })
  @Answers(200, sessionsEnded)
  async revokeOthers(@Caller() caller: Caller): Promise<z.input<typeof sessionsEnded>> {
    return { ended: await this.sessions.revokeOthers(caller) };
  }

  @Delete('sessions/:sessionId')
  @Requires('session:own')
  @ApiOperation({ summary: 'Sign out somewhere else' })
  @Answers(204)
  async revoke(@Caller() caller: Caller, @Param('sessionId', { schema: z.uuid() }) sessionId: string): Promise<void> {
    await this.sessions.revoke(caller, sessionId);
  }
}
