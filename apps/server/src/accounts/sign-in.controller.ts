import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  CompleteSecondFactor,
  Public,
  RedeemLoginLink,
  RequestLoginLink,
  SignInWithPassword,
  type SignInResult,
} from '#accounts';
import { Answers, HasRateLimit, Refuses } from '../http/index.js';
import { SignInCookies } from './sign-in-cookies.js';
import { loginLinkRedeemed, loginLinkWanted, passwordSignIn, secondFactorSignIn } from './sign-in.requests.js';
import { outcomeOf, signInOutcome, type SignInOutcome } from './sign-in.responses.js';

const ANSWER = { description: 'Signed in, with the session in a cookie; or the second factor is asked for.' };

/** Ways to sign in. */
@Controller('api/v1')
@Public('nobody is signed in yet')
export class SignInController {
  constructor(
    private readonly requestLink: RequestLoginLink,
    private readonly redeemLink: RedeemLoginLink,
    private readonly withPassword: SignInWithPassword,
    private readonly secondFactor: CompleteSecondFactor,
    private readonly cookies: SignInCookies,
  ) {}

  @Post('login-links')
  @HasRateLimit('sign-in')
  @ApiOperation({ summary: 'Have a sign-in link mailed' })
  @Answers(202, undefined, {
    description: 'If somebody has this address here, a link is on its way. Which of the two is not told.',
  })
  async request(
    @Body({ schema: loginLinkWanted }) { email }: z.output<typeof loginLinkWanted>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.requestLink.request(email, this.cookies.visitorOf(request));
  }

  @Post('login-links/redeem')
  @Refuses(401)
  @HasRateLimit('sign-in')
  @ApiOperation({ summary: 'Sign in by link' })
  @Answers(200, signInOutcome, ANSWER)
  async redeem(
    @Body({ schema: loginLinkRedeemed }) { token }: z.output<typeof loginLinkRedeemed>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInOutcome> {
    return this.signedIn(reply, await this.redeemLink.redeem(token, this.cookies.visitorOf(request)));
  }

  @Post('password/sign-in')
  @Refuses(401)
  @HasRateLimit('sign-in')
  @ApiOperation({ summary: 'Sign in by password' })
  @Answers(200, signInOutcome, ANSWER)
  async password(
    @Body({ schema: passwordSignIn }) { email, password }: z.output<typeof passwordSignIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInOutcome> {
    return this.signedIn(reply, await this.withPassword.attempt(email, password, this.cookies.visitorOf(request)));
  }

  @Post('second-factor/sign-in')
  @Refuses(401)
  @HasRateLimit('sign-in')
  @ApiOperation({ summary: 'Finish a sign-in with the second factor' })
  @Answers(200, signInOutcome, ANSWER)
  async code(
    @Body({ schema: secondFactorSignIn }) { challenge, code }: z.output<typeof secondFactorSignIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInOutcome> {
    return this.signedIn(reply, await this.secondFactor.complete(challenge, code, this.cookies.visitorOf(request)));
  }

  private signedIn(reply: FastifyReply, result: SignInResult): SignInOutcome {
    if (result.kind === 'signed-in') this.cookies.setSession(reply, result.token);
    return outcomeOf(result);
  }
}
