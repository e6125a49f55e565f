import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public, SignInWithOidc } from '#accounts';
import { HasRateLimit } from '../http/index.js';
import { continuePage, messagePage, signInPage } from './login-pages.js';
import { showPage, showProblem, showSignedIn } from './page-answer.js';
import { SignInCookies } from './sign-in-cookies.js';

const wanted = z.object({ organisation: z.string().trim().toLowerCase().max(60) });

/** To the organisation's OpenID Connect server and back. */
@ApiExcludeController()
@Public('nobody is signed in yet')
@Controller('login/single-sign-on')
export class SingleSignOnController {
  constructor(
    private readonly signIn: SignInWithOidc,
    private readonly cookies: SignInCookies,
  ) {}

  @Get()
  @HasRateLimit('sign-in')
  async begin(@Query() query: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const organisation = wanted.safeParse(query).data?.organisation ?? '';
    try {
      const { address, challenge } = await this.signIn.begin(organisation, this.cookies.visitorOf(request));
      this.cookies.setSingleSignOn(reply, challenge);
      showPage(reply, continuePage(address));
    } catch (error) {
      showProblem(reply, error, (problem) => signInPage({ problem, organisation, open: 'single-sign-on' }));
    }
  }

  @Get('callback')
  @HasRateLimit('sign-in')
  async complete(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const challenge = this.cookies.takeSingleSignOn(request, reply);
    const search = request.url.slice(request.url.indexOf('?'));
    try {
      showSignedIn(reply, this.cookies, await this.signIn.complete(search, challenge, this.cookies.visitorOf(request)));
    } catch (error) {
      showProblem(reply, error, (problem) => messagePage('Not signed in', problem));
    }
  }
}
