import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '#accounts';
import { OpenAgreement } from '#agreements';
import { showPartyPage, showSigningProblem } from './answer.js';
import { baseOf, brokenLinkPage, landingPage, newLinkSentPage } from './sign-pages.js';
import { SignerCookie, visitorOf } from './signer-cookie.js';

const token = z.string().max(100);

/** Where the link to an agreement leads. */
@ApiExcludeController()
@Public('parties have no account; the link is what they show')
@Controller('agree/:token')
export class AgreePagesController {
  constructor(
    private readonly opening: OpenAgreement,
    private readonly cookie: SignerCookie,
  ) {}

  @Get()
  async show(
    @Param('token', { schema: token }) link: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const look = await this.opening.look(link, visitorOf(request));
      const status = look.state === 'good' ? 200 : 410;
      showPartyPage(reply, landingPage(look, look.organisation, look.role, link), status);
    } catch (error) {
      showSigningProblem(reply, error, () => brokenLinkPage('en'));
    }
  }

  @Post()
  async open(
    @Param('token', { schema: token }) link: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const opened = await this.opening.open(link, visitorOf(request));
      this.cookie.set(reply, opened.partyId, opened.token);
      void reply.header('cache-control', 'no-store').redirect(baseOf(opened.partyId), 303);
    } catch (error) {
      // Used, replaced or too late in the meantime: its page says which, and how to go on.
      if (error instanceof Error && error.name === 'LinkNotGood') return this.show(link, request, reply);
      showSigningProblem(reply, error, () => brokenLinkPage('en'));
    }
  }

  @Post('new-link')
  async newLink(
    @Param('token', { schema: token }) link: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const look = await this.opening.look(link, visitorOf(request));
      await this.opening.askForLink(link, visitorOf(request));
      showPartyPage(reply, newLinkSentPage(look, look.organisation));
    } catch (error) {
      showSigningProblem(reply, error, () => brokenLinkPage('en'));
    }
  }
}
