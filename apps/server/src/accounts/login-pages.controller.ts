import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CompleteSecondFactor, Public, RedeemLoginLink, RequestLoginLink, SignInWithPassword } from '#accounts';
import { HasRateLimit } from '../http/index.js';
import { linkPage, linkSentPage, messagePage, secondFactorPage, signInPage } from './login-pages.js';
import { showPage, showProblem, showSignedIn } from './page-answer.js';
import { SignInCookies } from './sign-in-cookies.js';
import { loginLinkWanted, passwordSignIn, secondFactorSignIn, token } from './sign-in.requests.js';

const EMAIL_WRONG = 'This is not an e-mail address. Write it as in olive@example.org.';
const LINK_TITLE = 'This link does not work';

/** Ways to sign in, as pages that need no script. */
@ApiExcludeController()
@Public('nobody is signed in yet')
@Controller('login')
export class LoginPagesController {
  constructor(
    private readonly requestLink: RequestLoginLink,
    private readonly redeemLink: RedeemLoginLink,
    private readonly withPassword: SignInWithPassword,
    private readonly secondFactor: CompleteSecondFactor,
    private readonly cookies: SignInCookies,
  ) {}

  @Get()
  signIn(@Query('to') to: unknown, @Res() reply: FastifyReply): void {
    if (typeof to === 'string') this.cookies.setDestination(reply, to);
    showPage(reply, signInPage({}));
  }

  /** Where a script leads that has signed somebody in. */
  @Get('done')
  done(@Res() reply: FastifyReply): void {
    void reply.header('cache-control', 'no-store').redirect(this.cookies.takeDestination(reply), 303);
  }

  @Post('link')
  @HasRateLimit('sign-in')
  async link(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const given = loginLinkWanted.safeParse(body);
    if (!given.success) return showPage(reply, signInPage({ problem: EMAIL_WRONG, email: emailIn(body) }), 422);
    const { email } = given.data;
    try {
      await this.requestLink.request(email, this.cookies.visitorOf(request));
      showPage(reply, linkSentPage(email), 202);
    } catch (error) {
      showProblem(reply, error, (problem) => signInPage({ problem, email }));
    }
  }

  @Post('password')
  @HasRateLimit('sign-in')
  async password(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const given = passwordSignIn.safeParse(body);
    const page = { email: emailIn(body), open: 'password' } as const;
    if (!given.success) return showPage(reply, signInPage({ ...page, problem: EMAIL_WRONG }), 422);
    try {
      const { email, password } = given.data;
      showSignedIn(
        reply,
        this.cookies,
        await this.withPassword.attempt(email, password, this.cookies.visitorOf(request)),
      );
    } catch (error) {
      showProblem(reply, error, (problem) => signInPage({ ...page, problem }));
    }
  }

  @Post('second-factor')
  @HasRateLimit('sign-in')
  async code(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const given = secondFactorSignIn.safeParse(body);
    if (!given.success) return showPage(reply, messagePage('Begin again', 'The form did not arrive whole.'), 422);
    const { challenge, code } = given.data;
    try {
      showSignedIn(
        reply,
        this.cookies,
        await this.secondFactor.complete(challenge, code, this.cookies.visitorOf(request)),
      );
    } catch (error) {
      showProblem(reply, error, (problem) => secondFactorPage(challenge, problem));
    }
  }

  @Get(':token')
  async show(@Param('token', { schema: token }) link: string, @Res() reply: FastifyReply): Promise<void> {
    if (await this.redeemLink.isValid(link)) return showPage(reply, linkPage());
    showPage(
      reply,
      messagePage(LINK_TITLE, 'It has been used, has expired, or is not complete. Have a new one sent.'),
      404,
    );
  }

  @Post(':token')
  @HasRateLimit('sign-in')
  async redeem(
    @Param('token', { schema: token }) link: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      showSignedIn(reply, this.cookies, await this.redeemLink.redeem(link, this.cookies.visitorOf(request)));
    } catch (error) {
      showProblem(reply, error, (problem) => messagePage(LINK_TITLE, problem));
    }
  }
}

/** What was typed, to be shown again; nothing when it is longer than an address. */
function emailIn(body: unknown): string {
  return z.object({ email: z.string().max(254) }).safeParse(body).data?.email ?? '';
}
