import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AcceptInvitation, Public } from '#accounts';
import { HasRateLimit } from '../http/index.js';
import { invitationPage, messagePage } from './login-pages.js';
import { showPage, showProblem, showSignedIn } from './page-answer.js';
import { SignInCookies } from './sign-in-cookies.js';
import { token } from './sign-in.requests.js';

const accepted = z.object({ name: z.string().trim().min(1).max(200) });

const TITLE = 'This invitation does not work';
const WHY = 'It has been accepted or revoked, has expired, or the link is not complete. Ask for a new one.';

/** Where the link of an invitation leads. */
@ApiExcludeController()
@Public('who is invited may have no account yet')
@Controller('invitations/:token')
export class InvitationPagesController {
  constructor(
    private readonly invitation: AcceptInvitation,
    private readonly cookies: SignInCookies,
  ) {}

  @Get()
  async show(@Param('token', { schema: token }) link: string, @Res() reply: FastifyReply): Promise<void> {
    const shown = await this.invitation.show(link);
    if (shown) return showPage(reply, invitationPage(shown));
    showPage(reply, messagePage(TITLE, WHY), 404);
  }

  @Post()
  @HasRateLimit('sign-in')
  async accept(
    @Param('token', { schema: token }) link: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const shown = await this.invitation.show(link);
      const name = accepted.safeParse(body).data?.name ?? null;
      if (shown?.isNewPerson && name === null) {
        return showPage(
          reply,
          invitationPage({ ...shown, problem: 'Write your name, in at most 200 characters.' }),
          422,
        );
      }
      showSignedIn(
        reply,
        this.cookies,
        await this.invitation.accept(link, name ?? '', this.cookies.visitorOf(request)),
      );
    } catch (error) {
      showProblem(reply, error, (problem) => messagePage(TITLE, problem));
    }
  }
}
