import { Body, Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Caller, Passkeys, Public, Requires, SignInWithPasskey } from '#accounts';
import { Answers, HasRateLimit, Refuses } from '../http/index.js';
import { passkeyPresented, passkeyRegistered, presentationOf, registrationOf } from './passkeys.requests.js';
import { ownPasskey, ownPasskeys, passkeyAsked } from './passkeys.responses.js';
import { SignInCookies } from './sign-in-cookies.js';
import { outcomeOf, signInOutcome, type SignInOutcome } from './sign-in.responses.js';

/** Passkeys: added, removed, and signed in with. */
@Controller('api/v1/passkeys')
@Requires('account:own')
export class PasskeysController {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly signIn: SignInWithPasskey,
    private readonly cookies: SignInCookies,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The own passkeys' })
  @Answers(200, ownPasskeys)
  async list(@Caller() caller: Caller): Promise<z.input<typeof ownPasskeys>> {
    return { items: await this.passkeys.list(caller) };
  }

  @Post('registration')
  @ApiOperation({ summary: 'Begin to add a passkey' })
  @Answers(201, passkeyAsked)
  async beginRegistration(@Caller() caller: Caller): Promise<z.input<typeof passkeyAsked>> {
    const { options, challenge } = await this.passkeys.beginRegistration(caller);
    return { options: { ...options }, challenge };
  }

  @Post()
  @ApiOperation({ summary: 'Add a passkey' })
  @Answers(201, ownPasskey)
  register(
    @Caller() caller: Caller,
    @Body({ schema: passkeyRegistered }) body: z.output<typeof passkeyRegistered>,
  ): Promise<z.input<typeof ownPasskey>> {
    return this.passkeys.register(caller, body.challenge, body.name, registrationOf(body));
  }

  @Delete(':passkeyId')
  @ApiOperation({ summary: 'Remove a passkey' })
  @Answers(204)
  async remove(@Caller() caller: Caller, @Param('passkeyId', { schema: z.uuid() }) passkeyId: string): Promise<void> {
    await this.passkeys.remove(caller, passkeyId);
  }

  @Post('sign-in/options')
  @Public('nobody is signed in yet')
  @HasRateLimit('sign-in')
  @ApiOperation({ summary: 'Begin to sign in by passkey' })
  @Answers(201, passkeyAsked)
  async beginSignIn(@Req() request: FastifyRequest): Promise<z.input<typeof passkeyAsked>> {
    const { options, challenge } = await this.signIn.begin(this.cookies.visitorOf(request));
    return { options: { ...options }, challenge };
  }

  @Post('sign-in')
  @Refuses(401)
  @Public('nobody is signed in yet')
  @HasRateLimit('sign-in')
  @ApiOperation({ summary: 'Sign in by passkey' })
  @Answers(200, signInOutcome)
  async completeSignIn(
    @Body({ schema: passkeyPresented }) body: z.output<typeof passkeyPresented>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInOutcome> {
    const result = await this.signIn.complete(body.challenge, presentationOf(body), this.cookies.visitorOf(request));
    if (result.kind === 'signed-in') this.cookies.setSession(reply, result.token);
    return outcomeOf(result);
  }
}
